import { z } from 'zod'
import { exportRequestSchema } from '#contract/briefings/channels'
import { declarationIdSchema } from '#core/document/declaration'
import { eIdSchema } from '#core/document/eid-schema'
import { isoDate } from '#core/document/evidence'

const target = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    eId: eIdSchema,
    quote: z.strictObject({ exact: z.string() }),
  }),
  z.strictObject({ kind: z.literal('whole'), eId: eIdSchema }),
  z.strictObject({ kind: z.literal('document') }),
])

/**
 * One extract to be written without a window: what the app reads from standard input. Notes come with the job
 * and not from the store, so that the command works beside a running reader.
 */
export const briefingJobSchema = z.strictObject({
  version: z.literal(1),
  request: exportRequestSchema,
  notes: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(80),
        declaration: declarationIdSchema,
        targets: z.array(target).max(2_000),
        body: z.string(),
        visibility: z.enum(['private', 'public']),
        colour: z.string().max(80),
        tags: z.array(z.string()),
        deletedAt: z.string().nullable(),
      }),
    )
    .max(100_000),
  /** Day of access for citations. */
  accessed: isoDate,
  /** Another folder of declarations than the app's own, or `null`. */
  resources: z.string().min(1).nullable(),
  /** Absolute path of the file to write. */
  out: z.string().min(1),
})
export type BriefingJob = z.infer<typeof briefingJobSchema>

/** How a job ended, as one line of JSON on standard output; the app makes the words, the terminal shows them. */
export const jobOutcomeSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), bytes: z.number() }),
  z.strictObject({ ok: z.literal(false), message: z.string() }),
])
export type JobOutcome = z.infer<typeof jobOutcomeSchema>
