import type { StateCreator } from 'zustand'
import type { ReaderState } from './store'

/** Words that are told once. `number` grows with each, so that the same words twice are told twice. */
interface Told {
  readonly number: number
  readonly text: string
}

/** What is told in passing: to a screen reader alone, or to the eyes as well. */
export interface AnnouncementSlice {
  readonly announcement: Told
  /** What stands on screen for a moment, `null` for nothing. */
  readonly confirmation: Told | null
  /** Tells a screen reader of something that only eyes would notice. */
  readonly announce: (text: string) => void
  /** Says that something was done which shows nowhere else: announced, and shown for a moment. */
  readonly confirm: (text: string) => void
  readonly hideConfirmation: () => void
}

export const createAnnouncementSlice: StateCreator<ReaderState, [], [], AnnouncementSlice> = (set) => {
  const next = ({ announcement }: ReaderState, text: string): Told => ({
    number: announcement.number + 1,
    text,
  })
  return {
    announcement: { number: 0, text: '' },
    confirmation: null,
    announce: (text) => set((state) => ({ announcement: next(state, text) })),
    confirm: (text) =>
      set((state) => {
        const told = next(state, text)
        return { announcement: told, confirmation: told }
      }),
    hideConfirmation: () => set({ confirmation: null }),
  }
}
