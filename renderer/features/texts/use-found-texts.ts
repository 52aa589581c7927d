import { useEffect, useState } from 'react'
import type { Listing } from '#core/document/catalogue'
import { findListings, orderListings } from '#core/document/find-listings'
import type { Provenance } from '#core/document/provenance'
import type { FoundTexts } from '#core/library/library-question'
import { findTexts } from '../../services/library/library-list'
import { useReader } from '../../store/store'

/** A text that can be chosen; an imported one says where it is from. */
export interface ListedText extends Listing {
  readonly provenance?: Provenance | null
}

interface Found {
  readonly texts: readonly ListedText[]
  /** How many more there are. */
  readonly more: number
  /** Whether this is all that is found by what is typed: the library may still be looking. */
  readonly isAll: boolean
}

const nothing: FoundTexts = { found: 0, rows: [] }

/**
 * The texts that have the words typed. Those that the window knows are there at once, and so are those found before that
 * fit what is typed now; the others come when the library has answered.
 */
export function useFoundTexts(typed: string): Found {
  const known = useReader((state) => state.catalogue.declarations)
  const recent = useReader((state) => state.places.recent)
  const changes = useReader((state) => state.libraryChanges)
  const asked = `${changes} ${typed}`
  const [answer, setAnswer] = useState<{ readonly asked: string; readonly of: FoundTexts } | null>(null)
  useEffect(() => {
    let isWanted = true
    void findTexts(typed, recent).then((found) => {
      if (isWanted) setAnswer({ asked, of: found.ok ? found.value : nothing })
    })
    return () => {
      isWanted = false
    }
  }, [typed, recent, asked])
  const { rows, found } = answer?.of ?? nothing
  const ids = new Set(rows.map(({ id }) => id))
  const all: readonly ListedText[] = [...rows, ...known.filter(({ id }) => !ids.has(id))]
  const texts = orderListings(findListings(all, typed), recent)
  const isAll = answer?.asked === asked
  return { texts, more: isAll ? Math.max(0, found - texts.length) : 0, isAll }
}
