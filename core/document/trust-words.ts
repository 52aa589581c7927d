import type { ImportStatement } from './trust'

/** What is said of an imported text wherever a bundled one counts as verified, in one language. */
export type TrustWords = {
  /** To the reader who imported it: `Imported by you on …, from …, not checked against an official publication`. */
  readonly own: (statement: ImportStatement) => string
  /** The same in what leaves this computer, where “you” would be somebody else. */
  readonly paper: (statement: ImportStatement) => string
  /** Within a reference: begins with a small letter. */
  readonly cited: (statement: ImportStatement) => string
  /** Where a line has room for few words; begins with a small letter. */
  readonly short: string
  /** Behind these, of a text whose review is not finished. */
  readonly unfinished: string
  /** Before the sentence, where facts have labels. */
  readonly label: string
  /** Before the file's SHA-256. */
  readonly fileDigest: string
}
