import { z } from 'zod'
import { itemEIdSchema, paragraphEIdSchema } from './eid-schema'
import { isoDate, ratingSchema, sourceKey } from './evidence'

/** SHA-256 in lower-case hexadecimal. */
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'expected a SHA-256 in lower-case hexadecimal')

/** A declaration's name among others, also its folder and the host part of a deep link: `pk-tj-2021-06-02`. */
export const declarationIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words and numbers joined by hyphens')
  .max(80)

/** A half-open range `[start, end)` of UTF-16 offsets in the plain text of one identified thing. */
export const spanSchema = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().positive(),
})

/** An item set inside a paragraph's running text, such as (i) and (ii): never an instrument. */
export const inlineItemSchema = z.strictObject({
  eId: itemEIdSchema,
  /** As printed, with its punctuation: `(i)`. */
  marker: z.string().min(1),
  /** From the marker's first character to the item's last, in the paragraph's text. */
  span: spanSchema,
})

/** First and last line in the source, counted from 1. */
const sourceLines = z.strictObject({ first: z.int().positive(), last: z.int().positive() })

export const paragraphSchema = z.strictObject({
  eId: paragraphEIdSchema,
  number: z.int().positive(),
  /** The number as printed (`2.`), or `null` where the source prints none. */
  printedNumber: z.string().nullable(),
  /** Official words, without the number; line breaks and runs of spaces folded, everything else kept. */
  text: z.string().min(1),
  inlineItems: z.array(inlineItemSchema),
  sourceLines,
})

export const instrumentKinds = ['programme', 'agreement', 'memorandum'] as const

export const partySchema = z.strictObject({
  /** The party's name in the words of the text: `text.slice(span.start, span.end)`. */
  name: z.string().min(1),
  span: spanSchema,
})

export const instrumentSchema = z.strictObject({
  eId: itemEIdSchema,
  /** The marker without punctuation: `iv`. */
  number: z.string().min(1),
  /** As printed: `iv.` */
  printedNumber: z.string().min(1),
  /** The paragraph that lists it. */
  paragraph: paragraphEIdSchema,
  kind: z.enum(instrumentKinds),
  /** Official words, without the marker. */
  text: z.string().min(1),
  /** As far as the text names them, in its order and words; empty where it names none. */
  parties: z.array(partySchema),
  sourceLines,
})

/** Who signed. The text may not say: then this is editorial matter, with rating and sources. */
export const signatorySchema = z.strictObject({
  name: z.string().min(1),
  office: z.string().min(1),
  state: z.string().min(1),
  basis: z.enum(['stated', 'editorial']),
  rating: ratingSchema,
  sources: z.array(sourceKey),
})

export const editionSchema = z.strictObject({
  /** Distinguishes the editions of one declaration: `official-1`. */
  id: z.string().min(1),
  label: z.string().min(1),
  /** BCP 47 tag of the text's language. */
  language: z.string().min(2),
  /** Of the bytes of `source.txt`. */
  sourceSha256: sha256,
  /** Of the compiled text as UTF-8: see `plainText`. */
  textSha256: sha256,
})

/** One edition of one declaration, as compiled from its source: the content of `document.json`. */
export const declarationSchema = z.strictObject({
  format: z.literal(1),
  id: declarationIdSchema,
  /** Short editorial name for lists and window titles. */
  shortTitle: z.string().min(1),
  /** Names of the states that declare, as used in short form: `Pakistan`. */
  states: z.array(z.string().min(1)).min(1),
  edition: editionSchema,
  /** Official title, word for word. */
  title: z.string().min(1),
  /** The line under the title as printed, `(2-3 June 2021)`, or `null`. */
  dateLine: z.string().nullable(),
  /** The visit, from the date line. */
  visit: z.strictObject({ start: isoDate, end: isoDate }).nullable(),
  paragraphs: z.array(paragraphSchema).min(1),
  instruments: z.array(instrumentSchema),
  /** The closing line as printed, with the place and date it states. */
  signature: z
    .strictObject({ text: z.string().min(1), place: z.string().min(1), date: isoDate, sourceLines })
    .nullable(),
  signatories: z.array(signatorySchema),
})

export type Span = z.infer<typeof spanSchema>
export type InlineItem = z.infer<typeof inlineItemSchema>
export type Paragraph = z.infer<typeof paragraphSchema>
export type InstrumentKind = (typeof instrumentKinds)[number]
export type Party = z.infer<typeof partySchema>
export type Instrument = z.infer<typeof instrumentSchema>
export type Edition = z.infer<typeof editionSchema>
export type Declaration = z.infer<typeof declarationSchema>
