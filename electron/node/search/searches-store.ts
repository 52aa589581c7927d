import { readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import { writeFileSync } from 'atomically'
import type { Notice } from '#contract/channels'
import type { SearchesReading } from '#contract/search-channels'
import { noSearches, type Searches } from '#contract/searches'
import { parseSearchesFile, printSearchesFile } from './searches-file'

export interface SearchesStore {
  /** Reads the file anew. One that cannot be read is set aside and told of, and the reader starts with none. */
  readonly load: () => SearchesReading
  /** Replaces the content: on disk when it returns, so that quitting right after loses nothing. Throws when it cannot. */
  readonly save: (searches: Searches) => void
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/**
 * The reader's own searches, in `searches.json`.
 *
 * @param folder - the user's data folder
 * @param now - for the name of a file set aside
 */
export function openSearches(folder: string, now: () => Date): SearchesStore {
  const file = path.join(folder, 'searches.json')
  // Until the file was read, or set aside, a save could overwrite what only looked unreadable.
  let writable = false

  function rewrite(searches: Searches): void {
    try {
      writeFileSync(file, printSearchesFile(searches))
    } catch {
      // Where that cannot be done now, the next change does it, or says why not.
    }
  }

  function read(): SearchesReading {
    const reading = parseSearchesFile(readText(file))
    if (reading.kind === 'read') {
      if (reading.isOld) rewrite(reading.searches)
      return { searches: reading.searches, notices: [] }
    }
    if (reading.kind === 'absent') return { searches: noSearches, notices: [] }
    const aside = `searches.set-aside-${now().toISOString().replaceAll(':', '-')}.json`
    renameSync(file, path.join(folder, aside))
    const notice: Notice = {
      id: 'searches-set-aside',
      kind: 'warning',
      message: `Your saved searches could not be read, because ${reading.reason}. They were kept as “${aside}” in the data folder, and the list starts empty. Nothing else is affected.`,
    }
    return { searches: noSearches, notices: [notice] }
  }

  return {
    load: () => {
      try {
        const reading = read()
        writable = true
        return reading
      } catch (error) {
        const notice: Notice = {
          id: 'searches-not-kept',
          kind: 'warning',
          message: `Your saved searches cannot be reached (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}). You can search, but nothing you save here will be kept. Check the permissions of the data folder and restart.`,
        }
        return { searches: noSearches, notices: [notice] }
      }
    },
    save: (searches) => {
      if (!writable) throw new Error('searches.json was not read: it is not overwritten')
      writeFileSync(file, printSearchesFile(searches))
    },
  }
}
