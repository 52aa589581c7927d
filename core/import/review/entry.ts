import { z } from 'zod'
import { type NodeKind, nodeKinds } from '../../document/eid'
import { deepestNode } from '../holders'
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

const entryKinds: readonly EntryKind[] = [...prefaceKinds, ...conclusionKinds, ...nodeKinds, 'note']

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

/** The keys of a record that names every member of a union, so that a list cannot lack one. */
function keysOf<Key extends string>(record: Readonly<Record<Key, true>>): readonly Key[] {
  return Object.keys(record) as Key[]
}

const certainties = keysOf<Certainty>({ stated: true, sure: true, likely: true, unsure: true })

const rules = keysOf<RuleName>({
  stated: true,
  'by-hand': true,
  plain: true,
  table: true,
  'number-dot': true,
  'number-bracket': true,
  'number-brackets': true,
  'number-dash': true,
  'number-decimal': true,
  'number-bare': true,
  'number-slip': true,
  'number-in-line': true,
  'roman-numeral': true,
  letter: true,
  bullet: true,
  'word-and-number': true,
  'annex-word': true,
  'after-signature': true,
  'format-heading': true,
  'emphasised-heading': true,
  'capitals-heading': true,
  'numbered-heading': true,
  'short-line-heading': true,
  recital: true,
  'enacting-formula': true,
  'operative-verb': true,
  'before-body': true,
  'title-lines': true,
  'date-line': true,
  'closing-formula': true,
  'signature-lines': true,
})

const doubtCodes = keysOf<DoubtCode>({
  'number-repeated': true,
  'number-skipped': true,
  'number-goes-back': true,
  'number-restarts': true,
  'series-starts-late': true,
  'number-not-printed': true,
  'number-out-of-series': true,
  'number-in-line': true,
  'number-slip': true,
  'number-in-text': true,
  'heading-unsure': true,
  'words-above-title': true,
  'attachment-unnamed': true,
  'words-after-signature': true,
  'too-deep': true,
  'words-unplaced': true,
})

const leftOutReasons = keysOf<LeftOutReason>({
  'page-number': true,
  'running-head': true,
  'front-matter': true,
  'web-furniture': true,
  deleted: true,
  comment: true,
  hidden: true,
  metadata: true,
  'end-mark': true,
  'note-without-place': true,
  'by-hand': true,
})

export const entrySchema: z.ZodType<Entry> = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  numEnd: z.int().nonnegative(),
  division: z.enum(reviewDivisions),
  kind: z.enum(entryKinds),
  isHeading: z.boolean(),
  number: z
    .string()
    .regex(/^(?!nn$)(?:[1-9]\d{0,4}[a-z]{0,5}|[a-z]{1,16})$/)
    .nullable(),
  depth: z
    .int()
    .min(0)
    .max(deepestNode - 1),
  certainty: z.enum(certainties),
  rule: z.enum(rules),
  doubts: z.array(z.strictObject({ why: z.enum(doubtCodes), isSettled: z.boolean() })),
  left: z.enum(leftOutReasons).nullable(),
})
