import type { TimelineEvent } from '../timeline/timeline'
import type { CitationWords, CitedEvidence, OneAndMany } from './citation-words'
import type { Declaration } from './declaration'
import type { Source } from './evidence'
import type { Lookup } from './lookup'
import { sourceLines } from './source-lines'
import type { QuotableTrust } from './trust'

/** What a citation needs to know beside the style. */
export interface CitationContext {
  readonly declaration: Declaration
  /** What its words rest on: a reference to an imported text says so. */
  readonly trust: QuotableTrust
  readonly lookup: Lookup
  /** For the references behind an event. */
  readonly sources: readonly Source[]
  /** Day on which the reader took the text, `YYYY-MM-DD`. */
  readonly accessed: string
  /** In the language of the declaration, where there are words in it. */
  readonly words: CitationWords
}

/** Which parts of the declaration are cited; `text` is empty for the whole. */
export interface Locator {
  readonly text: string
  /** Whether more than one paragraph is meant. */
  readonly plural: boolean
  /** Whether `text` says itself what its numbers are of, as in `art. 5 (2)`; else they are paragraphs. */
  readonly isWorded: boolean
}

/** The parts cited, with the word for paragraphs before numbers that do not say what they are; empty for the whole. */
export function worded({ text, plural, isWorded }: Locator, [one, many]: OneAndMany): string {
  return isWorded || text === '' ? text : `${plural ? many : one} ${text}`
}

/** How well an event is supported, and by which sources. */
export function evidenceOf(
  { rating, dateRating, sources: keys }: TimelineEvent,
  { sources, words }: CitationContext,
): CitedEvidence {
  return {
    isConfirmed: rating === 'C2',
    hasWeakDate: dateRating === 'C1' && rating === 'C2',
    sources: sourceLines(keys, sources, words),
  }
}
