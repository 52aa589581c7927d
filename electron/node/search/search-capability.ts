import { failure, ok } from '#core/result'
import type { Capability } from '../capability/capability'
import { declarationFile } from '../library/declaration-files'
import { alteration, type Resources, readBytes } from '../library/read-resource'
import { logError } from '../log/log'
import type { SearchesStore } from './searches-store'

/** What the search acts on. */
export interface SearchSurroundings {
  /** The folder of the compiled dataset. */
  readonly resources: Resources
  readonly searches: SearchesStore
}

type SearchChannel = 'search:index' | 'searches:load' | 'searches:save'

/** The prepared index as text, and the reader's own searches. */
export function searchCapability({ resources, searches }: SearchSurroundings): Capability<SearchChannel> {
  const handlers: Capability<SearchChannel>['handlers'] = {
    'search:index': async (id) => {
      const file = declarationFile(id, 'search-index')
      const bytes = await readBytes(resources, file)
      if (!bytes.ok) return failure({ code: 'damaged', message: bytes.error.message })
      // An altered index counts as a damaged one: the window builds its own from the text, and says so.
      return ok(alteration(resources, file, bytes.value) ? '' : bytes.value.toString('utf8'))
    },
    'searches:load': () => ok(searches.load()),
    'searches:save': (next) => {
      try {
        searches.save(next)
        return ok(undefined)
      } catch (error) {
        // The file's name and the reason only: queries are the reader's own text and stay out of the log.
        logError('saving searches.json', error instanceof Error ? error.name : 'unknown')
        return failure({
          code: 'not-saved',
          message:
            'Your searches could not be saved. They hold until you close the reader. Check that the disk is not full and the data folder can be written.',
        })
      }
    },
  }
  return { handlers, events: {}, close: () => undefined }
}
