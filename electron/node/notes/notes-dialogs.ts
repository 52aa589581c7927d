import type { FileNaming } from '../files/file-name'

/** A file of notes that is to be named. */
export interface NotesFile extends Omit<FileNaming, 'what'> {
  readonly what: 'notes' | 'public-notes' | 'backup'
}

/** The dialogs of the notes. Paths stay in the main process; `null` when the reader cancelled. */
export interface NotesDialogs {
  readonly save: (purpose: 'export' | 'back-up', file: NotesFile) => Promise<string | null>
  readonly open: (purpose: 'import' | 'restore') => Promise<string | null>
}
