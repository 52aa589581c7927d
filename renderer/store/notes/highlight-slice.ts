import type { StateCreator } from 'zustand'
import type { EId } from '#core/document/eid'
import type { ReaderState } from '../store'

/** Highlights that the reader has in hand: the tools at their words show one of them. */
export interface HighlightsInHand {
  /** What their words are of. */
  readonly eId: EId
  /** Whether they were met where the words are listed, not in their own row. */
  readonly isListed: boolean
  /** Notes in the order of their words; at least one. */
  readonly notes: readonly string[]
  /** Which of them is shown, counted from 0. */
  readonly at: number
  /** Whether keys led there: then the first tool takes the focus. */
  readonly isByKeys: boolean
}

/** The highlights in hand. Nothing of them is kept. */
export interface HighlightSlice {
  readonly highlights: HighlightsInHand | null
  readonly takeHighlights: (highlights: HighlightsInHand) => void
  /** Shows another of them; before the first comes the last. */
  readonly stepHighlight: (step: 1 | -1) => void
  readonly leaveHighlights: () => void
}

export const createHighlightSlice: StateCreator<ReaderState, [], [], HighlightSlice> = (set) => ({
  highlights: null,
  takeHighlights: (highlights) => set({ highlights }),
  stepHighlight: (step) =>
    set(({ highlights }) => {
      if (!highlights) return {}
      const { length } = highlights.notes
      return { highlights: { ...highlights, at: (highlights.at + step + length) % length } }
    }),
  leaveHighlights: () => set({ highlights: null }),
})
