import type { LibraryListing } from '#contract/library/reading'
import type { Notice } from '#contract/notices/notice'
import { arrangeLibrary } from '#core/library/arrange-library'
import type { LibraryRow } from '#core/library/library-question'
import { ok } from '#core/result'
import type { Capability } from '../capability/capability'
import type { Library } from './library'
import type { OwnTextsHome } from './own/own-texts-home'
import type { CatalogueReading } from './read-catalogue'

/** What the library is asked with. */
export interface LibrarySurroundings {
  /** Over the texts of `own`. */
  readonly library: Library
  readonly own: OwnTextsHome
  /** The order of two titles in a list. */
  readonly compare: (one: string, other: string) => number
}

/** How many texts that cannot be listed are named. */
const mostUnreadable = 20

type LibraryChannel = 'library:open' | 'library:list' | 'library:find' | 'library:names'

/** Opens declarations, and lists them. */
export function libraryCapability({
  library,
  own,
  compare,
}: LibrarySurroundings): Capability<LibraryChannel, 'library:changed'> {
  const arranged = arranger(compare)
  return {
    handlers: {
      'library:open': (id) => library.open(id),
      'library:list': async ({ question, from, count }) => {
        const { declarations, unreadable = [], ownFailure = null } = await library.catalogue()
        const page = arranged(declarations).page(question, from, count)
        return ok({ ...page, ownFailure, unreadable: unreadable.slice(0, mostUnreadable) })
      },
      'library:find': async ({ typed, recent }) => {
        const { declarations } = await library.catalogue()
        return ok(arranged(declarations).find(typed, recent))
      },
      'library:names': async (ids) => {
        // Opens the own texts also where no text is asked for: what is wrong with them is told at the start.
        own.texts.sequence()
        const listings = await Promise.all(ids.map((id) => library.listing(id)))
        return ok({ listings: listings.filter((listing) => listing !== null), notices: ownTextsNotices(own) })
      },
    },
    events: { 'library:changed': own.onChanged },
    close: () => own.texts.close(),
  }
}

/** What the reader is told where the own texts cannot be opened. */
export function ownTextsNotices(own: Pick<OwnTextsHome, 'trouble'>): readonly Notice[] {
  const trouble = own.trouble()
  if (trouble === null) return []
  return [{ id: 'own-texts', kind: 'warning', why: { about: 'own-texts', failure: trouble } }]
}

function rowOf(listing: LibraryListing): LibraryRow {
  const { id, shortTitle, title, parties, date, language, provenance = null, imported = null } = listing
  return { id, shortTitle, title, parties, date, language, provenance, state: imported }
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
