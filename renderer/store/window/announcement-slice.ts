import type { StateCreator } from 'zustand'
import type { ReaderState } from '../store'

/** Words that are announced once. `number` grows with each, so that the same words can be announced again. */
interface Told {
  readonly number: number
  readonly text: string
}

/** Short messages: for screen readers only, or also on screen. */
export interface AnnouncementSlice {
  readonly announcement: Told
  /** What is shown on screen for a moment, `null` for nothing. */
  readonly confirmation: Told | null
  /** Announces to screen readers a change that can only be seen. */
  readonly announce: (text: string) => void
  /** Says that something was done that is not visible otherwise: announced, and shown for a moment. */
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
