import type { Narrowing } from './narrowing'

/** What an index knows of a text. */
export interface IndexedText {
  readonly document: string
  /** What the text was when it was indexed, such as its hash; another one now means that its candidates are none. */
  readonly revision: string
  readonly units: number
  /** As a reader counts them. */
  readonly words: number
}

/** Units that may match, text by text. */
export interface Candidates {
  /** How many there are in all, or `null` where they are too many to count first. */
  readonly total: number | null
  /**
   * Places of the units of a text that may match, counted from 0 in the order they were indexed in. `null` where that is
   * not known, because the text came in, went out or changed since the candidates were asked for: then it has to be looked
   * through. None is only answered of a text that was looked for.
   */
  readonly in: (document: string) => readonly number[] | null
}

/** Finds the units of many texts that may match a query. */
export interface CandidateSource {
  /** What is indexed of a text, or `null`. */
  readonly indexed: (document: string) => IndexedText | null
  /** Every unit that meets a condition on terms is among those answered. */
  readonly candidates: (narrowing: Narrowing) => Candidates
}
