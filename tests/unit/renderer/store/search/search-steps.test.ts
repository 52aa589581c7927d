import { beforeAll, describe, expect, it } from 'vitest'
import { loadEngine } from '#core/search/engine'
import type { SearchEngine, SearchResult } from '#core/search/result'
import { nextStep, rowOf, sameStep, shownOf } from '#renderer/store/search/search-steps'
import { bundledTexts, sha256 } from '../../../../support/bundled-texts'

let engine: SearchEngine
beforeAll(async () => {
  engine = await loadEngine({ texts: bundledTexts(), index: null, hash: sha256, now: () => 0 })
})

function search(query: string): SearchResult {
  const result = engine.search(query)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

describe('what is shown of an answer', () => {
  it('has one step for every place, in the order of the list', () => {
    const shown = shownOf(search('cooperation'), [])
    const places = shown.hits.reduce((sum, { spans }) => sum + spans.length, 0)
    expect(shown.steps).toHaveLength(places)
    expect(shown.steps.map(({ hit }) => hit)).toEqual(
      shown.steps.map(({ hit }) => hit).toSorted((one, other) => one - other),
    )
    expect(shown.total).toBe(shown.hits.length)
  })

  it('has one step for a hit in which no words were asked for', () => {
    const { steps } = shownOf(search('para:13-15'), ['paragraph'])
    expect(steps).toEqual([0, 1, 2].map((hit) => ({ hit, span: null })))
  })

  it('states the scope of the kinds switched on only', () => {
    const all = search('zzzz')
    expect(shownOf(all, []).searched).toEqual(all.searched)
    const { searched, official } = shownOf(all, ['instrument', 'event'])
    expect(searched.kinds.map(({ kind }) => kind)).toEqual(['instrument', 'event'])
    expect(searched.units).toBe(11 + (all.searched.kinds.find(({ kind }) => kind === 'event')?.units ?? 0))
    expect(searched.officialWords).toBe(all.searched.kinds.find(({ kind }) => kind === 'instrument')?.words)
    expect(official).toBe(0)
  })
})

describe('stepping', () => {
  it('goes round both ends, and nowhere where nothing was found', () => {
    expect([nextStep(3, null, 1), nextStep(3, null, -1), nextStep(3, 2, 1), nextStep(3, 0, -1)]).toEqual([
      0, 2, 0, 2,
    ])
    expect(nextStep(0, null, 1)).toBeNull()
  })

  it('keeps its place in another answer to the same question, and loses it where the place is gone', () => {
    const [all, instruments] = [
      shownOf(search('cooperation'), []),
      shownOf(search('cooperation'), ['instrument']),
    ]
    const first = all.steps.findIndex(({ hit }) => all.hits[hit]?.kind === 'instrument')
    expect(first).toBeGreaterThan(0)
    expect(sameStep(all, first, instruments)).toBe(0)
    expect(sameStep(instruments, 0, all)).toBe(first)
    expect(sameStep(all, 0, instruments)).toBeNull()
    expect([sameStep(all, null, all), sameStep(null, 1, all), sameStep(all, 1, null)]).toEqual([
      null,
      null,
      null,
    ])
  })

  it('knows the row of a hit', () => {
    const [hit] = shownOf(search('CASA-1000 kind:paragraph'), []).hits
    if (!hit) throw new Error('not found')
    expect(rowOf(hit, new Map())).toBe('para_13')
    expect(rowOf({ ...hit, kind: 'note', id: 'n1' }, new Map([['n1', 'para_2']]))).toBe('para_2')
    expect(rowOf({ ...hit, kind: 'note', id: 'n2' }, new Map())).toBeNull()
    expect(rowOf({ ...hit, kind: 'frame', id: 'title' }, new Map())).toBeNull()
  })
})
