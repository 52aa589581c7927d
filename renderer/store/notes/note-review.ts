import { editionKey } from '#core/notes/anchoring/edition-key'
import type { Reanchoring } from '#core/notes/anchoring/reanchor'
import { asksForReview } from '#core/notes/asks-for-review'
import { selectReading } from '../reading/views'
import type { ReaderState } from '../store'

const none: readonly Reanchoring[] = []
/** What was answered last for a review, and from what. */
const known = new WeakMap<
  readonly Reanchoring[],
  { readonly from: readonly unknown[]; readonly entries: readonly Reanchoring[] }
>()

/**
 * What is left of the review: a decision removes an entry, and undoing the decision adds it again. The same array as
 * long as nothing changed.
 */
export function selectPendingReview(state: ReaderState): readonly Reanchoring[] {
  const { review, tracked } = state
  const reading = selectReading(state)
  if (review.length === 0 || !reading) return none
  const from = [tracked.state, reading]
  const last = known.get(review)
  if (last && from.every((part, index) => part === last.from[index])) return last.entries
  const edition = editionKey(reading.declaration.edition)
  const entries = review.filter(({ note }) => {
    const now = tracked.state.get(note.id)
    return now !== undefined && asksForReview(now, edition)
  })
  known.set(review, { from, entries })
  return entries
}
