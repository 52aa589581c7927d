import type { StateCreator } from 'zustand'
import type { FindCrossReferences } from '#core/references/cross-reference'
import type { ReaderState } from '../store'

/** How references in the words of the open declaration are found; rows ask for their own text only. */
export interface ReferencesSlice {
  readonly findReferences: FindCrossReferences
}

export const createReferencesSlice: StateCreator<ReaderState, [], [], ReferencesSlice> = () => ({
  findReferences: () => [],
})
