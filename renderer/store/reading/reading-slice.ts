import type { StateCreator } from 'zustand'
import type { Catalogue, Reading } from '#contract/library/reading'
import type { Lookup } from '#core/document/lookup'
import type { RelationIndex } from '#core/document/relation-index'
import type { FindCrossReferences } from '#core/references/cross-reference'
import { noNotesOpen } from '../notes/notes-slice'
import { nothingFound } from '../search/search-slice'
import type { ReaderState } from '../store'
import type { DialogName } from '../window/dialog-slice'
import { nothingChosen } from './choice-slice'

/** What is on screen: one declaration, or why there is none. */
export type ReadingStatus =
  | { readonly kind: 'loading' }
  /** The library holds no declaration. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'open'; readonly reading: Reading }

export interface ReadingSlice {
  readonly reading: ReadingStatus
  /** The declarations that can be opened. */
  readonly catalogue: Catalogue
  readonly setCatalogue: (catalogue: Catalogue) => void
  /** Says that there is no declaration on screen, and why. */
  readonly setReading: (reading: Exclude<ReadingStatus, { kind: 'open' }>) => void
  /** Shows a declaration. Nothing of the one before stays: no choice, note, hit or menu. */
  readonly openReading: (reading: Reading, parts: ReadingParts) => void
}

/** What is calculated from a declaration when it is opened. */
export interface ReadingParts {
  readonly relations: RelationIndex
  readonly lookup: Lookup
  readonly findReferences: FindCrossReferences
}

/** Dialogs that show notes of the open text. */
const dialogsOfOneText: ReadonlySet<DialogName | null> = new Set(['notes-import', 'notes-review'])

export const createReadingSlice: StateCreator<ReaderState, [], [], ReadingSlice> = (set) => ({
  reading: { kind: 'loading' },
  catalogue: { default: null, declarations: [] },
  setCatalogue: (catalogue) => set({ catalogue }),
  setReading: (reading) => set({ reading }),
  openReading: (reading, parts) =>
    set((state) => ({
      ...parts,
      ...nothingChosen,
      ...(selectReading(state)?.declaration.id === reading.declaration.id
        ? {}
        : {
            ...noNotesOpen,
            ...nothingFound,
            thingMenu: null,
            // What these show is of the notes of the text before.
            dialog: dialogsOfOneText.has(state.dialog) ? null : state.dialog,
          }),
      reading: { kind: 'open', reading },
    })),
})

/** The open declaration with all beside it, or `null`. */
export function selectReading(state: Pick<ReaderState, 'reading'>): Reading | null {
  return state.reading.kind === 'open' ? state.reading.reading : null
}
