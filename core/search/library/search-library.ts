import type { Listing } from '../../document/catalogue'
import { ok, type Result } from '../../result'
import { evaluate } from '../evaluate'
import { buildLexicon, type UnitSet } from '../lexicon'
import { mayHold } from '../listing-fields'
import { parseQuery } from '../parser'
import { printQuery } from '../print'
import type { QueryError, QueryNode } from '../query'
import type { SearchHit } from '../result'
import { snippetOf } from '../snippet'
import { spansOf } from '../spans'
import type { SearchableText } from '../texts'
import { countSearched } from '../tokenise'
import type { Work } from '../work'
import type { CandidateSource, Candidates } from './candidates'
import { narrowingOf } from './narrowing'

/** A text of a library. */
export interface LibraryText {
  readonly listing: Listing
  /** Its state, such as its hash: the index is believed only where it knows this one. */
  readonly revision: string
}

/** The words of a text. */
export interface LoadedText {
  readonly revision: string
  readonly units: readonly SearchableText[]
}

/** What is searched. */
export interface Library {
  /** Every text in scope: what is not listed here is neither searched nor counted. */
  readonly texts: readonly LibraryText[]
  readonly index: CandidateSource
  /** Reads a text; `null` where it cannot be read, which is then told. */
  readonly load: (document: string) => Promise<LoadedText | null>
  /** Milliseconds, from any start: `performance.now`. */
  readonly now: () => number
}

/** A place that was found. Hits of a library are in the order of its texts, so they have no score. */
export type LibraryHit = Omit<SearchHit, 'score' | 'declaration'>

/** One text that was looked into, with what was found: nothing where only its candidates looked like it. */
export interface SearchedText {
  readonly listing: Listing
  /** In the order of the text. */
  readonly hits: readonly LibraryHit[]
  /** False when not all of it was examined because of a time limit. */
  readonly complete: boolean
}

/** What was looked through when a search came to its end. An absence is stated with these, or not at all. */
export interface LibraryAnswer {
  readonly hits: number
  readonly textsWithHits: number
  /** Texts that fields such as `party:` let in, and their units and words. */
  readonly texts: number
  readonly units: number
  readonly words: number
  /** Names of texts that could not be read. */
  readonly unread: readonly string[]
  /** False when a text could not be read or a time limit was met: then an absence is not proved. */
  readonly complete: boolean
}

/** A search that has begun. */
export interface LibrarySearch {
  /** The query as it was understood: see `printQuery`. */
  readonly understood: string
  /** False where the index cannot narrow the query, so that every word of every text is looked at. */
  readonly narrowed: boolean
  /** Units that may match, or `null` where they were not counted first. */
  readonly candidates: number | null
  /**
   * Looks into text after text, the earliest first, as they are asked for; whoever asks for no more has ended the
   * search. Texts without candidates are passed over.
   */
  readonly run: () => AsyncGenerator<SearchedText, LibraryAnswer, void>
}

/** How long one text may take. */
export interface LibraryLimits {
  /** Milliseconds for regular expressions in a text. 1,000 when left out. */
  readonly expressionTime?: number
  /** Milliseconds for finding in a text, and again for the words to show. 1,000 when left out. */
  readonly time?: number
}

const DEFAULT_TIME = 1_000

/** The earliest first, those without a date last; those of one day by name. */
export function inOrderOfDate<Text extends Pick<LibraryText, 'listing'>>(
  texts: readonly Text[],
): readonly Text[] {
  const key = ({ date, id }: Listing): string => `${date ?? '~'} ${id}`
  return texts
    .map((text) => ({ text, key: key(text.listing) }))
    .toSorted((one, other) => (one.key < other.key ? -1 : Number(one.key > other.key)))
    .map(({ text }) => text)
}

/** Looks at some units of a text, with the same code as a search of one text. */
function lookAt(
  query: QueryNode,
  listing: Listing,
  units: readonly SearchableText[],
  now: () => number,
  limits: LibraryLimits,
): SearchedText {
  const lexicon = buildLexicon(units, [listing])
  const time = limits.time ?? DEFAULT_TIME
  const work: Work = {
    now,
    deadline: now() + (limits.expressionTime ?? DEFAULT_TIME),
    limit: now() + time,
    steps: 0,
    over: false,
    unitsScanned: 0,
    complete: true,
  }
  const everything: UnitSet = new Uint8Array(units.length).fill(1)
  const found = evaluate(lexicon, query, everything, work)
  work.over = false
  work.limit = now() + time
  const hits = units.flatMap((unit, place): LibraryHit[] => {
    if (found.members[place] !== 1) return []
    const spans = spansOf(place, unit, found)
    return [{ id: unit.id, kind: unit.kind, spans, snippet: snippetOf(unit.text, spans) }]
  })
  return { listing, hits, complete: work.complete }
}

function wordsOf({ units }: LoadedText): number {
  return units.reduce((sum, unit) => sum + countSearched(unit.text), 0)
}

/** What is counted while a search goes on. */
interface Count {
  hits: number
  textsWithHits: number
  texts: number
  units: number
  words: number
  complete: boolean
  readonly unread: string[]
}

async function* look(
  query: QueryNode,
  library: Library,
  candidates: Candidates | null,
  limits: LibraryLimits,
): AsyncGenerator<SearchedText, LibraryAnswer, void> {
  const { index, load, now } = library
  const count: Count = { hits: 0, textsWithHits: 0, texts: 0, units: 0, words: 0, complete: true, unread: [] }
  for (const { listing, revision } of inOrderOfDate(library.texts)) {
    if (!mayHold(query, listing)) continue
    count.texts += 1
    const known = index.indexed(listing.id)
    const indexed = known?.revision === revision ? known : null
    const places = indexed && candidates ? candidates.in(listing.id) : null
    if (indexed && places?.length === 0) {
      count.units += indexed.units
      count.words += indexed.words
      continue
    }
    const text = await load(listing.id)
    if (text === null) {
      count.unread.push(listing.id)
      continue
    }
    const isAsIndexed = text.revision === indexed?.revision && text.units.length === indexed.units
    count.units += text.units.length
    count.words += isAsIndexed ? indexed.words : wordsOf(text)
    const units =
      isAsIndexed && places !== null ? places.flatMap((place) => text.units[place] ?? []) : text.units
    const searched = lookAt(query, listing, units, now, limits)
    count.hits += searched.hits.length
    if (searched.hits.length > 0) count.textsWithHits += 1
    count.complete &&= searched.complete
    yield searched
  }
  return { ...count, complete: count.complete && count.unread.length === 0 }
}

/**
 * Begins a search of many texts. The index only says which units may match; the words themselves decide, by the same
 * code and with the same spans as in a search of one text.
 */
export function searchLibrary(
  typed: string,
  library: Library,
  limits: LibraryLimits = {},
): Result<LibrarySearch, QueryError> {
  const query = parseQuery(typed)
  if (!query.ok) return query
  const narrowing = narrowingOf(query.value)
  const candidates = narrowing && library.index.candidates(narrowing)
  return ok({
    understood: printQuery(query.value),
    narrowed: narrowing !== null,
    candidates: candidates?.total ?? null,
    run: () => look(query.value, library, candidates, limits),
  })
}
