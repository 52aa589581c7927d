import { z } from 'zod'
import { type NodeKind, nodeKinds, type PassageEId } from './eid'
import { passageEIdSchema } from './eid-schema'
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

/** An item set inside running text, such as (i) and (ii): never an instrument. */
export const inlineItemSchema = z.strictObject({
  eId: passageEIdSchema,
  /** As printed, with its punctuation: `(i)`. */
  marker: z.string().min(1),
  /** From the marker's first character to the item's last, in the text of its node. */
  span: spanSchema,
})

/** First and last line in the source, counted from 1. */
const sourceLines = z.strictObject({ first: z.int().positive(), last: z.int().positive() })

export const footnoteSchema = z.strictObject({
  /** As printed, before the note and, unless `mark` says otherwise, in the words: `[1]`. */
  marker: z.string().min(1),
  /** Where its mark stands in the words it belongs to, which may be a heading: behind the mark that these hold. */
  offset: z.int().nonnegative(),
  /**
   * `apart`: the file keeps its mark apart from the words, as Word does with a raised number, and the words do not hold
   * it. Left out where they do, as in every bundled text.
   */
  mark: z.literal('apart').optional(),
  text: z.string().min(1),
  sourceLines,
})

/** A part of a text with its parts. */
export interface TextNode {
  readonly eId: PassageEId
  readonly kind: NodeKind
  /** The number as printed (`2.`, `Article 5`, `(a)`), or `null` where the source prints none. Never mended. */
  readonly num: string | null
  /** Official words above its parts. A node has a heading, or a text, or neither: words that are both are none. */
  readonly heading: string | null
  /** Official words, without the number; line breaks and runs of spaces folded, everything else kept. May be empty. */
  readonly text: string
  readonly inlineItems: readonly InlineItem[]
  readonly footnotes: readonly Footnote[]
  /** The cells of a table, row by row; its text is these: see `tableText`. Left out by everything else. */
  readonly rows?: readonly (readonly string[])[] | undefined
  readonly children: readonly TextNode[]
  /** Of its own words: its parts have their own. */
  readonly sourceLines: z.infer<typeof sourceLines>
}

const nodeShape = {
  eId: passageEIdSchema,
  kind: z.enum(nodeKinds),
  num: z.string().min(1).nullable(),
  heading: z.string().min(1).nullable(),
  text: z.string(),
  inlineItems: z.array(inlineItemSchema),
  footnotes: z.array(footnoteSchema),
  rows: z.array(z.array(z.string()).min(1)).min(1).optional(),
  sourceLines,
}

export const textNodeSchema: z.ZodType<TextNode> = z.strictObject({
  ...nodeShape,
  get children() {
    return z.array(textNodeSchema)
  },
})

export const instrumentKinds = ['programme', 'agreement', 'memorandum'] as const

export const partySchema = z.strictObject({
  /** The party's name in the words of the text: `text.slice(span.start, span.end)`. */
  name: z.string().min(1),
  span: spanSchema,
})

/** What a signed instrument is, beside its words: those are the text of the node it names. */
export const instrumentFacetSchema = z.strictObject({
  eId: passageEIdSchema,
  kind: z.enum(instrumentKinds),
  /** As far as the text names them, in its order and words; empty where it names none. */
  parties: z.array(partySchema),
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

/** The format of `document.json`. */
export const documentFormat = 2

/** Words above a text that are neither its title nor its date line, such as a symbol. Bundled texts have none. */
export const prefaceLineSchema = z.strictObject({
  text: z.string().min(1),
  /** Where it is printed: above the title, or below title and date line. */
  position: z.enum(['above', 'below']),
  sourceLines,
})

/** What stands under the body. */
export const conclusionSchema = z.strictObject({
  /** `closing`: `Signed in … on …`. `signature`: a block of names and offices, its lines parted by line breaks. */
  kind: z.enum(['closing', 'signature']),
  text: z.string().min(1),
  sourceLines,
})

/** One edition of one declaration, as compiled from its source: the content of `document.json`. */
export const declarationSchema = z.strictObject({
  format: z.literal(documentFormat),
  id: declarationIdSchema,
  /** Short editorial name for lists and window titles. */
  shortTitle: z.string().min(1),
  /** Names of those who declare, as used in short form: `Pakistan`. Empty where an imported text has none that is known. */
  states: z.array(z.string().min(1)),
  edition: editionSchema,
  /** Official title, word for word; in square brackets where the text prints none and the words are a reader's. */
  title: z.string().min(1),
  /** The line under the title as printed, `(2-3 June 2021)`, or `null`. */
  dateLine: z.string().nullable(),
  /** The visit, from the date line. */
  visit: z.strictObject({ start: isoDate, end: isoDate }).nullable(),
  /** Left out where there are none. */
  preface: z.array(prefaceLineSchema).min(1).optional(),
  preamble: z.array(textNodeSchema),
  /** Never empty in a bundled text: the compiler sees to that. */
  body: z.array(textNodeSchema),
  conclusions: z.array(conclusionSchema),
  attachments: z.array(textNodeSchema),
  instruments: z.array(instrumentFacetSchema),
  /**
   * Place and date that the closing line states; of an imported text those that its reader gave or let stand, the place
   * `null` where it is not known.
   */
  signature: z.strictObject({ place: z.string().min(1).nullable(), date: isoDate }).nullable(),
  signatories: z.array(signatorySchema),
})

export type Span = z.infer<typeof spanSchema>
export type InlineItem = z.infer<typeof inlineItemSchema>
export type Footnote = z.infer<typeof footnoteSchema>
export type InstrumentKind = (typeof instrumentKinds)[number]
export type Party = z.infer<typeof partySchema>
export type InstrumentFacet = z.infer<typeof instrumentFacetSchema>
export type PrefaceLine = z.infer<typeof prefaceLineSchema>
export type Conclusion = z.infer<typeof conclusionSchema>
export type Edition = z.infer<typeof editionSchema>
export type Declaration = z.infer<typeof declarationSchema>
