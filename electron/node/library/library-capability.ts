import type { ChannelName } from '#contract/channels'
import type { BinnedListing, LibraryListing } from '#contract/library/reading'
import type { Notice } from '#contract/notices/notice'
import { arrangeLibrary } from '#core/library/arrange-library'
import type { LibraryRow } from '#core/library/library-question'
import { failure, ok } from '#core/result'
import type { Capability } from '../capability/capability'
import type { Library } from './library'
import { type OwnTextActions, ownTextHandlers } from './own/own-text-handlers'
import type { OwnTextsHome } from './own/own-texts-home'
import { ownTextsError } from './own-readings'
import type { CatalogueReading } from './read-catalogue'

/** What the library is asked with. */
export interface LibrarySurroundings {
  /** Over the texts of `own`. */
  readonly library: Library
  readonly own: OwnTextsHome
  /** The order of two titles in a list. */
  readonly compare: (one: string, other: string) => number
  readonly actions: OwnTextActions
}

/** How many texts that cannot be listed are named. */
const mostUnreadable = 20

type LibraryChannel = Extract<ChannelName, `library:${string}`>

/** Opens declarations, and lists them. */
export function libraryCapability({
  library,
  own,
  compare,
  actions,
}: LibrarySurroundings): Capability<LibraryChannel, 'library:changed'> {
  const arranged = arranger(compare)
  return {
    handlers: {
      'library:open': async (id) => {
        // A text that is read lies on the shelf: notes and extracts on one in the bin are opened by `library` all the same.
        const kept = await library.keptId(id)
        const entry = kept === null ? null : own.texts.get(kept)
        const isBinned = entry?.ok === true && entry.value.binnedAt !== null
        return isBinned ? failure(ownTextsError({ what: 'binned', id })) : library.open(id)
      },
      'library:list': async ({ question, from, count }) => {
        const catalogue = await library.catalogue()
        const { unreadable = [], ownFailure = null } = catalogue
        const page = arranged(catalogue).page(question, from, count)
        return ok({ ...page, ownFailure, unreadable: unreadable.slice(0, mostUnreadable) })
      },
      'library:find': async ({ typed, recent }) => {
        return ok(arranged(await library.catalogue()).find(typed, recent))
      },
      'library:names': async (ids) => {
        // Opens the own texts also where no text is asked for: what is wrong with them is told at the start.
        own.texts.sequence()
        const listings = await Promise.all(ids.map((id) => library.listing(id)))
        return ok({ listings: listings.filter((listing) => listing !== null), notices: ownTextsNotices(own) })
      },
      ...ownTextHandlers({ library, own: own.texts, ...actions }),
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

function rowOf(listing: LibraryListing | BinnedListing): LibraryRow {
  const { id, shortTitle, title, parties, date, language, provenance = null, imported = null } = listing
  const binnedAt = 'binnedAt' in listing ? listing.binnedAt : null
  return { id, shortTitle, title, parties, date, language, provenance, state: imported, binnedAt }
}

/** Prepares a list anew only when it is another than before. */
function arranger(compare: (one: string, other: string) => number) {
  let last: {
    readonly of: CatalogueReading
    readonly library: ReturnType<typeof arrangeLibrary>
  } | null = null
  return (of: CatalogueReading) => {
    if (last?.of === of) return last.library
    const rows = [...of.declarations, ...(of.binned ?? [])].map(rowOf)
    last = { of, library: arrangeLibrary(rows, compare) }
    return last.library
  }
}
