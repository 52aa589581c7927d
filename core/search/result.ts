import type { Result } from '../result'
import type { TextSpan } from './evaluate'
import type { IndexNotice } from './index-file'
import type { NearSpelling } from './near-spellings'
import type { QueryError } from './query'
import type { Snippet } from './snippet'
import type { SearchableText, SearchKind } from './texts'

/** One thing that was found. */
export interface SearchHit {
  readonly id: string
  readonly declaration: string | null
  readonly kind: SearchKind
  /** Higher is better; comparable within one kind of one search only. */
  readonly score: number
  /** The words found, as `[start, end)` in the unit's plain text, in order, without overlap. */
  readonly spans: readonly TextSpan[]
  readonly snippet: Snippet
}

/** The hits of one kind. */
interface SearchGroup {
  readonly kind: SearchKind
  /** All hits of this kind, also those beyond the limit. */
  readonly total: number
  /** Best first; where ranks are equal, in the order of the text. */
  readonly hits: readonly SearchHit[]
}

/** What was searched: the scope of a statement that something does not occur. */
export interface Searched {
  readonly units: number
  readonly words: number
  /** The part of it that is official text. */
  readonly officialWords: number
  readonly kinds: readonly { readonly kind: SearchKind; readonly units: number; readonly words: number }[]
}

/** The answer to a query. */
export interface SearchResult {
  readonly query: string
  /** The query as it was understood: see `printQuery`. */
  readonly understood: string
  /** Only kinds with hits, in the order of `searchKinds`. */
  readonly groups: readonly SearchGroup[]
  readonly total: number
  readonly searched: Searched
  /** False when not everything was examined because of a time limit: then an absence is not proved. */
  readonly complete: boolean
  /** Whether the query is made of words of the official texts alone: see `isOfficial`. */
  readonly isOfficial: boolean
  /** For words of the query that occur nowhere. */
  readonly nearSpellings: readonly NearSpelling[]
  /** Units looked at one by one, a measure of cost. */
  readonly unitsScanned: number
}

/** Where to look and how much to answer. */
export interface SearchOptions {
  /** All kinds when left out. */
  readonly kinds?: readonly SearchKind[]
  /** What all declarations share is always searched. All declarations when left out. */
  readonly declarations?: readonly string[]
  /** Hits with spans and snippet for each kind; totals always count all. 200 when left out. */
  readonly limit?: number
  /** Milliseconds for regular expressions. 30 when left out. */
  readonly expressionTime?: number
  /** Milliseconds for finding, and again for the words to show, whatever the operators. 1,000, or `expressionTime` where that is more, when left out. */
  readonly time?: number
}

/** A search over texts and notes. Another engine could replace it behind this interface. */
export interface SearchEngine {
  readonly search: (query: string, options?: SearchOptions) => Result<SearchResult, QueryError>
  /** Replaces all notes; the texts are left as they are. */
  readonly setNotes: (notes: readonly SearchableText[]) => void
  /** Why the ranking had to be rebuilt on loading, or `null`. */
  readonly notice: IndexNotice | null
}
