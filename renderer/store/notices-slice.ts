import type { StateCreator } from 'zustand'
import type { Notice } from '#contract/channels'
import type { ReaderState } from './store'

/** Messages that stay until the reader dismisses them. */
export interface NoticesSlice {
  readonly notices: readonly Notice[]
  /** Adds a notice, in place of an older one with its id. */
  readonly notify: (notice: Notice) => void
  readonly dismissNotice: (id: string) => void
}

export const createNoticesSlice: StateCreator<ReaderState, [], [], NoticesSlice> = (set) => ({
  notices: [],
  notify: (notice) =>
    set(({ notices }) => ({ notices: [...notices.filter(({ id }) => id !== notice.id), notice] })),
  dismissNotice: (id) => set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
})
