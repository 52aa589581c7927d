import { assertNever } from '#core/assert-never'
import type { Entry } from '#core/document/lookup'
import { shortId } from '#core/document/short-id'
import { message } from './messages'

/** What a thing is called in a sentence: `Paragraph 15`, `Instrument 26.iv`, an event by its title. */
export function nameOf(entry: Entry): string {
  switch (entry.kind) {
    case 'passage':
      return message('passage.label', entry.eId)
    case 'inline-item':
      return message('linking.item', shortId(entry.eId))
    case 'instrument':
      return message('linking.instrument', shortId(entry.eId))
    case 'event':
      return entry.event.title
    default:
      return assertNever(entry)
  }
}
