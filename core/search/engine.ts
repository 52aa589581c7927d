import type { Listing } from '../document/catalogue'
import { ok } from '../result'
import { countedRanking } from './counted-ranking'
import { evaluate, type Found } from './evaluate'
import { type Hash, openRanking } from './index-file'
import { buildLexicon, type Lexicon, type UnitSet } from './lexicon'
import { nearSpellings } from './near-spellings'
import { isOfficial } from './official-words'
import { parseQuery } from './parser'
import { printQuery } from './print'
import type { QueryNode } from './query'
import type { Ranking } from './ranking'
import type { SearchEngine, Searched, SearchHit, SearchOptions, SearchResult } from './result'
import { snippetOf } from './snippet'
import { spansOf } from './spans'
import { officialKinds, type SearchableText, type SearchKind, searchKinds } from './texts'
import type { Work } from './work'

const DEFAULT_LIMIT = 200
const DEFAULT_EXPRESSION_TIME = 200
const DEFAULT_TIME = 1_000
/** Stems a pattern may add to the ranking; `a*` would add them all. */
const MOST_STEMS = 50

/** Texts with their words and weights. */
interface Shelf {
  readonly lexicon: Lexicon
  readonly ranking: Ranking
  /** All its units: the scope of a search without a filter. */
  readonly whole: Scope
}

/** Which units of a shelf are looked through, and how much that is. */
interface Scope {
  readonly units: UnitSet
  readonly counts: ReadonlyMap<SearchKind, Count>
}

interface Count {
  units: number
  words: number
}

/** A unit that was found, before spans and snippet are worked out. */
interface Ranked {
  readonly shelf: Shelf
  readonly found: Found
  readonly unit: number
  readonly score: number
}

/** What loading an engine takes. */
export interface EngineParts {
  readonly texts: readonly SearchableText[]
  /** Of the declarations that texts and notes belong to: `party:` and the like are true of no other. */
  readonly listings?: readonly Listing[]
  /** Content of `search-index.json`, or `null`. */
  readonly index: string | null
  readonly hash: Hash
  /** Milliseconds, from any start: `performance.now`. */
  readonly now: () => number
}

function shelfOf(units: readonly SearchableText[], listings: readonly Listing[]): Shelf {
  const lexicon = buildLexicon(units, listings)
  return { lexicon, ranking: countedRanking(lexicon), whole: scopeOf(lexicon, {}) }
}

function inScope(unit: SearchableText, { kinds, declarations }: SearchOptions): boolean {
  if (kinds !== undefined && !kinds.includes(unit.kind)) return false
  return declarations === undefined || unit.declaration === null || declarations.includes(unit.declaration)
}

function scopeOf(lexicon: Lexicon, options: SearchOptions): Scope {
  const units = new Uint8Array(lexicon.units.length)
  const counts = new Map<SearchKind, Count>()
  for (const [unit, text] of lexicon.units.entries()) {
    if (!inScope(text, options)) continue
    units[unit] = 1
    const count = counts.get(text.kind) ?? { units: 0, words: 0 }
    count.units += 1
    count.words += lexicon.wordCounts[unit] ?? 0
    counts.set(text.kind, count)
  }
  return { units, counts }
}

function stemsOf(lexicon: Lexicon, found: Found): Set<string> {
  const stems = new Set<string>()
  for (const { readings } of found.sequences) {
    for (const { numbers } of readings) {
      for (const number of numbers) {
        if (stems.size >= MOST_STEMS) return stems
        stems.add(lexicon.stems[number] ?? '')
      }
    }
  }
  return stems
}

function rank(shelf: Shelf, query: QueryNode, scope: UnitSet, work: Work): Ranked[] {
  const { lexicon } = shelf
  if (lexicon.units.length === 0) return []
  const found = evaluate(lexicon, query, scope, work)
  if (!found.members.includes(1)) return []
  const score = shelf.ranking.scorer(stemsOf(lexicon, found))
  const ranked: Ranked[] = []
  for (let unit = 0; unit < found.members.length; unit += 1) {
    if (found.members[unit] === 1) ranked.push({ shelf, found, unit, score: score(unit) })
  }
  return ranked
}

