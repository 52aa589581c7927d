import type { SearchKind } from '#core/search/texts'

/** A search saved under a name. */
export interface SavedSearch {
  /** Unique among the saved searches. */
  readonly name: string
  readonly query: string
  /** The filter that was on; empty for all kinds. */
  readonly kinds: readonly SearchKind[]
}

/** The reader's own searches. Stored in the data folder only. */
export interface Searches {
  /** In the order of their names. */
  readonly saved: readonly SavedSearch[]
  /** Queries, latest first, without repeats. Empty while `keepHistory` is off. */
  readonly history: readonly string[]
  readonly keepHistory: boolean
}

export const noSearches: Searches = { saved: [], history: [], keepHistory: true }

/** How many saved searches the file holds. */
export const mostSavedSearches = 200
/** How many queries the history goes back. */
export const longestHistory = 50
/** Length of a saved query in UTF-16 units: the longest that the search accepts. */
export const longestKeptQuery = 4000
export const longestSearchName = 120
