import type { StateCreator } from 'zustand'
import type { ReaderState } from '../store'

export type DialogName =
  | 'about'
  | 'briefing'
  | 'bookmarks'
  | 'texts'
  | 'library'
  | 'go-to'
  | 'outline'
  | 'palette'
  | 'settings'
  | 'shortcuts'
  | 'start-page'
  | 'notes-export'
  | 'notes-review'
  | 'notes-restore'
  | 'notes-import'
  | 'notes-purged'

/** The dialog that is open, if any, and a count of all modal dialogs, also those that parts of the window open. */
export interface DialogSlice {
  readonly dialog: DialogName | null
  /** How many modal dialogs are on screen, `dialog` among them once it is loaded. */
  readonly openModals: number
  readonly openDialog: (dialog: DialogName) => void
  readonly closeDialog: () => void
  /** Counts a modal dialog. The returned function removes it from the count. */
  readonly countModal: () => () => void
}

export const createDialogSlice: StateCreator<ReaderState, [], [], DialogSlice> = (set) => ({
  dialog: null,
  openModals: 0,
  openDialog: (dialog) => set({ dialog }),
  closeDialog: () => set({ dialog: null }),
  countModal: () => {
    const add = (change: 1 | -1) => set(({ openModals }) => ({ openModals: openModals + change }))
    add(1)
    return () => add(-1)
  },
})

/** Whether a modal dialog is open or is loading. */
export function selectIsBehindDialog({ dialog, openModals }: ReaderState): boolean {
  return dialog !== null || openModals > 0
}
