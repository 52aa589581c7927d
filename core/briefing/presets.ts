import { assertNever } from '../assert-never'
import type { EId } from '../document/eid'
import { instrumentsOf, printedUnits, type Unit } from '../document/units'
import { failure, ok, type Result } from '../result'
import type { BriefingItem } from './briefing'
import { paragraphsOfAgreement } from './commitments'
import type { BriefingDeclaration } from './material'
import type { NewId } from './operations'
import { wording } from './wording'

/** Ready-made briefings. */
export const presets = ['selected-with-notes', 'register', 'timeline', 'commitments', 'full-text'] as const
export type Preset = (typeof presets)[number]

export type PresetProblem = { readonly code: 'nothing-there' | 'no-rule'; readonly message: string }

/** What a preset may draw on. `selection` is used by `selected-with-notes` alone. */
export type PresetInput = {
  readonly entry: Pick<BriefingDeclaration, 'declaration' | 'events' | 'headings'>
  readonly selection: readonly EId[]
}

/** The items of a ready-made briefing; they can then be moved and changed like any others. */
export function presetItems(
  preset: Preset,
  { entry, selection }: PresetInput,
  newId: NewId,
): Result<readonly BriefingItem[], PresetProblem> {
  const { declaration } = entry
  const passages = (eIds: readonly EId[]): readonly BriefingItem[] =>
    eIds.map((eId) => ({ kind: 'passage', id: newId(), declaration: declaration.id, eId }))
  const heading = (text: string): BriefingItem => ({ kind: 'heading', id: newId(), text, level: 1 })
  switch (preset) {
    case 'selected-with-notes':
      return filled(
        passages(selection),
        'Nothing is selected. Choose paragraphs, instruments or events first.',
      )
    case 'register':
      return filled(
        passages(instrumentsOf(declaration).map(({ eId }) => eId)),
        'This declaration lists no instruments.',
      )
    case 'timeline':
      return filled(
        passages(entry.events.map(({ eId }) => eId)),
        'There is no timeline for this declaration.',
      )
    case 'commitments': {
      const agreed = paragraphsOfAgreement(declaration)
      if (!agreed) {
        return failure({
          code: 'no-rule',
          message: `There is no rule for finding agreements in a text in “${declaration.edition.language}”. Select the paragraphs by hand.`,
        })
      }
      const items = filled(passages(agreed), 'No paragraph says that something was agreed or signed.')
      return items.ok ? ok([{ kind: 'text', id: newId(), text: COMMITMENTS_RULE }, ...items.value]) : items
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

/** The printed title a preset suggests. */
export function presetTitle(preset: Preset, shortTitle: string): string {
  switch (preset) {
    case 'selected-with-notes':
      return `${wording.extractFrom} the ${shortTitle}`
    case 'register':
      return `${wording.register}: ${shortTitle}`
    case 'timeline':
      return `${wording.timeline}: ${shortTitle}`
    case 'commitments':
      return `What was agreed: ${shortTitle}`
    case 'full-text':
      return shortTitle
    default:
      return assertNever(preset)
  }
}

const COMMITMENTS_RULE =
  'Paragraphs in which the text says that the sides agreed on something, and the list of instruments signed. Offers by one side and statements of intent are not included. These paragraphs were selected by a fixed rule. The full text is what counts.'

function filled(
  items: readonly BriefingItem[],
  message: string,
): Result<readonly BriefingItem[], PresetProblem> {
  return items.length > 0 ? ok(items) : failure({ code: 'nothing-there', message })
}
