import { z } from 'zod'
import { declarationIdSchema, signatorySchema } from './declaration'
import { eIdSchema, passageEIdSchema } from './eid-schema'
import { ratingSchema, sourceKey } from './evidence'

/** A remark of ours beside the official text. It never alters the text and always looks editorial. */
export const remarkSchema = z.strictObject({
  id: z.string().regex(/^remark_[a-z0-9]+(?:-[a-z0-9]+)*$/),
  /** What it stands beside; `document` for the declaration as a whole. */
  target: z.union([eIdSchema, z.literal('document')]),
  text: z.string().min(1),
  rating: ratingSchema,
  sources: z.array(sourceKey),
})

/** An editorial heading over a run of paragraphs, for the outline. */
export const headingSchema = z.strictObject({
  title: z.string().min(1),
  from: passageEIdSchema,
  to: passageEIdSchema,
})

/** `editorial.json` beside a declaration's source: what we say about it, and what the source cannot say itself. */
export const editorialSchema = z.strictObject({
  format: z.literal(1),
  declaration: declarationIdSchema,
  shortTitle: z.string().min(1),
  edition: z.strictObject({
    id: z.string().min(1),
    label: z.string().min(1),
    language: z.string().min(2),
    /** Expected SHA-256 of the source, so that a swapped source stops the build. */
    sourceSha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  states: z.array(z.string().min(1)).min(1),
  signatories: z.array(signatorySchema),
  headings: z.array(headingSchema),
  remarks: z.array(remarkSchema),
})

export type Remark = z.infer<typeof remarkSchema>
export type Heading = z.infer<typeof headingSchema>
export type Editorial = z.infer<typeof editorialSchema>
