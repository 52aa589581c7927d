import type { NodeKind } from '../document/eid'

/**
 * What a format reader makes of a file: its blocks in reading order, and all that it could not carry into them. It knows
 * the format only; what a block is in a diplomatic text is for the recogniser.
 */
export interface SourceText {
  readonly blocks: readonly SourceBlock[]
  /** Words of the file that stand in no block: page numbers, running heads, deleted text, a web page's furniture. */
  readonly left: readonly LeftOut[]
  /** What the file holds and its words do not show. */
  readonly traits: readonly SourceTrait[]
  /** What the file says of itself: proposals for the review, never facts. */
  readonly properties: SourceProperties
}

/** A paragraph, heading, item of a list or table, as the format holds it. */
export interface SourceBlock {
  /** What the format itself says it is; `text` says nothing. */
  readonly kind: 'text' | 'heading' | 'item' | 'table'
  /**
   * Its words, without `num`. White space is as the format shows it: folded where it folds, `\n` for a line break that it
   * keeps. Nothing is corrected.
   */
  readonly text: string
  /** A number or mark that the format shows before the words and does not hold in them, as printed: `2.`, `(a)`, `•`. */
  readonly num: string | null
  /** A heading's level, from 1; the number of lists around an item, from 0. `null` for the other kinds. */
  readonly level: number | null
  /** The cells of a table, row by row; its `text` is empty. Left out by everything else. */
  readonly rows?: readonly (readonly string[])[] | undefined
  readonly emphasis: readonly Emphasis[]
  readonly footnotes: readonly SourceNote[]
  /** What the file states of it in so many words, as Akoma Ntoso does. */
  readonly stated: StatedNode | null
  readonly origin: Origin
}

/** A half-open range of UTF-16 offsets in the text of a block. */
export interface Emphasis {
  readonly start: number
  readonly end: number
  readonly style: 'bold' | 'italic' | 'underline' | 'small-capitals'
}

/** A footnote or endnote: its mark stands at `offset` in the text it belongs to, and is no part of that text. */
export interface SourceNote {
  readonly marker: string
  readonly offset: number
  readonly text: string
}

/** A place in the tree of a text, as a format with such a tree states it. */
export interface StatedNode {
  readonly division: 'preface' | 'preamble' | 'body' | 'conclusions' | 'attachments'
  /** `null` for words that the file puts under no name of ours; the recogniser then says what they are. */
  readonly kind: NodeKind | null
  /** The identifier in the file, which may not be by the book. */
  readonly eId: string | null
  /** How many stated nodes it lies in: 0 at the margin of its division. */
  readonly depth: number
}

/** Where in the file a block begins: a line from 1, or a page from 1; `null` where the format has none. */
export interface Origin {
  readonly line: number | null
  readonly page: number | null
}

/** Words that were left out, and why. */
export interface LeftOut {
  readonly words: string
  readonly why: LeftOutReason
  readonly origin: Origin
}

export const leftOutReasons = [
  'page-number',
  'running-head',
  'front-matter',
  'web-furniture',
  'deleted',
  'comment',
  'hidden',
  'metadata',
  'end-mark',
  /** A note on a line above the text, or under it, where no note is kept. */
  'note-without-place',
  /** A person left it out in the review. */
  'by-hand',
] as const
export type LeftOutReason = (typeof leftOutReasons)[number]

/** Something of the file that a reader should know; `count` says how often. */
export interface SourceTrait {
  readonly code: SourceTraitCode
  readonly count: number
}

export type SourceTraitCode =
  | 'insertions'
  | 'deletions'
  | 'comments'
  | 'text-boxes'
  | 'content-controls'
  | 'pictures'
  | 'links'
  | 'scripts'
  /** Numbers that a style sheet counts and prints before words: they are not read. */
  | 'generated-numbers'
  | 'unknown-characters'

export interface SourceProperties {
  readonly title: string | null
  /** As the file writes it. */
  readonly date: string | null
  /** BCP 47. */
  readonly language: string | null
}
