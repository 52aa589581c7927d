import { z } from 'zod'
import { declarationIdSchema } from '#core/document/declaration'
import { searchKinds } from '#core/search/texts'
import { channel } from '../channel'
import type { Notice } from '../notices/notice'
import {
  longestHistory,
  longestKeptQuery,
  longestSearchName,
  mostSavedSearches,
  type Searches,
} from './searches'

const query = z.string().min(1).max(longestKeptQuery)

/** Parses what the renderer sends and what `searches.json` holds. */
export const searchesSchema: z.ZodType<Searches> = z.strictObject({
  saved: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(longestSearchName),
        query,
        kinds: z.array(z.enum(searchKinds)).max(searchKinds.length),
      }),
    )
    .max(mostSavedSearches),
  history: z.array(query).max(longestHistory),
  keepHistory: z.boolean(),
})

/** The reader's own searches, and messages about reading them. */
export interface SearchesReading {
  readonly searches: Searches
  readonly notices: readonly Notice[]
}

/** What the search asks of the main process: the prepared index, and the reader's own searches. */
export const searchChannels = {
  /** Answers the content of a declaration's `search-index.json` unchanged; the search checks its hashes. */
  'search:index': channel<string>()(declarationIdSchema),
  'searches:load': channel<SearchesReading>()(z.undefined()),
  'searches:save': channel<void>()(searchesSchema),
} as const
