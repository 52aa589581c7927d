import { z } from 'zod'
import { eventEIdSchema } from '../document/eid-schema'
import { factRatingSchema, isoDate, isoMonth, isoYear, sourceKey } from '../document/evidence'
import { eventLayers } from './layers'

/** A date no more precise than its sources: never padded to a day that nobody states. */
export const eventDateSchema = z.discriminatedUnion('precision', [
  z.strictObject({ precision: z.literal('day'), date: isoDate }),
  z.strictObject({ precision: z.literal('month'), date: isoMonth }),
  z.strictObject({ precision: z.literal('year'), date: isoYear }),
  z.strictObject({ precision: z.literal('range'), start: isoDate, end: isoDate }),
])

export const timelineEventSchema = z.strictObject({
  eId: eventEIdSchema,
  date: eventDateSchema,
  /** How well the date is supported, where that differs from the event. */
  dateRating: factRatingSchema.optional(),
  place: z.string().min(1).nullable(),
  title: z.string().min(1),
  /** What the sources say, in our words; may be empty. */
  summary: z.string(),
  /** One of the events the whole timeline hangs on. */
  anchor: z.boolean(),
  layer: z.enum(eventLayers),
  rating: factRatingSchema,
  sources: z.array(sourceKey).min(1),
  /** Where sources differ: both readings, in words. */
  conflicts: z.array(z.string().min(1)),
})

export const timelineSchema = z.strictObject({ format: z.literal(1), events: z.array(timelineEventSchema) })

export type EventDate = z.infer<typeof eventDateSchema>
export type TimelineEvent = z.infer<typeof timelineEventSchema>
