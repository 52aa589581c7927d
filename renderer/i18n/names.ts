import { assertNever } from '#core/assert-never'
import type { EId } from '#core/document/eid'
import type { Entry } from '#core/document/lookup'
import { labelOf } from '#core/document/passage-label'
import { shortId } from '#core/document/short-id'
import { message } from './messages'
import { interfaceWords } from './words'

/** What a thing is called in a sentence: `Paragraph 15`, `Instrument 26 (iv)`, an event by its title. */
export function nameOf(entry: Entry): string {
  switch (entry.kind) {
    case 'passage':
      return message('passage.label', entry.eId)
    case 'inline-item':
      return interfaceWords().places.item(entry.eId, null)
    case 'instrument':
      return message('instrument.label', entry.eId)
    case 'event':
      return entry.event.title
    default:
      return assertNever(entry)
  }
}

/** What a thing is called by its identifier alone, as where its text is not open: `Paragraph 15`, `Item 26 (iv)`. */
export function nameOfId(eId: EId): string {
  return labelOf(eId, interfaceWords().places)
}

/**
 * What a button says that leads to a part of the text and stands under the word “Paragraphs”: the number alone of a numbered
 * paragraph, else what the part is called, `Recital 2`. Always words of its full name, so that one can say what one sees.
 */
export function nameUnderParagraphs(eId: EId): string {
  return /^para_[a-z0-9]+$/.test(eId) ? shortId(eId) : message('passage.label', eId)
}
