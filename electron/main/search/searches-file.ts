import { z } from 'zod'
import { searchesSchema } from '#contract/search-channels'
import type { Searches } from '#contract/searches'

/** What `searches.json` in the user's data folder holds. `version` grows with every change of shape. */
const fileSchema = z.strictObject({ version: z.literal(1), searches: searchesSchema })

/** What reading the file came to. */
export type SearchesFileReading =
  | { readonly kind: 'read'; readonly searches: Searches }
  | { readonly kind: 'absent' }
  /** Not JSON, not our shape, or written by a newer version: to be set aside, never overwritten. */
  | { readonly kind: 'unreadable'; readonly reason: string }

/** @param text - content of the file, or `null` when there is none */
export function parseSearchesFile(text: string | null): SearchesFileReading {
  if (text === null) return { kind: 'absent' }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { kind: 'unreadable', reason: 'the file is not JSON' }
  }
  const parsed = fileSchema.safeParse(json)
  return parsed.success
    ? { kind: 'read', searches: parsed.data.searches }
    : { kind: 'unreadable', reason: 'the file does not have the form this version writes' }
}

/** The content of the file for these searches. */
export function printSearchesFile(searches: Searches): string {
  return `${JSON.stringify({ version: 1, searches }, null, 2)}\n`
}
