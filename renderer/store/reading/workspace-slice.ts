import type { StateCreator } from 'zustand'
import type { Catalogue, LibraryListing, Reading } from '#contract/library/reading'
import { firstListed } from '../notes/notes-panel-slice'
import { noNotesOpen } from '../notes/notes-slice'
import { nothingFound } from '../search/search-slice'
import type { ReaderState } from '../store'
import type { DialogName } from '../window/dialog-slice'
import {
  emptyView,
  openedView,
  type ReadingParts,
  type ReadingStatus,
  readingIn,
  type View,
  type ViewId,
} from './view'
import { changedView, selectReading, selectView, viewOf } from './views'

/** The texts in the window, and those that can be opened. */
export interface WorkspaceSlice {
  /** At least one. */
  readonly views: Readonly<Record<ViewId, View>>
  /** The view the reader is in: commands, search and notes are about its text. */
  readonly activeView: ViewId
  /** The bundled declarations, and those of the reader's own texts whose titles are wanted: there may be many others. */
  readonly catalogue: Catalogue
  readonly setCatalogue: (catalogue: Catalogue) => void
  /** Lists these of the reader's own texts, and no other of them. */
  readonly listOwn: (listings: readonly LibraryListing[]) => void
  /** Counts the changes of the reader's own texts, so that what shows them asks anew. */
  readonly libraryChanges: number
  readonly noteLibraryChanged: () => void
  /** Says that there is no declaration in the active view, and why. */
  readonly setReading: (status: Exclude<ReadingStatus, { kind: 'open' }>) => void
  /** Shows a declaration in the active view. Nothing of the one before stays: no choice, note, hit or menu. */
  readonly openReading: (reading: Reading, parts: ReadingParts) => void
}

/** The view that a window begins with. */
const firstView: ViewId = 'main'

/** Dialogs that show notes of the open text. */
const dialogsOfOneText: ReadonlySet<DialogName | null> = new Set(['notes-import', 'notes-review'])

export const createWorkspaceSlice: StateCreator<ReaderState, [], [], WorkspaceSlice> = (set) => ({
  views: { [firstView]: emptyView },
  activeView: firstView,
  catalogue: { default: null, declarations: [] },
  setCatalogue: (catalogue) => set({ catalogue }),
  listOwn: (listings) =>
    set(({ catalogue }) => {
      const bundled = catalogue.declarations.filter(({ imported }) => imported === undefined)
      return { catalogue: { ...catalogue, declarations: [...bundled, ...listings] } }
    }),
  libraryChanges: 0,
  noteLibraryChanged: () => set(({ libraryChanges }) => ({ libraryChanges: libraryChanges + 1 })),
  setReading: (status) => set((state) => changedView(state, state.activeView, { status })),
  openReading: (reading, parts) =>
    set((state) => ({
      ...turnedTo(reading, state),
      ...changedView(state, state.activeView, openedView(selectView(state), reading, parts)),
    })),
})

/** What changes when the reader turns to a text: nothing of the notes, hits and menu of another one stays. */
function turnedTo(next: Reading | null, state: ReaderState): Partial<ReaderState> {
  if (selectReading(state)?.declaration.id === next?.declaration.id) return {}
  return {
    ...noNotesOpen,
    ...nothingFound,
    notesListed: firstListed,
    thingMenu: null,
    highlights: null,
    // What these show is of the notes of the text before.
    dialog: dialogsOfOneText.has(state.dialog) ? null : state.dialog,
  }
}

/** What changes when the reader goes into a view. */
export function entered(state: ReaderState, view: ViewId): Partial<ReaderState> {
  const name = state.views[view] ? view : state.activeView
  return { ...turnedTo(readingIn(viewOf(state, name)), state), activeView: name }
}
