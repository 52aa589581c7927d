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

/** A calendar day, `2021-06-02`. */
export const isoDate = z.iso.date()

/** A month, `2021-06`, and a year, `2021`. */
export const isoMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
export const isoYear = z.string().regex(/^\d{4}$/)

const words = z.string().regex(/\S/)

/** A source is copied by the reader, never opened: the app has no network. */
export const sourceSchema = z.strictObject({
  key: sourceKey,
  /** As its publisher words it; in square brackets where the words are ours. */
  title: words,
  /** Whoever answers for it: a ministry, a court, a newspaper. */
  publisher: words,
  /** When it was published, as far as that is known. */
  date: z.union([isoDate, isoMonth, isoYear]).optional(),
  /** Web address; of what lies on no page, where its words stand: an article, a page, the number of a document. */
  address: words,
  /** What to know of it, e.g. that only a list of headlines says so. */
  remark: words.optional(),
})
export const sourcesSchema = z.strictObject({ format: z.literal(2), sources: z.array(sourceSchema) })
export type Source = z.infer<typeof sourceSchema>
