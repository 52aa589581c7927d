import type { Listing } from '#core/document/catalogue'
import type { Result } from '#core/result'
import type { IndexNotice } from '#core/search/index-file'
import type { QueryError } from '#core/search/query'
import type { SearchOptions, SearchResult } from '#core/search/result'
import type { NoteFacts, SearchableText } from '#core/search/texts'

/** What the window tells the search worker. */
export type ToSearchWorker =
  /** The texts to search and the prepared index, `null` where it could not be read or there is none. */
  | {
      readonly kind: 'load'
      readonly texts: readonly SearchableText[]
      /** Of the declaration they are of: what fields such as `party:` are asked about. */
      readonly listing: Listing
      readonly index: string | null
      /** Whether there should be a prepared index: there is none of a text that the reader imported. */
      readonly isPrepared: boolean
    }
  /** Notes that are new or changed, and the ids of those that are gone. */
  | { readonly kind: 'notes'; readonly changed: readonly NoteFacts[]; readonly gone: readonly string[] }
  | {
      readonly kind: 'search'
      readonly number: number
      readonly query: string
      readonly options: SearchOptions
    }

/** What the search worker answers. */
export type FromSearchWorker =
  | { readonly kind: 'ready'; readonly notice: IndexNotice | null }
  | { readonly kind: 'answer'; readonly number: number; readonly result: Result<SearchResult, QueryError> }
