import { failure, ok } from '#core/result'
import type { Capability } from '../capability/capability'
import { saveKept } from '../files/save-kept'
import { declarationFile } from '../library/declaration-files'
import { alteration, type Resources, readBytes } from '../library/read-resource'
import { type SearchesStore, searchesFile } from './searches-store'

/** What the handlers of the search's channels use. */
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
      if (!bytes.ok)
        return failure({ code: 'damaged', why: { about: 'library', what: 'damaged', problem: bytes.error } })
      // An altered index counts as a damaged one: the window builds its own from the text, and says so.
      return ok(alteration(resources, file, bytes.value) ? '' : bytes.value.toString('utf8'))
    },
    'searches:load': () => ok({ searches: searches.current().searches, notices: searches.notices }),
    'searches:save': (next) =>
      // On the disk when it answers, so that quitting right after loses nothing.
      saveKept('searches', async () => {
        searches.saveNow(searchesFile(next))
        if (!searches.isWritable) throw new Error('searches.json was not read and is not overwritten')
      }),
  }
  return { handlers, events: {}, close: () => searches.finish() }
}
