import type { BriefingItem } from '#core/briefing/briefing'
import { createBriefing } from '#core/briefing/create-briefing'
import { addItems } from '#core/briefing/operations'
import type { EId } from '#core/document/eid'
import { declarationUnits } from '#core/notes/anchoring/declaration-units'
import { message } from '../../i18n/messages'
import { selectReading, selectView } from '../../store/reading/views'
import { readerStore } from '../../store/store'
import { loadBriefings, newId } from '../briefing/briefings'
import { beginWordSteps } from '../notes/word-steps'
import { goTo } from '../reading/moving'
import { openText } from '../reading/open-text'
import { afterRender } from '../reading/rows'

/** What the start page offers to try. */
export const firstSteps = ['answer', 'absence', 'note', 'briefing'] as const
export type FirstStep = (typeof firstSteps)[number]

/** What the steps act on in the text that comes with the reader. */
const asked: EId = 'para_15'
const annotated: EId = 'para_13'
const collected: readonly EId[] = [
  'para_13',
  'para_14',
  'para_15',
  'para_16',
  'para_17',
  'para_26__item_ii',
  'event_declaration-2021',
]

/** A word that the text does not have, whose absence can be proved. */
const absentWord = 'nuclear'

const state = () => readerStore.getState()

/** Shows which instrument implements a paragraph: it is chosen, and the linked panes answer. */
function showAnswer(): void {
  if (!state().settings.linkedPanes) state().toggleLinkedPanes()
  goTo([asked])
}

function showAbsence(): void {
  state().openSearch()
  state().runSearch(absentWord)
}

/** Puts the first sentence of a paragraph in hand: Enter makes a note of it. */
function beginNote(): void {
  const reading = selectReading(state())
  const unit = reading ? declarationUnits(reading.declaration).findIndex(({ eId }) => eId === annotated) : -1
  if (unit < 0 || !goTo([annotated])) return
  afterRender(() => {
    beginWordSteps(unit)
    state().setStepping({ level: 'sentence', unit, sentence: 0 })
  })
}

/** Opens a briefing of its own with a few entries. Briefings that are there stay as they are. */
async function openExample(): Promise<void> {
  const reading = selectReading(state())
  if (!reading || !(await loadBriefings())) return
  const { lookup } = selectView(state())
  const title = message('start.example')
  const known = state().briefings?.find((each) => each.deletedAt === null && each.briefing.title === title)
  if (known) state().pickBriefing(known.briefing.id)
  else {
    const items = collected
      .filter((eId) => lookup.has(eId))
      .map(
        (eId): BriefingItem => ({ kind: 'passage', id: newId(), declaration: reading.declaration.id, eId }),
      )
    const empty = createBriefing(newId(), title)
    // Official words and what belongs to them: editorial remarks can be added there.
    state().putBriefing(addItems({ ...empty, options: { ...empty.options, remarks: false } }, items))
  }
  state().openDialog('briefing')
}

/** Runs a step in the text that comes with the reader, which opens for it if another is open. */
export async function tryStep(step: FirstStep): Promise<void> {
  const first = state().catalogue.default
  if (first !== null) await openText(first)
  const steps: Readonly<Record<FirstStep, () => void | Promise<void>>> = {
    answer: showAnswer,
    absence: showAbsence,
    note: beginNote,
    briefing: openExample,
  }
  await steps[step]()
}
