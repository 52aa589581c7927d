/** The dialogs of the notes. Paths stay in the main process; `null` when the reader cancelled. */
export interface NotesDialogs {
  readonly save: (purpose: 'export' | 'back-up', name: string) => Promise<string | null>
  readonly open: (purpose: 'import' | 'restore') => Promise<string | null>
}
