import { type NodeKind, nodeKinds } from '../../document/eid'
import type { Certainty, DoubtCode, RuleName } from '../imported-text'
import type { LeftOutReason } from '../source-text'

export const reviewDivisions = ['preface', 'preamble', 'body', 'conclusions', 'attachments'] as const
/** A division of a text, in the order they stand in. */
export type ReviewDivision = (typeof reviewDivisions)[number]

const prefaceKinds = ['title', 'date', 'line'] as const
const conclusionKinds = ['closing', 'signature'] as const

/**
 * What an entry may be: a line above the text, a node of the tree, what stands under the text, or the words of a note that
 * are printed apart from the mark they belong to.
 */
export type EntryKind = NodeKind | (typeof prefaceKinds)[number] | (typeof conclusionKinds)[number] | 'note'

/** Every kind of entry there is. */
export const entryKinds: readonly EntryKind[] = [...prefaceKinds, ...conclusionKinds, ...nodeKinds, 'note']

/** The kinds that an entry of a division may be. */
export function kindsIn(division: ReviewDivision): readonly EntryKind[] {
  if (division === 'preface') return prefaceKinds
  if (division === 'conclusions') return [...conclusionKinds, 'note']
  return [...nodeKinds, 'note']
}

/** Whether entries of a division make a tree. */
export function hasTree(division: ReviewDivision): division is 'preamble' | 'body' | 'attachments' {
  return division !== 'preface' && division !== 'conclusions'
}

/** What is not sure of an entry, and whether a person has looked at it. */
export interface EntryDoubt {
  readonly why: DoubtCode
  readonly isSettled: boolean
}

/**
 * A stretch of the words of a file and what it is in the text. The entries of a draft hold all words of the file, each
 * once and in order, so that nothing that is done to them can lose a word or move one.
 */
export interface Entry {
  /** Where its words begin and end in the stream of the file's words: see `ReviewText`. Without blanks at either end. */
  readonly start: number
  readonly end: number
  /** Behind its number as printed; `start` where it has none. */
  readonly numEnd: number
  readonly division: ReviewDivision
  readonly kind: EntryKind
  /** Whether the words behind its number stand above what follows and lie over it. */
  readonly isHeading: boolean
  /** For its identifier; `null` for none. */
  readonly number: string | null
  /** In how many others it lies; where the one before lies less deep, it lies in that. */
  readonly depth: number
  readonly certainty: Certainty
  readonly rule: RuleName
  readonly doubts: readonly EntryDoubt[]
  /** Why it is left out; `null` for what is part of the text. */
  readonly left: LeftOutReason | null
}

/** Whether something of an entry is left to look at. */
export function isOpen({ doubts }: Pick<Entry, 'doubts'>): boolean {
  return doubts.some(({ isSettled }) => !isSettled)
}
