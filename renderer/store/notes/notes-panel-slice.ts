import type { StateCreator } from 'zustand'
import type { NoteFilter, NoteSort } from '#core/notes/filter'
import type { ReaderState } from '../store'

/** What the notes panel is set to. */
export interface NotesView {
  readonly filter: NoteFilter
  readonly sort: NoteSort
  readonly isBin: boolean
}

/** The notes panel. It keeps its setting while it is closed; an export can follow it. */
export interface NotesPanelSlice {
  readonly notesPanelOpen: boolean
  readonly notesView: NotesView
  /** How many notes it lists at most; more are listed on demand. */
  readonly notesListed: number
  /** Opens or closes it. Where there is no space for both, it replaces the search. */
  readonly toggleNotesPanel: (open?: boolean) => void
  readonly setNotesView: (view: NotesView) => void
  /** @param listed - how many are listed now */
  readonly listMoreNotes: (listed: number) => void
}

/** How many notes are listed at first, and how many more at a time: a list of thousands is filtered, not scrolled. */
export const firstListed = 100

/** Everything, in reading order. */
export const wholeNotesView: NotesView = { filter: {}, sort: 'place', isBin: false }

export const createNotesPanelSlice: StateCreator<ReaderState, [], [], NotesPanelSlice> = (set) => ({
  notesPanelOpen: false,
  notesView: wholeNotesView,
  notesListed: firstListed,
  toggleNotesPanel: (open) =>
    set(({ notesPanelOpen, fitsBothPanels }) => {
      const isOpening = open ?? !notesPanelOpen
      const takesPlace = isOpening && !fitsBothPanels
      return { notesPanelOpen: isOpening, ...(takesPlace ? { searchOpen: false, searchStep: null } : {}) }
    }),
  setNotesView: (notesView) => set({ notesView, notesListed: firstListed }),
  listMoreNotes: (listed) => set({ notesListed: listed + firstListed }),
})
