/** By which rule something is proposed. */
export type ProposalRule =
  /** The file says so of itself. */
  | 'file-property'
  | 'title-lines'
  | 'date-line'
  | 'closing-formula'
  /** A day in the first paragraphs. */
  | 'first-paragraphs'
  /** `between A and B`. */
  | 'between'
  /** `the Government of A`, `the Prime Minister of B`. */
  | 'government-of'
  /** `For the Government of A` in the signatures. */
  | 'signature-lines'
  /** The words that a language uses most. */
  | 'common-words'
  | 'script'

/** A value for a person to accept or correct: never a fact. */
export interface Proposal<Value = string> {
  readonly value: Value
  readonly rule: ProposalRule
}

/** What is proposed of a text, the likeliest first; nothing where nothing is found. */
export interface Proposals {
  readonly title: readonly Proposal[]
  /** `YYYY-MM-DD`. */
  readonly date: readonly Proposal[]
  readonly place: readonly Proposal[]
  readonly parties: readonly Proposal<readonly string[]>[]
  /** BCP 47. */
  readonly language: readonly Proposal[]
}
