import { isEventEId, isItemEId, lastSegment, paragraphOf } from '../../document/eid'
import { passageLabel } from '../../document/passage-label'
import type { Note, NoteTarget } from '../note'

/** Where a target is, in words for a list: `Paragraph 3`, `Paragraph 26, item iv`, the eId of an event, `Document`. */
export function placeLabel(target: NoteTarget): string {
  if (target.kind === 'document') return 'Document'
  const { eId } = target
  if (isEventEId(eId)) return eId
  const paragraph = isItemEId(eId) ? paragraphOf(eId) : null
  return paragraph === null
    ? passageLabel(eId)
    : `${passageLabel(paragraph)}, item ${lastSegment(eId)?.number ?? ''}`
}

/** The words a note stands on, passages joined by an ellipsis; empty for a note on a whole. */
export function quotedText(note: Note): string {
  return note.targets.flatMap((target) => (target.kind === 'text' ? [target.quote.exact] : [])).join(' … ')
}
