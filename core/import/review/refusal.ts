/** Why an operation is not done. Nothing changed then. */
export type Refusal =
  /** There is no such entry. */
  | 'nothing-selected'
  /** Only one at a time can be split, or given a number. */
  | 'one-at-a-time'
  /** A split has words on both sides. */
  | 'nothing-to-split'
  | 'inside-word'
  /** A table stays whole. */
  | 'in-table'
  | 'nothing-before'
  | 'other-division'
  /** One of two is left out and the other is not. */
  | 'left-out-and-kept'
  | 'kind-not-here'
  | 'no-levels-here'
  | 'at-margin'
  /** It lies in the one before already. */
  | 'no-deeper'
  /** Identifiers reach no deeper. */
  | 'too-deep'
  /** A number is what the words begin with. */
  | 'number-not-printed'
  /** A number, or what the text is. */
  | 'too-long'
  | 'no-numbers-here'
  | 'no-doubt-here'
  /** It is so already. */
  | 'nothing-to-do'
