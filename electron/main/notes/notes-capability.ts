import type { BrowserWindow } from 'electron'
import { type Capability, createEvent } from '#node/capability/capability'
import type { Library } from '#node/library/library'
import { type NotesChannel, notesHandlers } from '#node/notes/notes-handlers'
import type { NotesHome } from '#node/notes/notes-home'
import { extractWordsIn, wordsFor } from '#words/words'
import { notesDialogs } from './notes-dialogs'
import { createClosingGuard } from './save-before-close'

/** What the notes act on. */
export interface NotesSurroundings {
  readonly home: NotesHome
  readonly library: Library
  /** The reader's window, on which dialogs stand. */
  readonly window: () => BrowserWindow | null
}

/** The notes: kept, taken in and out, and saved before a window closes. */
export interface NotesCapability extends Capability<NotesChannel, 'notes:flush'> {
  /** Holds a new window open until its notes are saved. */
  readonly watch: (window: BrowserWindow) => void
}

export function notesCapability({ home, library, window }: NotesSurroundings): NotesCapability {
  const flush = createEvent<null>()
  const { watch, onNotesAsked, onFlushed } = createClosingGuard(() => flush.tell(null))
  return {
    handlers: notesHandlers({
      home,
      library,
      dialogs: notesDialogs(window),
      words: wordsFor('en').notesFile,
      citationWordsIn: (language) => extractWordsIn(language).citation,
      onNotesAsked,
      onFlushed,
    }),
    events: { 'notes:flush': flush.listen },
    close: () => home.close(),
    watch,
  }
}
