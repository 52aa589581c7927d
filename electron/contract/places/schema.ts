import { z } from 'zod'
import { declarationIdSchema } from '#core/document/declaration'
import { eIdSchema } from '#core/document/eid-schema'
import { paneNames } from '../settings/settings'
import { maximumBookmarks, maximumRecent, type Places } from './places'

const scrollPlaceSchema = z.strictObject({
  eId: eIdSchema,
  offset: z.number().min(-1_000_000).max(1_000_000),
})

/** Parses what the renderer sends and what `places.json` holds. */
export const placesSchema: z.ZodType<Places> = z.strictObject({
  last: declarationIdSchema.nullable(),
  // Files written while the library held one text do not have it.
  recent: z.array(declarationIdSchema).max(maximumRecent).default([]),
  readings: z.record(
    declarationIdSchema,
    z.strictObject({
      chosen: z.array(eIdSchema).max(10_000),
      scroll: z.partialRecord(z.enum(paneNames), scrollPlaceSchema),
    }),
  ),
  bookmarks: z
    .array(z.strictObject({ declaration: declarationIdSchema, eId: eIdSchema }))
    .max(maximumBookmarks),
})
