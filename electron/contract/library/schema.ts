import { z } from 'zod'
import { declarationIdSchema } from '#core/document/declaration'
import { languageTag } from '#core/import/proposed-facts'
import { libraryKinds, libraryOrders, mostRows } from '#core/library/library-question'
import { maximumBookmarks, maximumRecent } from '../places/places'
import { textExports } from './own-texts'

const choice = z.string().min(1).max(200).nullable()

/** A question to the library, and which rows of the answer are wanted. */
export const libraryListSchema = z.strictObject({
  question: z.strictObject({
    typed: z.string().max(1_000),
    kind: z.enum(libraryKinds).nullable(),
    party: choice,
    year: choice,
    language: choice,
    order: z.enum(libraryOrders),
  }),
  from: z.int().nonnegative(),
  count: z.int().positive().max(mostRows),
})

/** What a person says of a text of their own: see `OwnTextFacts`. */
const factsSchema = z.strictObject({
  shortTitle: z.string().trim().min(1).max(300),
  date: z.iso.date().nullable(),
  place: z.string().trim().min(1).max(200).nullable(),
  parties: z.array(z.string().trim().min(1).max(200)).max(100),
  language: z
    .string()
    .max(60)
    .refine((tag) => languageTag(tag) === tag)
    .nullable(),
})

export const renameSchema = z.strictObject({ id: declarationIdSchema, facts: factsSchema })
export const binTextSchema = z.strictObject({ id: declarationIdSchema, isBinned: z.boolean() })
export const exportTextSchema = z.strictObject({ id: declarationIdSchema, format: z.enum(textExports) })

/** What is typed to find a text by, and which texts were open, the last one first. */
export const libraryFindSchema = z.strictObject({
  typed: z.string().max(1_000),
  recent: z.array(declarationIdSchema).max(maximumRecent),
})

/** Texts whose titles are wanted: of bookmarks, and of those that were open. */
export const libraryNamesSchema = z.array(declarationIdSchema).max(maximumRecent + maximumBookmarks)
