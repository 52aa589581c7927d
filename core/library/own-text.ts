import { z } from 'zod'
import { listingSchema } from '../document/catalogue'
import { provenanceSchema } from '../document/provenance'
import type { RecordKind } from '../records/read-record'

/** Whether a text waits for a person to look at its doubts, or was taken in. */
export const ownTextStates = ['review', 'accepted'] as const
export type OwnTextState = (typeof ownTextStates)[number]

/** What the list of a reader's own texts says of one, without opening it. */
export const ownTextSchema = z.strictObject({
  format: z.literal(1),
  ...listingSchema.shape,
  place: z.string().min(1).nullable(),
  state: z.enum(ownTextStates),
  provenance: provenanceSchema,
  /** The edition that is read: `imported-1`. */
  edition: z.string().min(1),
  /** Of the edition's words. */
  textSha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Words of the text, and places in it that the reader of the file was not sure of. */
  words: z.int().nonnegative(),
  doubts: z.int().nonnegative(),
})

export type OwnText = z.infer<typeof ownTextSchema>

export const ownTextRecord: RecordKind<OwnText> = { format: 1, upgrades: {}, schema: ownTextSchema }

export const ownTextFactsSchema = ownTextSchema.pick({
  shortTitle: true,
  date: true,
  place: true,
  parties: true,
  language: true,
})

/** What a person may correct of a text: never its words. */
export type OwnTextFacts = z.infer<typeof ownTextFactsSchema>
