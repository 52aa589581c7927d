import { beforeAll, describe, expect, it } from 'vitest'
import { loadEngine } from '#core/search/engine'
import type { SearchEngine, SearchOptions, SearchResult } from '#core/search/result'
import { officialKinds } from '#core/search/texts'
import { bundledTexts, sha256 } from '../../../../support/bundled-texts'
import { exactCases, misspellings, rankedCases } from './gold-set'

let engine: SearchEngine

beforeAll(async () => {
  engine = await loadEngine({ texts: bundledTexts(), index: null, hash: sha256, now: () => 0 })
})

function search(query: string, options: SearchOptions): SearchResult {
  const result = engine.search(query, options)
  if (!result.ok) throw new Error(`${query}: ${result.error.code}`)
  return result.value
}

/** `para_13` → `13`, `para_26__item_iv` → `iv`. */
function shorthand(id: string): string {
  return id.replace(/^para_26__item_/, '').replace(/^para_/, '')
}

function found(result: SearchResult): string[] {
  return result.groups.flatMap((group) => group.hits.map((hit) => shorthand(hit.id)))
}

/** Discounted gain of the first five, as a share of the best order's. */
function ndcg(order: readonly string[], grades: Readonly<Record<string, number>>): number {
  const gain = (values: readonly number[]): number =>
    values.slice(0, 5).reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0)
  const best = Object.values(grades).toSorted((one, other) => other - one)
  return gain(order.map((id) => grades[id] ?? 0)) / gain(best)
}

describe('gold set', () => {
  it('holds at least 60 queries', () => {
    const exact = Object.values(exactCases).flat().length
    expect(exact + misspellings.length + rankedCases.length).toBeGreaterThanOrEqual(60)
  })

  describe.each(Object.entries(exactCases))('%s', (_name, cases) => {
    it.each(cases)('$query', ({ query, expected, kinds }) => {
      const ids = expected === '' ? [] : expected.split(' ')
      expect(found(search(query, { kinds: kinds ?? officialKinds })).toSorted()).toEqual(ids.toSorted())
    })
  })

  it.each(misspellings)('offers for %s the spelling %s', (typed, offered) => {
    const result = search(typed, { kinds: officialKinds })
    expect(result.total).toBe(0)
    expect(result.nearSpellings[0]?.near[0]).toBe(offered)
  })

  it.each(rankedCases)('ranks $query', ({ query, kind, grades }) => {
    const order = found(search(query, { kinds: [kind] }))
    expect.soft(ndcg(order, grades), order.join(' ')).toBeGreaterThanOrEqual(0.8)
  })

  it('reaches nDCG@5 of 0.95 over all ranked queries', () => {
    const values = rankedCases.map(({ query, kind, grades }) =>
      ndcg(found(search(query, { kinds: [kind] })), grades),
    )
    expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeGreaterThanOrEqual(0.95)
  })
})
