import { z } from 'zod'
import { libraryKinds, libraryOrders, mostRows } from '#core/library/library-question'

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
