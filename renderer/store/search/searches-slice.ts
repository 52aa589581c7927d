import type { StateCreator } from 'zustand'
import {
  longestHistory,
  longestKeptQuery,
  longestSearchName,
  mostSavedSearches,
  noSearches,
  type SavedSearch,
  type Searches,
} from '#contract/search/searches'
import type { Locale } from '#core/locale'
import type { ReaderState } from '../store'

/** The reader's own searches; services/search/searches-keeper.ts saves them. */
export interface SearchesSlice {
  readonly searches: Searches
  readonly loadSearches: (searches: Searches) => void
  /** Saves a search; one with the same name is replaced. */
  /** `compare` puts names in the order of the reader's language. */
  readonly saveSearch: (search: SavedSearch, compare: Locale['compare']) => void
  readonly forgetSearch: (name: string) => void
  /**
   * Puts a query at the head of the history, unless the reader switched the history off. The reader's own words are
   * stored only with the notes. So a query is remembered only when all its words and phrases occur in the official
   * texts and it does not find only notes. A query without an answer yet is not remembered.
   */
  readonly rememberQuery: (query: string) => void
  readonly clearHistory: () => void
  /** Switching the history off also empties it. */
  readonly setKeepHistory: (keep: boolean) => void
}

/** The searches with one more, in the order of their names; unchanged when the list is full or cannot hold it. */
export function withSaved(searches: Searches, search: SavedSearch, compare: Locale['compare']): Searches {
  // One entry that does not fit the file would stop all of it from being saved.
  const isHeld = search.query.length <= longestKeptQuery && search.name.length <= longestSearchName
  if (!isHeld) return searches
  const others = searches.saved.filter(({ name }) => name !== search.name)
  if (others.length >= mostSavedSearches) return searches
  const saved = [...others, search].sort((one, other) => compare(one.name, other.name))
  return { ...searches, saved }
}

/** The searches with a query as the latest of the history. */
export function withRemembered(searches: Searches, typed: string): Searches {
  const query = typed.trim()
  if (!searches.keepHistory || query === '' || query.length > longestKeptQuery) return searches
  if (searches.history[0] === query) return searches
  const history = [query, ...searches.history.filter((each) => each !== query)].slice(0, longestHistory)
  return { ...searches, history }
}

/** Whether a query reveals nothing about the notes: it is made of official words, and does not find only notes. */
function isWithoutNotes(query: string, answer: ReaderState['searchAnswer']): boolean {
  if (answer?.query.trim() !== query.trim() || !answer.result.ok) return false
  const { groups, isOfficial } = answer.result.value
  return isOfficial && (groups.length === 0 || groups.some(({ kind }) => kind !== 'note'))
}

export const createSearchesSlice: StateCreator<ReaderState, [], [], SearchesSlice> = (set, get) => {
  const change = (next: (searches: Searches) => Searches) =>
    set(({ searches }) => ({ searches: next(searches) }))
  return {
    searches: noSearches,
    loadSearches: (searches) => set({ searches }),
    saveSearch: (search, compare) => change((searches) => withSaved(searches, search, compare)),
    forgetSearch: (name) =>
      change((searches) => ({ ...searches, saved: searches.saved.filter((each) => each.name !== name) })),
    rememberQuery: (query) => {
      if (isWithoutNotes(query, get().searchAnswer)) change((searches) => withRemembered(searches, query))
    },
    clearHistory: () => change((searches) => ({ ...searches, history: [] })),
    setKeepHistory: (keepHistory) =>
      change((searches) => ({ ...searches, keepHistory, history: keepHistory ? searches.history : [] })),
  }
}
