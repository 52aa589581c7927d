import { isParagraphEId, itemParts } from '../../document/eid'
import type { Note, NoteTarget } from '../note'

/** Where a target is, in words for a list: `Paragraph 3`, `Paragraph 26, item iv`, the eId of an event, `Document`. */
export function placeLabel(target: NoteTarget): string {
  if (target.kind === 'document') return 'Document'
  const item = itemParts(target.eId)
  if (item) return `Paragraph ${item.paragraph}, item ${item.marker}`
  return isParagraphEId(target.eId) ? `Paragraph ${target.eId.slice('para_'.length)}` : target.eId
}

/** The words a note stands on, passages joined by an ellipsis; empty for a note on a whole. */
export function quotedText(note: Note): string {
  return note.targets.flatMap((target) => (target.kind === 'text' ? [target.quote.exact] : [])).join(' … ')
}
