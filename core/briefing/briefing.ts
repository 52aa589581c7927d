import { z } from 'zod'
import { printedStyles } from '../document/citation'
import { declarationIdSchema } from '../document/declaration'
import { eIdSchema } from '../document/eid-schema'
import { isoDate } from '../document/evidence'
import type { RecordKind } from '../records/read-record'
import { marginLimits, noteChoices, pageSizes, typeSizeLimits } from './create-briefing'

/**
 * Limits for a briefing: large enough for every real use, small enough to refuse floods of data. UTF-16 units and
 * counts.
 */
export const briefingLimits = { line: 500, text: 100_000, items: 5_000, matches: 5_000 } as const

const line = z.string().max(briefingLimits.line)
const itemId = z.string().min(1).max(80)

/** Where an imported text came from, as it was said when it was searched: see `core/document/trust.ts`. */
const importStatementSchema = z.strictObject({
  day: isoDate,
  fileName: line,
  fileSha256: z.string().max(64),
  review: z.strictObject({ by: line, day: isoDate }).nullable(),
  /** Not said by the first records of searches in imported texts. */
  awaitsReview: z.boolean().default(false),
})

/** The proof of a search, besides the passages it found. Words are cut to a line. Notes are never part of it. */
const searchProofSchema = z.strictObject({
  /** What was searched, in words, with counts of units and words. */
  scope: line,
  /** The text at the time of the search; the extract may be printed from a later edition. */
  edition: z.strictObject({
    label: line,
    textSha256: z.string().max(64),
    sourceSha256: z.string().max(64),
    /** Of an imported text only. */
    imported: z.exactOptional(importStatementSchema),
  }),
  /** False: because of a time limit not everything was examined, so an absence is not proved. */
  complete: z.boolean(),
  /** Every place found, with the words around it. */
  hits: z.array(z.strictObject({ place: line, words: line })).max(briefingLimits.matches),
})

/** A search as an entry of a briefing: what was asked, of what, and what came of it, so that "does not occur" can be shown. */
export const briefingSearchSchema = z.strictObject({
  declaration: declarationIdSchema,
  /** As typed. */
  query: line,
  /** How the reader's program understood it, in words; empty where that adds nothing. */
  reading: line,
  /** How many paragraphs, instruments and events were looked through. */
  searched: z.int().nonnegative(),
  /** Passages in which it occurs, in reading order; empty when it does not occur. */
  matches: z.array(eIdSchema).max(briefingLimits.matches),
  /** The day it was done, by the reader's clock. */
  date: isoDate,
  /** Records made before proofs were stored have none. */
  proof: z.exactOptional(searchProofSchema),
})

/** One entry of a briefing, in the order in which it will stand. `id` is unique within the briefing. */
export const briefingItemSchema = z.discriminatedUnion('kind', [
  /** A paragraph, an item of a paragraph, an instrument or an event; always named, never copied. */
  z.strictObject({
    kind: z.literal('passage'),
    id: itemId,
    declaration: declarationIdSchema,
    eId: eIdSchema,
  }),
  /** The official title and date line, or the closing line with place and date. */
  z.strictObject({
    kind: z.literal('frame'),
    id: itemId,
    declaration: declarationIdSchema,
    part: z.enum(['opening', 'closing']),
  }),
  z.strictObject({ kind: z.literal('note'), id: itemId, note: z.string().min(1).max(80) }),
  z.strictObject({
    kind: z.literal('heading'),
    id: itemId,
    text: line,
    level: z.union([z.literal(1), z.literal(2)]),
  }),
  z.strictObject({ kind: z.literal('text'), id: itemId, text: z.string().max(briefingLimits.text) }),
  z.strictObject({ kind: z.literal('search'), id: itemId, record: briefingSearchSchema }),
])

export const coverSchema = z.strictObject({
  title: line,
  addressee: line,
  author: line,
  /** `null` leaves the date out. */
  date: isoDate.nullable(),
  reference: line,
  /** Free text on every page; empty by default, and never invented. */
  classification: line,
})

export const briefingOptionsSchema = z.strictObject({
  page: z.enum(pageSizes),
  /** Millimetres from every edge of the sheet to the text. */
  margin: z.number().min(marginLimits.min).max(marginLimits.max),
  /** Size of the official text in points; everything else follows from it. */
  typeSize: z.number().min(typeSizeLimits.min).max(typeSizeLimits.max),
  /** Columns in which a register of instruments is set. */
  registerColumns: z.union([z.literal(1), z.literal(2)]),
  citation: z.enum(printedStyles),
  /** `all` still leaves out every private note that was not confirmed for this one export. */
  notes: z.enum(noteChoices),
  /** Whether editorial remarks stand beside the passages they speak of. */
  remarks: z.boolean(),
})

/** A selection of passages and notes under a cover: the one model behind preview, PDF, DOCX, Markdown and plain text. */
export const briefingSchema = z.strictObject({
  format: z.literal(1),
  id: itemId,
  /** Its name in the list of briefings; the printed title is the cover's. */
  title: line,
  cover: coverSchema,
  items: z.array(briefingItemSchema).max(briefingLimits.items),
  options: briefingOptionsSchema,
})

/**
 * How stored briefings are read. A change of `briefingSchema` that old briefings do not fit needs the next `format` and
 * an upgrade.
 */
export const briefingRecords: RecordKind<Briefing> = { format: 1, upgrades: {}, schema: briefingSchema }

export type BriefingSearch = z.infer<typeof briefingSearchSchema>
export type BriefingItem = z.infer<typeof briefingItemSchema>
export type BriefingCover = z.infer<typeof coverSchema>
export type PageSize = (typeof pageSizes)[number]
export type NoteChoice = (typeof noteChoices)[number]
export type BriefingOptions = z.infer<typeof briefingOptionsSchema>
export type Briefing = z.infer<typeof briefingSchema>
