import type { LabelWords } from '../../document/passage-label'
import type { TrustWords } from '../../document/trust-words'
import type { Note } from '../note'

/**
 * The words of files that people read notes in (Markdown and the table). No file that is imported again has any of
 * them.
 */
export interface NotesFileWords {
  readonly title: string
  /** The place of a note on the text as a whole. */
  readonly document: string
  readonly places: LabelWords
  readonly trust: TrustWords
  readonly visibility: Readonly<Record<Note['visibility'], string>>
  readonly state: Readonly<Record<Note['state'], string>>
  readonly colour: Readonly<Record<Note['colour'], string>>
}