function hitOf({ shelf, found, unit, score }: Ranked): SearchHit[] {
  const text = shelf.lexicon.units[unit]
  if (text === undefined) return []
  const spans = spansOf(unit, text, found)
  const { id, declaration, kind } = text
  return [{ id, declaration, kind, score, spans, snippet: snippetOf(text.text, spans) }]
}

function searchedOf(scopes: readonly Scope[]): Searched {
  const kinds = searchKinds.flatMap((kind) => {
    const counts = scopes.flatMap((scope) => scope.counts.get(kind) ?? [])
    if (counts.length === 0) return []
    const sum = (of: keyof Count): number => counts.reduce((total, count) => total + count[of], 0)
    return [{ kind, units: sum('units'), words: sum('words') }]
  })
  const sum = (of: typeof kinds): number => of.reduce((total, { words }) => total + words, 0)
  return {
    units: kinds.reduce((total, { units }) => total + units, 0),
    words: sum(kinds),
    officialWords: sum(kinds.filter(({ kind }) => officialKinds.includes(kind))),
    kinds,
  }
}

function answer(
  shelves: readonly Shelf[],
  typed: string,
  query: QueryNode,
  options: SearchOptions,
  now: () => number,
): SearchResult {
  const expressionTime = options.expressionTime ?? DEFAULT_EXPRESSION_TIME
  const deadline = now() + expressionTime
  const time = options.time ?? Math.max(DEFAULT_TIME, expressionTime)
  const work: Work = {
    now,
    deadline,
    limit: now() + time,
    steps: 0,
    over: false,
    unitsScanned: 0,
    complete: true,
  }
  const isWhole = options.kinds === undefined && options.declarations === undefined
  const scoped = shelves.map(
    (shelf) => [shelf, isWhole ? shelf.whole : scopeOf(shelf.lexicon, options)] as const,
  )
  const byKind = new Map<SearchKind, Ranked[]>()
  for (const [shelf, scope] of scoped) {
    for (const ranked of rank(shelf, query, scope.units, work)) {
      const kind = shelf.lexicon.units[ranked.unit]?.kind ?? 'paragraph'
      const list = byKind.get(kind)
      if (list === undefined) byKind.set(kind, [ranked])
      else list.push(ranked)
    }
  }
  // Finding the words to show takes a second pass over the units, with a separate time limit.
  work.over = false
  work.limit = now() + time
  const groups = searchKinds.flatMap((kind) => {
    const all = byKind.get(kind)
    if (all === undefined) return []
    // The sort is stable, so equal scores keep the order of the text.
    const best = all.sort((one, other) => other.score - one.score).slice(0, options.limit ?? DEFAULT_LIMIT)
    return [{ kind, total: all.length, hits: best.flatMap(hitOf) }]
  })
  const [official] = shelves
  const complete = work.complete
  return {
    query: typed,
    understood: printQuery(query),
    groups,
    total: groups.reduce((sum, group) => sum + group.total, 0),
    searched: searchedOf(scoped.map(([, scope]) => scope)),
    complete,
    isOfficial: official !== undefined && isOfficial(official.lexicon, query, work) && !work.over,
    nearSpellings: nearSpellings(
      shelves.map((shelf) => shelf.lexicon),
      query,
    ),
    unitsScanned: work.unitsScanned,
  }
}

/**
 * Makes an engine ready to answer. Works the same in a Web Worker and in Node.
 *
 * An index file that is missing, damaged or out of date is replaced by one built from the texts, and `notice` says so.
 */
export async function loadEngine({
  texts,
  listings = [],
  index,
  hash,
  now,
}: EngineParts): Promise<SearchEngine> {
  const lexicon = buildLexicon(texts, listings)
  const { ranking, notice } = await openRanking(index, lexicon, hash)
  const official: Shelf = { lexicon, ranking, whole: scopeOf(lexicon, {}) }
  let notes: Shelf = shelfOf([], listings)
  return {
    notice,
    setNotes: (changed) => {
      notes = shelfOf(changed, listings)
    },
    search: (typed, options = {}) => {
      const query = parseQuery(typed)
      return query.ok ? ok(answer([official, notes], typed, query.value, options, now)) : query
    },
  }
}
