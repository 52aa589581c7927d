import { labelOf } from '../../document/passage-label'
import type { Note, NoteTarget } from '../note'
import type { NotesFileWords } from './notes-file-words'

/** Where a target is, in words for a list: `Paragraph 3`, `Paragraph 26, item iv`, the eId of an event, `Document`. */
export function placeLabel(
  target: NoteTarget,
  { document, places }: Pick<NotesFileWords, 'document' | 'places'>,
): string {
  return target.kind === 'document' ? document : labelOf(target.eId, places)
}

/** The words a note stands on, passages joined by an ellipsis; empty for a note on a whole. */
export function quotedText(note: Note): string {
  return note.targets.flatMap((target) => (target.kind === 'text' ? [target.quote.exact] : [])).join(' … ')
}
