import { assertNever } from '#core/assert-never'
import { type Entry, textOf } from '#core/document/lookup'

/** One identified thing as data, in the fields that `text --json` gives of units. */
export interface EntryData {
  readonly eId: string
  /** Of a unit its kind; else `inline-item`, `instrument` or `event`. */
  readonly kind: string
  readonly num: string | null
  readonly heading: string | null
  readonly text: string
}

/** A heading's words are its heading here and not its text, so that all words stand in it once. */
export function entryData(entry: Entry): EntryData {
  const { eId, kind } = entry
  const text = textOf(entry)
  const common = { eId, kind, num: null, heading: null, text }
  switch (kind) {
    case 'passage': {
      const { kind: unitKind, num, isHeading } = entry.unit
      const heading = isHeading && text !== '' ? text : null
      return { eId, kind: unitKind, num, heading, text: isHeading ? '' : text }
    }
    case 'instrument':
      return { ...common, num: entry.instrument.printedNumber }
    case 'inline-item':
    case 'event':
      return common
    default:
      return assertNever(kind)
  }
}
