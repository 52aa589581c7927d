import type { StateCreator } from 'zustand'
import type { BridgeError } from '#contract/errors'
import type { OpenedReview } from '#contract/imports/imports'
import type { ReviewDraft } from '#core/import/review/draft'
import type { Selection } from '#core/import/review/history'
import type { Refusal } from '#core/import/review/refusal'
import type { ReviewText } from '#core/import/review/review-text'
import type { ReaderState } from '../store'

/** The review of a text, as far as it has come. */
export interface Review extends Pick<OpenedReview, 'format' | 'fileSha256' | 'begun' | 'isRevision'> {
  readonly kind: 'review'
  readonly token: string
  readonly name: string
  /** The words of the file, in which all entries of the draft lie. */
  readonly text: ReviewText
  readonly draft: ReviewDraft
  /** Where a selection began; what is chosen reaches from here to `active`. */
  readonly anchor: number
  readonly active: number
  /** Why the last key did nothing; `number` grows, so that the same is said again. */
  readonly refused: { readonly why: Refusal; readonly number: number } | null
  /** Why what was decided last could not be kept, or the text not be taken in. */
  readonly failure: BridgeError | null
  /** How much of what was decided is not on the disk yet. */
  readonly unkept: number
  readonly isAccepting: boolean
}

/** What the screen of an import shows. */
export type Importing =
  | { readonly kind: 'reading'; readonly token: string; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly why: BridgeError }
  | Review

/** The text that is brought in, if any: one at a time. */
export interface ImportSlice {
  readonly importing: Importing | null
  readonly setImporting: (importing: Importing | null) => void
  /** Changes the review that is open; nothing where there is none. */
  readonly changeReview: (change: Partial<Omit<Review, 'kind' | 'token'>>) => void
}

export const createImportSlice: StateCreator<ReaderState, [], [], ImportSlice> = (set) => ({
  importing: null,
  setImporting: (importing) => set({ importing }),
  changeReview: (change) =>
    set(({ importing }) => (importing?.kind === 'review' ? { importing: { ...importing, ...change } } : {})),
})

/** The review that is open, or `null`. */
export function selectReview({ importing }: ReaderState): Review | null {
  return importing?.kind === 'review' ? importing : null
}

/** What is chosen in a review. */
export function selectionOf({ anchor, active }: Pick<Review, 'anchor' | 'active'>): Selection {
  return { first: Math.min(anchor, active), last: Math.max(anchor, active) }
}
