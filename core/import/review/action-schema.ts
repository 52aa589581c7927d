import { z } from 'zod'
import { longestNumber, type ReviewAction } from './action'
import { entryKinds, reviewDivisions } from './entry'
import { factsSchema } from './kept-draft'

const place = z.int().nonnegative()
const selection = z.strictObject({ first: place, last: place })

/** What a page sends, and what is kept. */
export const reviewActionSchema: z.ZodType<ReviewAction> = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('split'), entry: place, place }),
  z.strictObject({ do: z.literal('number'), entry: place, num: z.string().max(longestNumber) }),
  z.strictObject({ do: z.literal('join'), selection }),
  z.strictObject({ do: z.literal('leave-out'), selection }),
  z.strictObject({ do: z.literal('settle'), selection }),
  z.strictObject({ do: z.literal('kind'), selection, kind: z.enum(entryKinds) }),
  z.strictObject({ do: z.literal('heading'), selection, isHeading: z.boolean() }),
  z.strictObject({ do: z.literal('level'), selection, by: z.union([z.literal(1), z.literal(-1)]) }),
  z.strictObject({ do: z.literal('division'), selection, division: z.enum(reviewDivisions) }),
  z.strictObject({ do: z.literal('facts'), facts: factsSchema }),
  z.strictObject({ do: z.literal('undo') }),
  z.strictObject({ do: z.literal('redo') }),
])
