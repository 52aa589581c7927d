import { z } from 'zod'
import { searchesSchema } from '#contract/search-channels'
import type { Searches } from '#contract/searches'

/** What `searches.json` in the user's data folder holds. `version` grows with every change of shape. */
const fileSchema = z.strictObject({
  version: z.union([z.literal(1), z.literal(2)]),
  searches: searchesSchema,
})

/** What reading the file came to. */
export type SearchesFileReading =
  /** `isOld`: of an earlier version, to be written anew. */
  | { readonly kind: 'read'; readonly searches: Searches; readonly isOld: boolean }
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
    return { kind: 'unreadable', reason: 'the file is damaged' }
  }
  const parsed = fileSchema.safeParse(json)
  if (parsed.success) {
    const { version, searches } = parsed.data
    // The history of version 1 may hold words of notes: it is begun anew.
    const isOld = version === 1
    return { kind: 'read', searches: isOld ? { ...searches, history: [] } : searches, isOld }
  }
  return { kind: 'unreadable', reason: 'the file does not have the form this version writes' }
}

/** The content of the file for these searches. */
export function printSearchesFile(searches: Searches): string {
  return `${JSON.stringify({ version: 2, searches }, null, 2)}\n`
}
