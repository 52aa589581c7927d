import { z } from 'zod'
import { eIdSchema } from './eid-schema'

/** `stated`: the text itself says it. `editorial`: our reading, to be shown as such. */
export const relationBases = ['stated', 'editorial'] as const

/** A link between two identified things of one declaration, events of its timeline included. It can be walked both ways. */
export const relationSchema = z.strictObject({
  from: eIdSchema,
  to: eIdSchema,
  basis: z.enum(relationBases),
  /** Why, in one sentence a reader can check against the text. */
  reason: z.string().min(1),
})

/** `relations.json` beside a declaration. Format 1 held the relations of all declarations in one file. */
export const relationsSchema = z.strictObject({ format: z.literal(2), relations: z.array(relationSchema) })

export type RelationBasis = (typeof relationBases)[number]
export type Relation = z.infer<typeof relationSchema>
