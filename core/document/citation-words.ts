import type { EventDate } from '../timeline/timeline'
import type { NodeKind } from './eid'
import type { Source } from './evidence'
import type { QuotableTrust } from './trust'
import type { TrustWords } from './trust-words'

/** One thing and several. */
export type OneAndMany = readonly [one: string, many: string]

/** What a reference to the declaration, or to parts of it, says. Dates are `YYYY-MM-DD`. */
export interface CitedText {
  /** Who declares; may be empty. */
  readonly states: readonly string[]
  readonly title: string
  readonly place: string | null
  readonly date: string | null
  /** The parts with the word for them; empty for the whole. */
  readonly parts: string
  /** Empty where it only repeats the name of the file that a text was imported from. */
  readonly edition: string
  /** The first digits of the text's SHA-256; of an imported text, of the file's. */
  readonly hash: string
  readonly trust: QuotableTrust
  readonly accessed: string
}

/** How well an event is supported, and by what. */
export interface CitedEvidence {
  readonly isConfirmed: boolean
  /** The event is confirmed, its date stated by one source alone. */
  readonly hasWeakDate: boolean
  readonly sources: readonly string[]
}

/** What a reference to an event of the editorial timeline says. */
export interface CitedEvent {
  readonly title: string
  readonly place: string | null
  readonly date: EventDate
  readonly evidence: CitedEvidence
  readonly accessed: string
}

/** The words of formal references, in the language of the text that is cited. */
export interface CitationWords {
  /** Words before what is cited by more than a paragraph's number. */
  readonly kinds: Readonly<Record<NodeKind, OneAndMany>>
  /** The same for a part without a number: `unnumbered para.`. */
  readonly unnumbered: (kind: string) => string
  /** Joins names or numbers: `9, 13–16 and 26 (iv)`. */
  readonly join: (names: readonly string[]) => string
  /** The word before the numbers of paragraphs, by style. */
  readonly paragraphs: Readonly<Record<'un' | 'plain', OneAndMany>>
  readonly text: Readonly<Record<'un' | 'plain', (cited: CitedText) => string>>
  readonly event: Readonly<Record<'un' | 'plain', (cited: CitedEvent) => string>>
  /** What editorial matter rests on: title, publisher, date as far as known, and where to find it. */
  readonly source: (source: Source) => string
  /** For reference managers: what an event is, and its note. */
  readonly genre: string
  readonly evidence: (evidence: CitedEvidence) => string
  readonly trust: TrustWords
}
