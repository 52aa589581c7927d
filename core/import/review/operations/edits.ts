import { failure, ok, type Result } from '../../../result'
import type { Entry } from '../entry'
import type { Edit, Selection } from '../history'
import type { Refusal } from '../refusal'
import type { ReviewText } from '../review-text'

/** The entries of a draft, with the words they are of. */
export interface Reviewed {
  readonly text: ReviewText
  readonly entries: readonly Entry[]
}

export type Edited = Result<Edit, Refusal>

/** What a person said is sure, and what was doubted of it was looked at. */
export function byHand(entry: Entry): Entry {
  return { ...entry, certainty: 'sure', rule: 'by-hand', doubts: settled(entry) }
}

/** Its doubts, all of them looked at. */
export function settled({ doubts }: Entry): Entry['doubts'] {
  return doubts.map(({ why }) => ({ why, isSettled: true }))
}

/** Changes the selected entries one by one. */
export function changeEach(
  { entries }: Reviewed,
  { first, last }: Selection,
  change: (entry: Entry, index: number) => Result<Entry, Refusal>,
): Edited {
  const before = entries.slice(first, last + 1)
  if (before.length === 0) return failure('nothing-selected')
  const after: Entry[] = []
  for (const [place, entry] of before.entries()) {
    const changed = change(entry, first + place)
    if (!changed.ok) return changed
    after.push(changed.value)
  }
  if (after.every((entry, place) => entry === before[place])) return failure('nothing-to-do')
  return ok({ at: first, before, after, selection: { first, last: first + before.length - 1 } })
}

/** Entries in the place of those selected; all of them are selected then. */
export function replace(reviewed: Reviewed, { first, last }: Selection, after: readonly Entry[]): Edit {
  const before = reviewed.entries.slice(first, last + 1)
  return { at: first, before, after, selection: { first, last: first + after.length - 1 } }
}
