import { z } from 'zod'
import { type RecordKind, readRecord, type Unreadable } from '../../records/read-record'
import { failure, ok, type Result } from '../../result'
import type { ImportedText } from '../imported-text'
import type { Proposals } from '../proposals/proposal'
import { beginReview } from './begin'
import { type Entry, entrySchema } from './entry'
import { type ReviewText, skipBlanks } from './review-text'

/** What a text is, as far as its reader says so. */
export interface Facts {
  /** As printed, word for word. */
  readonly title: string
  /** For lists and window titles. */
  readonly shortTitle: string
  /** `YYYY-MM-DD`, or empty where it is not known. */
  readonly date: string
  readonly place: string
  readonly parties: readonly string[]
  /** BCP 47, or empty. */
  readonly language: string
}

/** The longest that a field may be; five times as long as the longest title known. In UTF-16 units. */
const longestFact = 2_000

export const factsSchema: z.ZodType<Facts> = z.strictObject({
  title: z.string().max(longestFact),
  shortTitle: z.string().max(longestFact),
  date: z.string().max(longestFact),
  place: z.string().max(longestFact),
  parties: z.array(z.string().max(longestFact)).max(500),
  language: z.string().max(longestFact),
})

/** One change: what stood before, and what stands in its place. */
export type Step =
  | {
      readonly kind: 'entries'
      /** The first entry that changed. */
      readonly at: number
      readonly before: readonly Entry[]
      readonly after: readonly Entry[]
    }
  | { readonly kind: 'facts'; readonly before: Facts; readonly after: Facts }

const stepSchema: z.ZodType<Step> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('entries'),
    at: z.int().nonnegative(),
    before: z.array(entrySchema),
    after: z.array(entrySchema),
  }),
  z.strictObject({ kind: z.literal('facts'), before: factsSchema, after: factsSchema }),
])

/** The review of one text, as far as it has come. Kept beside the file's words, which it does not hold. */
export interface ReviewDraft {
  readonly format: 1
  readonly facts: Facts
  readonly entries: readonly Entry[]
  /** What may be undone, the last at the end. */
  readonly past: readonly Step[]
  /** What was undone, the last at the end. */
  readonly future: readonly Step[]
}

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

/** Begins the review of a text that was just recognised; what is proposed of it stands in its fields. */
export function beginDraft(text: ReviewText, imported: ImportedText): ReviewDraft {
  return {
    format: 1,
    facts: factsToReview(imported.proposals),
    entries: beginReview(text, imported),
    past: [],
    future: [],
  }
}

/** All that is proposed, sure or not: a person looks at it. */
function factsToReview({ title, date, place, parties, language }: Proposals): Facts {
  const named = title[0]?.value ?? ''
  return {
    title: named.slice(0, longestFact),
    shortTitle: named.slice(0, longestFact),
    date: date[0]?.value ?? '',
    place: place[0]?.value.slice(0, longestFact) ?? '',
    parties: parties[0]?.value ?? [],
    language: language[0]?.value ?? '',
  }
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

/** A step the other way round. */
export function reverse(step: Step): Step {
  return step.kind === 'facts'
    ? { ...step, before: step.after, after: step.before }
    : { ...step, before: step.after, after: step.before }
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

/** Whether entries hold all words of a file, each once and in order. */
export function holdsAllWords(text: ReviewText, entries: readonly Entry[]): boolean {
  return holdsWords(text, entries, { start: 0, end: text.stream.length })
}

function holdsWords(
  { stream }: ReviewText,
  entries: readonly Entry[],
  stretch: Pick<Entry, 'start' | 'end'>,
): boolean {
  let at = stretch.start
  for (const { start, end, numEnd } of entries) {
    if (start < at || skipBlanks(stream, at) < start || numEnd < start || end < numEnd || end > stretch.end)
      return false
    at = end
  }
  return skipBlanks(stream, at) >= stretch.end
}

/** Why a draft cannot be accepted yet. */
export type AcceptFault =
  | 'no-body'
  | 'no-title'
  | 'no-short-title'
  | 'no-parties'
  | 'no-language'
  | 'date-unclear'

/** Looks whether a draft can become a text; answers the first that is missing. */
export function mayAccept({ facts, entries }: ReviewDraft): Result<null, AcceptFault> {
  const { title, shortTitle, date, parties, language } = facts
  if (!entries.some(({ division, left, kind }) => division === 'body' && left === null && kind !== 'note'))
    return failure('no-body')
  if (title.trim() === '') return failure('no-title')
  if (shortTitle.trim() === '') return failure('no-short-title')
  if (date !== '' && !z.iso.date().safeParse(date).success) return failure('date-unclear')
  if (!parties.some((party) => party.trim() !== '')) return failure('no-parties')
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language)) return failure('no-language')
  return ok(null)
}
