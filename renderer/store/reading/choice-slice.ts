import type { StateCreator } from 'zustand'
import { type PaneName, paneNames } from '#contract/settings/settings'
import { type Answers, answersTo, rowOf } from '#core/document/answers'
import type { EId } from '#core/document/eid'
import type { Lookup } from '#core/document/lookup'
import type { RelationIndex } from '#core/document/relation-index'
import type { RelationBasis } from '#core/document/relations'
import type { ReaderState } from '../store'
import { isHidden } from '../window/layers'
import { firstReveal, type Reveal } from './reveal'

/** How a thing is related to the chosen one: it is the thing itself, or related on a stated or an editorial basis. */
export type Mark = 'chosen' | RelationBasis

/** The thing the reader chose last, and what belongs to it. */
export interface ChoiceSlice {
  readonly chosen: EId | null
  /** The pane in which the choice was made; the others follow it. `null`: made outside the panes, so all follow. */
  readonly origin: PaneName | null
  readonly marks: ReadonlyMap<EId, Mark>
  /** The related rows in each pane; the first one is to be brought into view. */
  readonly answers: Answers
  /** Which of a pane's answers was brought into view last, counted from 0. */
  readonly positions: Readonly<Record<PaneName, number>>
  /** What is to be brought into view next; services/pane-linking.ts does it. */
  readonly reveal: Reveal
  /** Where the keyboard enters each pane: the thing last chosen there, or `null` for the first row. */
  readonly tabStops: Readonly<Record<PaneName, EId | null>>
  readonly relations: RelationIndex
  /** Everything that can be chosen, in the order in which the panes show it. */
  readonly lookup: Lookup
  /**
   * Chooses a thing. What it is related to comes into view where panes are linked; the thing itself always does,
   * unless its own pane is where the choice was made.
   */
  readonly choose: (eId: EId, origin: PaneName | null) => void
  /** Brings one answer of a pane into view. */
  readonly showAnswer: (pane: PaneName, position: number) => void
  /** Brings a row into view without choosing it. */
  readonly revealRow: (pane: PaneName, eId: EId) => void
  readonly clearChoice: () => void
}

const noMarks: ReadonlyMap<EId, Mark> = new Map()
const noAnswers: Answers = { paragraphs: [], instruments: [], timeline: [] }
const noTabStops: ChoiceSlice['tabStops'] = { paragraphs: null, instruments: null, timeline: null }
const atFirst: ChoiceSlice['positions'] = { paragraphs: 0, instruments: 0, timeline: 0 }

/** Nothing is chosen. */
const noChoice = {
  chosen: null,
  origin: null,
  marks: noMarks,
  answers: noAnswers,
  positions: atFirst,
} as const

/** How a declaration opens: nothing is chosen, and the keyboard enters each pane at its first row. */
export const nothingChosen = { ...noChoice, tabStops: noTabStops, selection: [] } as const

/** The chosen row and all that answers it. */
function marksOf(answers: Answers, chosenRow: EId): ReadonlyMap<EId, Mark> {
  const marks = new Map<EId, Mark>()
  for (const list of [answers.paragraphs, answers.instruments, answers.timeline])
    for (const { eId, basis } of list) marks.set(eId, basis)
  return marks.set(chosenRow, 'chosen')
}

export const createChoiceSlice: StateCreator<ReaderState, [], [], ChoiceSlice> = (set) => ({
  ...noChoice,
  reveal: firstReveal,
  tabStops: noTabStops,
  relations: new Map(),
  lookup: new Map(),
  choose: (chosen, origin) =>
    set(({ relations, lookup, tabStops, settings, reveal }) => {
      const entry = lookup.get(chosen)
      const row = entry ? rowOf(entry) : null
      const answers = answersTo(chosen, relations, lookup)
      const rows: Partial<Record<PaneName, EId>> = {}
      const firstShown = { ...atFirst }
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
    }),
  showAnswer: (pane, position) =>
    set(({ answers, positions, reveal }) => {
      const answer = answers[pane][position]
      if (!answer) return {}
      return {
        positions: { ...positions, [pane]: position },
        reveal: { number: reveal.number + 1, rows: { [pane]: answer.eId } },
      }
    }),
  revealRow: (pane, eId) =>
    set(({ reveal }) => ({ reveal: { number: reveal.number + 1, rows: { [pane]: eId } } })),
  clearChoice: () => set(noChoice),
})

/** How one thing is marked, for the component that shows it. */
export function selectMark(eId: EId): (state: ReaderState) => Mark | undefined {
  return ({ marks }) => marks.get(eId)
}

/** Whether a row is where Tab enters its pane. */
export function selectIsTabStop(eId: EId, pane: PaneName, isFirst: boolean): (state: ReaderState) => boolean {
  return ({ tabStops }) => (tabStops[pane] === null ? isFirst : tabStops[pane] === eId)
}
