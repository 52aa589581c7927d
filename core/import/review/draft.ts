import { failure, ok, type Result } from '../../result'
import type { ImportedText } from '../imported-text'
import type { Proposals } from '../proposals/proposal'
import { shortened } from '../proposed-facts'
import { beginReview } from './begin'
import type { Entry } from './entry'
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
export const longestFact = 2_000
/** How many parties a text may have. */
export const mostParties = 500

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
    shortTitle: shortened(named),
    date: date[0]?.value.slice(0, longestFact) ?? '',
    place: place[0]?.value.slice(0, longestFact) ?? '',
    parties: (parties[0]?.value ?? []).slice(0, mostParties).map((party) => party.slice(0, longestFact)),
    language: language[0]?.value.slice(0, longestFact) ?? '',
  }
}

/** Whether no field is longer than it may be. */
export function areFactsInBounds({ parties, ...fields }: Facts): boolean {
  return (
    parties.length <= mostParties &&
    [...Object.values(fields), ...parties].every(({ length }) => length <= longestFact)
  )
}

/** A step the other way round. */
export function reverse(step: Step): Step {
  return step.kind === 'facts'
    ? { ...step, before: step.after, after: step.before }
    : { ...step, before: step.after, after: step.before }
}

/** Whether entries hold all words of a file, each once and in order. */
export function holdsAllWords(text: ReviewText, entries: readonly Entry[]): boolean {
  return holdsWords(text, entries, { start: 0, end: text.stream.length })
}

/** Whether entries hold all words of a stretch, each once and in order. */
export function holdsWords(
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
  const isPrinted = entries.some(({ kind, left }) => kind === 'title' && left === null)
  if (title.trim() === '' && !isPrinted) return failure('no-title')
  if (shortTitle.trim() === '') return failure('no-short-title')
  if (date !== '' && !isDay(date)) return failure('date-unclear')
  if (!parties.some((party) => party.trim() !== '')) return failure('no-parties')
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language)) return failure('no-language')
  return ok(null)
}

/** Whether words are a day of the calendar, `YYYY-MM-DD`. */
function isDay(words: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(words)) return false
  const day = new Date(`${words}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(words)
}
