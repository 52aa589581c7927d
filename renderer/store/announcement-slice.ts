import type { StateCreator } from 'zustand'
import type { ReaderState } from './store'

/** What a screen reader is told about something that only eyes would notice. */
export interface AnnouncementSlice {
  /** `number` grows with each, so that the same words twice are said twice. */
  readonly announcement: { readonly number: number; readonly text: string }
  readonly announce: (text: string) => void
}

export const createAnnouncementSlice: StateCreator<ReaderState, [], [], AnnouncementSlice> = (set) => ({
  announcement: { number: 0, text: '' },
  announce: (text) =>
    set(({ announcement }) => ({ announcement: { number: announcement.number + 1, text } })),
})
