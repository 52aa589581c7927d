import { z } from 'zod'
import { declarationIdSchema } from './declaration'
import { eIdSchema } from './eid-schema'
import { factRatingSchema, sourceKey } from './evidence'

/** One term or acronym, in its state as of a stated month. */
export const glossaryEntrySchema = z.strictObject({
  id: z.string().regex(/^term_[a-z0-9]+(?:-[a-z0-9]+)*$/),
  /** The term as shown: `SCO`. */
  term: z.string().min(1),
  expansion: z.string().min(1),
  /** One line; empty where nothing beyond the expansion is supported. */
  definition: z.string(),
  /** Spellings under which official texts print it, longest first, matched as whole words and by case. */
  forms: z.array(z.string().min(1)),
  /** True for an abbreviation of ours that official texts spell out (MoU, UNGA …). */
  editorialAbbreviation: z.boolean(),
  /** Month the definition describes: `2021-06`. */
  asOf: z.string().regex(/^\d{4}-\d{2}$/),
  /** `null` where the official text itself is the only source. */
  rating: factRatingSchema.nullable(),
  sources: z.array(sourceKey),
  /** Parts of official texts that name it and bear out what is said; needed where they are the only source. */
  statedIn: z.array(z.strictObject({ declaration: declarationIdSchema, eId: eIdSchema })).optional(),
})

export const glossarySchema = z.strictObject({ format: z.literal(1), entries: z.array(glossaryEntrySchema) })

export type GlossaryEntry = z.infer<typeof glossaryEntrySchema>

/** A term as a declaration is read with it: its own, or one that all declarations share. */
export interface Term extends GlossaryEntry {
  /** True for a term of `shared/glossary.json`: it says nothing of this one text. */
  readonly shared: boolean
}

/** The terms of one declaration: its own first, then the shared ones that it does not define itself. */
export function termsOf(own: readonly GlossaryEntry[], shared: readonly GlossaryEntry[]): Term[] {
  const defined = new Set(own.map(({ id }) => id))
  return [
    ...own.map((entry) => ({ ...entry, shared: false })),
    ...shared.filter(({ id }) => !defined.has(id)).map((entry) => ({ ...entry, shared: true })),
  ]
}
