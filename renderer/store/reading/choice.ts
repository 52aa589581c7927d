import { type PaneName, paneNames, type Settings } from '#contract/settings/settings'
import { type Answers, answersTo, rowOf } from '#core/document/answers'
import type { EId } from '#core/document/eid'
import { isHidden } from '../window/layers'
import { firstAnswers, type Mark, type View } from './view'

/** The chosen row and all that answers it. */
function marksOf(answers: Answers, chosenRow: EId): ReadonlyMap<EId, Mark> {
  const marks = new Map<EId, Mark>()
  for (const list of [answers.paragraphs, answers.instruments, answers.timeline])
    for (const { eId, basis } of list) marks.set(eId, basis)
  return marks.set(chosenRow, 'chosen')
}

/**
 * What changes in a view when a thing of its text is chosen. What it is related to comes into view where panes are
 * linked; the thing itself always does, unless its own pane is where the choice was made.
 */
export function choiceOf(
  { relations, lookup, tabStops, reveal }: View,
  chosen: EId,
  origin: PaneName | null,
  settings: Pick<Settings, 'linkedPanes' | 'hiddenLayers'>,
): Partial<View> {
  const entry = lookup.get(chosen)
  const row = entry ? rowOf(entry) : null
  const answers = answersTo(chosen, relations, lookup)
  const rows: Partial<Record<PaneName, EId>> = {}
  const firstShown = { ...firstAnswers }
  for (const pane of paneNames) {
    const first = answers[pane].findIndex(({ eId }) => !isHidden(lookup.get(eId), settings))
    firstShown[pane] = Math.max(first, 0)
    const answer = answers[pane][first]
    if (settings.linkedPanes && answer && pane !== origin) rows[pane] = answer.eId
  }
  if (row && row.place !== origin) rows[row.place] = row.eId
  return {
    chosen,
    origin,
    answers,
    positions: firstShown,
    marks: marksOf(answers, row?.eId ?? chosen),
    reveal: { number: reveal.number + 1, rows },
    tabStops: row ? { ...tabStops, [row.place]: row.eId } : tabStops,
  }
}

/** What changes when one answer of a pane is brought into view; nothing when there is no such answer. */
export function answerShown(
  { answers, positions, reveal }: View,
  pane: PaneName,
  position: number,
): Partial<View> {
  const answer = answers[pane][position]
  if (!answer) return {}
  return {
    positions: { ...positions, [pane]: position },
    reveal: { number: reveal.number + 1, rows: { [pane]: answer.eId } },
  }
}
