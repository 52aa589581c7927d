import { z } from 'zod'
import { declarationIdSchema } from '../document/declaration'
import { eIdSchema, passageEIdSchema } from '../document/eid-schema'
import { noteColourSchema } from './colour-schema'

/**
 * The limits for a note in a store, in UTF-16 units and counts: as large as any version ever wrote. The limits for
 * writing are smaller now: see `note-size`.
 */
export const noteLimits = {
  body: 4_000_000,
  tags: 20_000,
  tag: 1_000,
  targets: 2_000,
  quote: 1_000_000,
} as const

/** W3C TextQuoteSelector: the words themselves, with some of the words around them. */
const quoteSelectorSchema = z.strictObject({
  exact: z.string().min(1).max(noteLimits.quote),
  prefix: z.string().max(1_000),
  suffix: z.string().max(1_000),
})

/** W3C TextPositionSelector: a half-open range of UTF-16 offsets in the text of the target's eId. */
const positionSelectorSchema = z
  .strictObject({ start: z.int().nonnegative(), end: z.int().positive() })
  .refine(({ start, end }) => start < end, 'expected start before end')

/** Words of one passage. A range over several passages is several of these, in reading order. */
const textTargetSchema = z.strictObject({
  kind: z.literal('text'),
  eId: passageEIdSchema,
  quote: quoteSelectorSchema,
  position: positionSelectorSchema,
})

/** Words, one identified thing as a whole (paragraph, instrument, event), or the whole document. */
export const noteTargetSchema = z.discriminatedUnion('kind', [
  textTargetSchema,
  z.strictObject({ kind: z.literal('whole'), eId: eIdSchema }),
  z.strictObject({ kind: z.literal('document') }),
])

export const noteMotivations = ['highlight', 'comment'] as const
export const noteVisibilities = ['private', 'public'] as const
/** Where re-anchoring left the note: see `anchoring/`. An orphan is a state, never a reason to drop a note. */
export const noteStates = ['anchored', 'moved', 'uncertain', 'orphaned'] as const

const targets = z.array(noteTargetSchema).min(1).max(noteLimits.targets)
const moment = z.iso.datetime()

/**
 * A reader's note. Its strings are stored unchanged, even lone surrogates and NUL: they are always written as JSON,
 * which escapes both.
 */
export const noteSchema = z.strictObject({
  id: z.uuid(),
  declaration: declarationIdSchema,
  /** The edition in which `targets` were placed. */
  edition: z.string().min(1).max(200),
  targets,
  motivation: z.enum(noteMotivations),
  /** Plain text with light Markdown; text, never HTML. */
  body: z.string().max(noteLimits.body),
  colour: noteColourSchema,
  tags: z.array(z.string().min(1).max(noteLimits.tag)).max(noteLimits.tags),
  visibility: z.enum(noteVisibilities),
  /** By the clock, for show only: order is by sequence. */
  created: moment,
  modified: moment,
  state: z.enum(noteStates),
  /** Where the reader first put the note, kept when a later edition moved it; `null` while that is `targets`. */
  origin: z.strictObject({ edition: z.string().min(1).max(200), targets }).nullable(),
  /** When it went into the bin, or `null`. */
  deletedAt: moment.nullable(),
  /** The note this is the other version of, after a merge that met two versions; else `null`. */
  conflictOf: z.uuid().nullable(),
})

export type QuoteSelector = z.infer<typeof quoteSelectorSchema>
export type TextTarget = z.infer<typeof textTargetSchema>
export type NoteTarget = z.infer<typeof noteTargetSchema>
export type NoteVisibility = (typeof noteVisibilities)[number]
export type NoteState = (typeof noteStates)[number]
export type Note = z.infer<typeof noteSchema>

/** One note's JSON, keys in schema order whatever order they came in: equal notes give equal strings. */
export function canonicalNote(note: Note): string {
  return JSON.stringify(noteSchema.parse(note))
}
