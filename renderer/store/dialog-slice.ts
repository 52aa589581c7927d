import type { StateCreator } from 'zustand'
import type { ReaderState } from './store'

export type DialogName =
  | 'about'
  | 'briefing'
  | 'bookmarks'
  | 'texts'
  | 'go-to'
  | 'outline'
  | 'palette'
  | 'settings'
  | 'shortcuts'
  | 'notes-export'
  | 'notes-review'
  | 'notes-restore'
  | 'notes-import'
  | 'notes-purged'

/** The one dialog that is open, if any. */
export interface DialogSlice {
  readonly dialog: DialogName | null
  readonly openDialog: (dialog: DialogName) => void
  readonly closeDialog: () => void
}

export const createDialogSlice: StateCreator<ReaderState, [], [], DialogSlice> = (set) => ({
  dialog: null,
  openDialog: (dialog) => set({ dialog }),
  closeDialog: () => set({ dialog: null }),
})
