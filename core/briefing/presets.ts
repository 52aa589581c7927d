import { assertNever } from '../assert-never'
import type { EId } from '../document/eid'
import { instrumentsOf, printedUnits, type Unit } from '../document/units'
import { failure, ok, type Result } from '../result'
import type { BriefingItem } from './briefing'
import { paragraphsOfAgreement } from './commitments'
import type { ExtractWords } from './extract-words'
import type { BriefingDeclaration } from './material'
import type { NewId } from './operations'

/** Ready-made briefings. */
export const presets = ['selected-with-notes', 'register', 'timeline', 'commitments', 'full-text'] as const
export type Preset = (typeof presets)[number]

/** Why a preset has nothing. */
export type PresetProblem =
  | { readonly code: 'nothing-selected' | 'no-instruments' | 'no-timeline' | 'nothing-agreed' }
  /** `language`: of the text, for which no rule finds agreements. */
  | { readonly code: 'no-rule'; readonly language: string }

/** What a preset may draw on. `selection` is used by `selected-with-notes` alone. */
export type PresetInput = {
  readonly entry: Pick<BriefingDeclaration, 'declaration' | 'events' | 'headings'>
  readonly selection: readonly EId[]
  /** In the language of the extract. */
  readonly words: Pick<ExtractWords, 'commitmentsRule'>
}

/** The items of a ready-made briefing; they can then be moved and changed like any others. */
export function presetItems(
  preset: Preset,
  { entry, selection, words }: PresetInput,
  newId: NewId,
): Result<readonly BriefingItem[], PresetProblem> {
  const { declaration } = entry
  const passages = (eIds: readonly EId[]): readonly BriefingItem[] =>
    eIds.map((eId) => ({ kind: 'passage', id: newId(), declaration: declaration.id, eId }))
  const heading = (text: string): BriefingItem => ({ kind: 'heading', id: newId(), text, level: 1 })
  switch (preset) {
    case 'selected-with-notes':
      return filled(passages(selection), { code: 'nothing-selected' })
    case 'register':
      return filled(passages(instrumentsOf(declaration).map(({ eId }) => eId)), { code: 'no-instruments' })
    case 'timeline':
      return filled(passages(entry.events.map(({ eId }) => eId)), { code: 'no-timeline' })
    case 'commitments': {
      const agreed = paragraphsOfAgreement(declaration)
      if (!agreed) {
        return failure({ code: 'no-rule', language: declaration.edition.language })
      }
      const items = filled(passages(agreed), { code: 'nothing-agreed' })
      return items.ok
        ? ok([{ kind: 'text', id: newId(), text: words.commitmentsRule }, ...items.value])
        : items
    }
    case 'full-text': {
      const printed = (units: readonly Unit[]): readonly BriefingItem[] =>
        units.flatMap(({ eId }) => [
          ...entry.headings.filter(({ from }) => from === eId).map(({ title }) => heading(title)),
          ...passages([eId]),
        ])
      const units = printedUnits(declaration)
      return ok([
        { kind: 'frame', id: newId(), declaration: declaration.id, part: 'opening' },
        ...printed(units.filter(({ division }) => division !== 'attachments')),
        { kind: 'frame', id: newId(), declaration: declaration.id, part: 'closing' },
        ...printed(units.filter(({ division }) => division === 'attachments')),
      ])
    }
    default:
      return assertNever(preset)
  }
}

function filled(
  items: readonly BriefingItem[],
  problem: PresetProblem,
): Result<readonly BriefingItem[], PresetProblem> {
  return items.length > 0 ? ok(items) : failure(problem)
}
