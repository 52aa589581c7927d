import { z } from 'zod'
import { type RecordKind, readRecord, type Unreadable } from '../../records/read-record'
import { failure, type Result } from '../../result'
import {
  type Facts,
  holdsAllWords,
  holdsWords,
  longestFact,
  mostParties,
  type ReviewDraft,
  reverse,
  type Step,
} from './draft'
import type { Entry } from './entry'
import { entrySchema } from './entry-schema'
import type { ReviewText } from './review-text'

export const factsSchema: z.ZodType<Facts> = z.strictObject({
  title: z.string().max(longestFact),
  shortTitle: z.string().max(longestFact),
  date: z.string().max(longestFact),
  place: z.string().max(longestFact),
  parties: z.array(z.string().max(longestFact)).max(mostParties),
  language: z.string().max(longestFact),
})

const stepSchema: z.ZodType<Step> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('entries'),
    at: z.int().nonnegative(),
    before: z.array(entrySchema),
    after: z.array(entrySchema),
  }),
  z.strictObject({ kind: z.literal('facts'), before: factsSchema, after: factsSchema }),
])

const draftKind: RecordKind<ReviewDraft> = {
  format: 1,
  upgrades: {},
  schema: z.strictObject({
    format: z.literal(1),
    facts: factsSchema,
    entries: z.array(entrySchema),
    past: z.array(stepSchema),
    future: z.array(stepSchema),
  }),
}

/** Why a kept draft is not taken up again. `other-words`: its entries are not of the words of this file. */
export type DraftFault = Unreadable | { readonly reason: 'other-words' }

/** Reads a draft that was kept, and holds it and all that may be undone in it against the words of its file. */
export function readDraft(text: ReviewText, kept: unknown): Result<ReviewDraft, DraftFault> {
  const read = readRecord(draftKind, kept)
  if (!read.ok) return read
  const { entries, past, future } = read.value
  if (!holdsAllWords(text, entries)) return failure({ reason: 'other-words' })
  const undone = past.toReversed().map((step): Step => reverse(step))
  if (!leadsOn(text, entries, undone)) return failure({ reason: 'malformed', place: 'past' })
  if (!leadsOn(text, entries, future.toReversed())) return failure({ reason: 'malformed', place: 'future' })
  return read
}

/** Whether steps can be made one after another, each from what the one before left, and none touches other words. */
function leadsOn(text: ReviewText, from: readonly Entry[], steps: readonly Step[]): boolean {
  const entries = [...from]
  for (const step of steps) {
    if (step.kind === 'facts') continue
    const { at, before, after } = step
    const there = entries.splice(at, before.length, ...after)
    const isThere =
      there.length === before.length &&
      there.every(({ start, end }, place) => start === before[place]?.start && end === before[place].end)
    const stretch = { start: before[0]?.start ?? 0, end: before.at(-1)?.end ?? 0 }
    if (before.length === 0 || !isThere || !holdsWords(text, after, stretch)) return false
  }
  return true
}
