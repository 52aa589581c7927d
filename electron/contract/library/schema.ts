import { z } from 'zod'
import { declarationIdSchema } from '#core/document/declaration'
import { libraryKinds, libraryOrders, mostRows } from '#core/library/library-question'
import { maximumBookmarks, maximumRecent } from '../places/places'

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

/** What is typed to find a text by, and which texts were open, the last one first. */
export const libraryFindSchema = z.strictObject({
  typed: z.string().max(1_000),
  recent: z.array(declarationIdSchema).max(maximumRecent),
})

/** Texts whose titles are wanted: of bookmarks, and of those that were open. */
export const libraryNamesSchema = z.array(declarationIdSchema).max(maximumRecent + maximumBookmarks)
