import { z } from 'zod'

/**
 * How well an editorial statement is supported (facts.md): `C2` two or more independent sources, `C1` one source,
 * `INF` our inference, `NF` looked for and not found. Only C1 and C2 are ever stated as facts.
 */
export const ratings = ['C2', 'C1', 'INF', 'NF'] as const
export const ratingSchema = z.enum(ratings)
export type Rating = (typeof ratings)[number]

/** The ratings a statement of fact may carry. */
export const factRatingSchema = z.enum(['C2', 'C1'])

/** Key of an entry in the `sources.json` beside a declaration, or in the shared one. */
export const sourceKey = z.string().min(1).max(60)

/** A source is copied by the reader, never opened: the app has no network. */
export const sourceSchema = z.strictObject({
  key: sourceKey,
  /** Address or description, as text. */
  reference: z.string().min(1),
  /** What to know of it, e.g. that it is a weak source. */
  remark: z.string().optional(),
})
export const sourcesSchema = z.strictObject({ format: z.literal(1), sources: z.array(sourceSchema) })
export type Source = z.infer<typeof sourceSchema>

/** A calendar day, `2021-06-02`. */
export const isoDate = z.iso.date()
