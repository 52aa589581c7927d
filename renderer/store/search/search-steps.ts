import { type EId, isEId } from '#core/document/eid'
import type { Searched, SearchHit, SearchResult } from '#core/search/result'
import { officialKinds, type SearchKind } from '#core/search/texts'

/** One step of next and previous: a place in a hit, or the whole hit if the query has no words. */
export interface SearchStep {
  /** Position of the hit in `Shown.hits`. */
  readonly hit: number
  /** Position in the hit's spans, or `null`. */
  readonly span: number | null
}

/** What of an answer is on screen: the groups of the kinds that are switched on. */
export interface Shown {
  readonly groups: SearchResult['groups']
  /** All hits of the groups, in the order of the list. */
  readonly hits: readonly SearchHit[]
  readonly steps: readonly SearchStep[]
  /** All that was found in these kinds, also beyond the hits listed. */
  readonly total: number
  /** Of these kinds only: the scope of a statement that something does not occur. */
  readonly searched: Searched
  /** Hits in official text, whatever else was found. */
  readonly official: number
}

function searchedIn(searched: Searched, kinds: readonly SearchKind[]): Searched {
  const own = searched.kinds.filter(({ kind }) => kinds.includes(kind))
  const words = (of: typeof own) => of.reduce((sum, each) => sum + each.words, 0)
  return {
    kinds: own,
    units: own.reduce((sum, each) => sum + each.units, 0),
    words: words(own),
    officialWords: words(own.filter(({ kind }) => officialKinds.includes(kind))),
  }
}

/**
 * Selects the part of an answer that a filter shows.
 *
 * @param kinds - the kinds switched on; empty for all
 */
export function shownOf(result: SearchResult, kinds: readonly SearchKind[]): Shown {
  const groups = kinds.length === 0 ? result.groups : result.groups.filter(({ kind }) => kinds.includes(kind))
  const hits = groups.flatMap((group) => group.hits)
  const total = (of: typeof groups) => of.reduce((sum, group) => sum + group.total, 0)
  return {
    groups,
    hits,
    steps: hits.flatMap(({ spans }, hit): SearchStep[] =>
      spans.length === 0 ? [{ hit, span: null }] : spans.map((_span, span) => ({ hit, span })),
    ),
    total: total(groups),
    searched: kinds.length === 0 ? result.searched : searchedIn(result.searched, kinds),
    official: total(groups.filter(({ kind }) => officialKinds.includes(kind))),
  }
}

/** The step after or before another, continuing at the other end; the first or the last if there is none yet. */
export function nextStep(count: number, current: number | null, direction: 1 | -1): number | null {
  if (count === 0) return null
  if (current === null) return direction === 1 ? 0 : count - 1
  return (current + direction + count) % count
}

/** Where a step of one answer is in another answer to the same question; `null` where it is no longer there. */
export function sameStep(before: Shown | null, step: number | null, after: Shown | null): number | null {
  const own = step === null ? undefined : before?.steps[step]
  const hit = own && before?.hits[own.hit]
  if (!own || !hit || !after) return null
  const now = after.hits.findIndex(({ kind, id }) => kind === hit.kind && id === hit.id)
  const found = after.steps.findIndex((each) => each.hit === now && each.span === own.span)
  return found < 0 ? null : found
}

/** The identifier a hit stands for in the panes, or `null` where it has no row there: the frame, a term, an orphan. */
export function rowOf(hit: SearchHit, noteTargets: ReadonlyMap<string, EId>): EId | null {
  if (hit.kind === 'note') return noteTargets.get(hit.id) ?? null
  return isEId(hit.id) ? hit.id : null
}
