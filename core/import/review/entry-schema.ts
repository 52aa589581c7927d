import { z } from 'zod'
import { deepestNode } from '../holders'
import type { Certainty, DoubtCode, RuleName } from '../imported-text'
import type { LeftOutReason } from '../source-text'
import { type Entry, entryKinds, reviewDivisions } from './entry'

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
