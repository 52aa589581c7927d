import type { StateCreator } from 'zustand'
import type { Catalogue, Reading } from '#contract/reading'
import type { ReaderState } from './store'

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
  readonly setReading: (reading: ReadingStatus) => void
}

export const createReadingSlice: StateCreator<ReaderState, [], [], ReadingSlice> = (set) => ({
  reading: { kind: 'loading' },
  catalogue: { default: null, declarations: [] },
  setCatalogue: (catalogue) => set({ catalogue }),
  setReading: (reading) => set({ reading }),
})

/** The open declaration with all beside it, or `null`. */
export function selectReading(state: ReaderState): Reading | null {
  return state.reading.kind === 'open' ? state.reading.reading : null
}
