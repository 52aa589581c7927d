import type { LibraryListing } from '#contract/library/reading'
import { arrangeLibrary } from '#core/library/arrange-library'
import type { LibraryRow } from '#core/library/library-question'
import { ok } from '#core/result'
import type { Capability } from '../capability/capability'
import type { Library } from './library'
import type { CatalogueReading } from './read-catalogue'

/**
 * Opens declarations, and lists them.
 *
 * @param compare - the order of two titles in a list
 */
export function libraryCapability(
  library: Library,
  compare: (one: string, other: string) => number,
): Capability<'library:open' | 'library:list'> {
  const arranged = arranger(compare)
  return {
    handlers: {
      'library:open': (id) => library.open(id),
      'library:list': async ({ question, from, count }) => {
        const { declarations } = await library.catalogue()
        return ok(arranged(declarations).page(question, from, count))
      },
    },
    events: {},
    close: () => undefined,
  }
}

function rowOf(listing: LibraryListing): LibraryRow {
  const { id, shortTitle, title, parties, date, language, provenance } = listing
  return { id, shortTitle, title, parties, date, language, provenance: provenance ?? null }
}

/** Prepares a list anew only when it is another than before. */
function arranger(compare: (one: string, other: string) => number) {
  let last: {
    readonly of: CatalogueReading['declarations']
    readonly library: ReturnType<typeof arrangeLibrary>
  } | null = null
  return (declarations: CatalogueReading['declarations']) => {
    if (last?.of === declarations) return last.library
    const rows = declarations.map(rowOf)
    last = { of: declarations, library: arrangeLibrary(rows, compare) }
    return last.library
  }
}
