import type { StateCreator } from 'zustand'
import type { ReaderState } from '../store'

/** A message with, perhaps, what can be done about it. */
export interface ShownNotice {
  readonly id: string
  readonly kind: 'information' | 'warning'
  readonly message: string
  /** The name of a command. */
  readonly command?: string
}

/** Messages that stay until the reader dismisses them. */
export interface NoticesSlice {
  readonly notices: readonly ShownNotice[]
  /** Adds a notice, in place of an older one with its id. */
  readonly notify: (notice: ShownNotice) => void
  readonly dismissNotice: (id: string) => void
}

export const createNoticesSlice: StateCreator<ReaderState, [], [], NoticesSlice> = (set) => ({
  notices: [],
  notify: (notice) =>
    set(({ notices }) => ({ notices: [...notices.filter(({ id }) => id !== notice.id), notice] })),
  dismissNotice: (id) => set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
})
