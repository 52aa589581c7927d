import { z } from 'zod'
import { declarationIdSchema } from './declaration'
import { eIdSchema } from './eid-schema'

/** `stated`: the text itself says it. `editorial`: our reading, to be shown as such. */
export const relationBases = ['stated', 'editorial'] as const

/** A link between two identified things of one declaration and the timeline. It can be walked both ways. */
export const relationSchema = z.strictObject({
  from: eIdSchema,
  to: eIdSchema,
  basis: z.enum(relationBases),
  /** Why, in one sentence a reader can check against the text. */
  reason: z.string().min(1),
})

/** `relations.json`: for each declaration its relations. */
export const relationsSchema = z.strictObject({
  format: z.literal(1),
  declarations: z.record(declarationIdSchema, z.array(relationSchema)),
})

export type RelationBasis = (typeof relationBases)[number]
export type Relation = z.infer<typeof relationSchema>
