/** Why an entry of a file of notes was not imported, with what a sentence about it needs to know. */
export type EntryProblem =
  /** `detail`: what its schema found wrong, in the schema's words. */
  | { readonly code: 'incomplete'; readonly detail: string }
  /** The line it stands on is damaged or cut off. */
  | { readonly code: 'cut-off' }
  /** No quote says where in the text it stands. */
  | { readonly code: 'no-quote' }
  /** The beginning of its quote, which this text does not have for certain. */
  | { readonly code: 'words-not-here'; readonly words: string }
  /** `begins`: the first words of the note. Sizes in UTF-16 units, tags and places with them. */
  | { readonly code: 'too-large'; readonly begins: string; readonly size: number; readonly most: number }
  | { readonly code: 'unreadable' }

/** Thrown while an entry is read; the import goes on with the next. */
export class EntryFault extends Error {
  readonly problem: EntryProblem

  constructor(problem: EntryProblem) {
    super(problem.code)
    this.name = 'EntryFault'
    this.problem = problem
  }
}
