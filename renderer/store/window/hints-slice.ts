import type { StateCreator } from 'zustand'
import type { HintName } from '#contract/settings/settings'
import type { ReaderState } from '../store'

/** The hint on screen. Which were given is a setting. */
export interface HintsSlice {
  readonly hint: HintName | null
  readonly showHint: (hint: HintName) => void
  readonly hideHint: () => void
}

export const createHintsSlice: StateCreator<ReaderState, [], [], HintsSlice> = (set) => ({
  hint: null,
  showHint: (hint) => set({ hint }),
  hideHint: () => set({ hint: null }),
})
