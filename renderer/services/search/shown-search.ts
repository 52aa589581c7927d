import type { Reading } from '#contract/library/reading'
import { type SearchKind, searchKinds } from '#core/search/texts'
import { selectReading } from '../../store/reading/views'
import { readerStore } from '../../store/store'

/** The search on screen when something was asked of it: the reader may type on or open another text meanwhile. */
export interface ShownSearch {
  readonly reading: Reading
  readonly query: string
  readonly kinds: readonly SearchKind[]
}

/** The search on screen now; `null` when there is none that can be read. */
export function shownSearch(): ShownSearch | null {
  const state = readerStore.getState()
  const { searchAnswer, searchKinds: chosen } = state
  const reading = selectReading(state)
  if (!reading || !searchAnswer?.result.ok) return null
  return { reading, query: searchAnswer.query, kinds: chosen.length === 0 ? searchKinds : chosen }
}
