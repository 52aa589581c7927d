import { z } from 'zod'
import { searchesSchema } from '#contract/search/channels'
import { noSearches, type Searches } from '#contract/search/searches'
import { type FileReading, readJson } from '../files/file-reading'
import { type KeptFile, openKeptFile } from '../files/kept-file'

/** What `searches.json` in the user's data folder holds. `version` grows with every change of shape. */
export interface SearchesFile {
  readonly version: 2
  readonly searches: Searches
}

export type SearchesStore = KeptFile<SearchesFile>

const fileSchema = z.strictObject({
  version: z.union([z.literal(1), z.literal(2)]),
  searches: searchesSchema,
})

/** The content of the file for these searches. */
export function searchesFile(searches: Searches): SearchesFile {
  return { version: 2, searches }
}

function parseSearchesFile(text: string | null): FileReading<SearchesFile> {
  const reading = readJson(text, fileSchema)
  if (reading.kind !== 'read') return reading
  const { version, searches } = reading.content
  if (version === 2) return { kind: 'read', content: searchesFile(searches) }
  // The history of version 1 may hold words of notes, so it is emptied, on the disk too.
  return { kind: 'read', content: searchesFile({ ...searches, history: [] }), isOutdated: true }
}

/**
 * Opens `searches.json`: the reader's saved searches and the history.
 *
 * @param folder - the user's data folder
 * @param now - for the name of a file set aside
 */
export function openSearches(folder: string, now: Date): SearchesStore {
  return openKeptFile({
    folder,
    name: 'searches',
    parse: parseSearchesFile,
    initial: searchesFile(noSearches),
    now,
  })
}
