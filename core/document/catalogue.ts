import { z } from 'zod'
import { declarationIdSchema } from './declaration'

/** What a list of declarations shows of one, and by what it is found. */
export const listingSchema = z.strictObject({
  id: declarationIdSchema,
  /** Editorial, for lists and window titles. */
  shortTitle: z.string().min(1),
  /** Official title, word for word; `null` where only the folder is known. */
  title: z.string().min(1).nullable(),
  /** Who declares, in short form. */
  parties: z.array(z.string().min(1)),
  /** The day of signature or, without one, the last day of the visit, `YYYY-MM-DD`; `null` where the text states neither. */
  date: z.string().nullable(),
  /** BCP 47 tag of the text's language; `null` where only the folder is known. */
  language: z.string().min(2).nullable(),
})

/** `catalogue.json`: the declarations of a folder, compiled, so that a list is shown without opening any of them. */
export const catalogueSchema = z.strictObject({
  format: z.literal(1),
  declarations: z.array(listingSchema),
})

/** `library.json`: which declaration a reader sees first and a command without `--declaration` reads. */
export const librarySchema = z.strictObject({ format: z.literal(1), default: declarationIdSchema })

export type Listing = z.infer<typeof listingSchema>
