import type { Edition } from '../document/declaration'
import type { Trust } from '../document/trust'
import type { TextSpan } from './evaluate'
import type { Searched, SearchOptions, SearchResult } from './result'
import type { Snippet } from './snippet'
import type { SearchKind } from './texts'

/** The proof of a search, as data: what was asked, of which words, when, and everything found. */
export interface SearchRecord {
  readonly query: string
  /** The query as it was understood. */
  readonly understood: string
  readonly scope: {
    /** `null` for all kinds, all declarations. */
    readonly kinds: readonly SearchKind[] | null
    readonly declarations: readonly string[] | null
    readonly searched: Searched
  }
  /** The editions searched, with the hash of their text. */
  readonly editions: readonly {
    readonly declaration: string
    readonly id: string
    readonly label: string
    readonly sourceSha256: string
    readonly textSha256: string
    readonly trust: Trust
  }[]
  /** ISO day of the search. */
  readonly date: string
  readonly total: number
  /** False: because of a time limit not everything was examined, so an absence is not proved. */
  readonly complete: boolean
  readonly hits: readonly {
    readonly id: string
    readonly declaration: string | null
    readonly kind: SearchKind
    /** The words around the first places; an ellipsis shows where the passage continues. */
    readonly snippet: string
    /** In the unit's plain text. */
    readonly spans: readonly TextSpan[]
  }[]
}

/** An edition that was looked through, and what its words rest on. */
export interface SearchedEdition {
  readonly declaration: string
  readonly edition: Edition
  readonly trust: Trust
}

function excerpt({ text, cutBefore, cutAfter }: Snippet): string {
  return `${cutBefore ? '… ' : ''}${text}${cutAfter ? ' …' : ''}`
}

/**
 * Makes the record of a search.
 *
 * @param result - of a search with these options and no limit below its total: a record lists all hits
 * @param today - ISO day
 */
export function searchRecord(
  result: SearchResult,
  options: SearchOptions,
  editions: readonly SearchedEdition[],
  today: string,
): SearchRecord {
  const inScope = editions.filter(({ declaration }) => options.declarations?.includes(declaration) ?? true)
  return {
    query: result.query,
    understood: result.understood,
    scope: {
      kinds: options.kinds ?? null,
      declarations: options.declarations ?? null,
      searched: result.searched,
    },
    editions: inScope.map(({ declaration, edition: { id, label, sourceSha256, textSha256 }, trust }) => ({
      declaration,
      id,
      label,
      sourceSha256,
      textSha256,
      trust,
    })),
    date: today,
    total: result.total,
    complete: result.complete,
    hits: result.groups.flatMap(({ hits }) =>
      hits.map(({ id, declaration, kind, snippet, spans }) => ({
        id,
        declaration,
        kind,
        snippet: excerpt(snippet),
        spans,
      })),
    ),
  }
}
