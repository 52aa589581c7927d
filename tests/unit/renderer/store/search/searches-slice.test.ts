import { beforeAll, describe, expect, it } from 'vitest'
import { longestHistory, mostSavedSearches, noSearches } from '#contract/search/searches'
import { loadEngine } from '#core/search/engine'
import type { SearchEngine } from '#core/search/result'
import { noteText } from '#core/search/texts'
import { withRemembered, withSaved } from '#renderer/store/search/searches-slice'
import { readerStore } from '#renderer/store/store'
import { english } from '#words/locale'
import { bundledTexts, sha256 } from '../../../../support/bundled-texts'

const { compare } = english

describe('the history', () => {
  it('holds each query once, latest first, and no more than its length', () => {
    let searches = noSearches
    for (let number = 0; number < longestHistory + 5; number += 1)
      searches = withRemembered(searches, `query ${number}`)
    searches = withRemembered(searches, ' query 10 ')
    expect(searches.history).toHaveLength(longestHistory)
    expect(searches.history.slice(0, 2)).toEqual(['query 10', `query ${longestHistory + 4}`])
    expect(new Set(searches.history).size).toBe(longestHistory)
  })

  it('keeps nothing while it is switched off, and nothing empty or too long', () => {
    expect(withRemembered({ ...noSearches, keepHistory: false }, 'trade').history).toEqual([])
    expect(withRemembered(noSearches, '  ').history).toEqual([])
    expect(withRemembered(noSearches, 'a'.repeat(4001)).history).toEqual([])
  })
})

describe('what the history takes in', () => {
  let engine: SearchEngine
  beforeAll(async () => {
    engine = await loadEngine({ texts: bundledTexts(), index: null, hash: sha256, now: () => 0 })
    const facts = { declaration: 'x', tags: ['secret'], colour: 'green', target: null, changed: '2026-01-01' }
    engine.setNotes([noteText({ ...facts, id: 'n', body: 'wombat and transport' })])
  })
  const use = (typed: string, answered = typed): readonly string[] => {
    const state = readerStore.getState()
    state.clearHistory()
    state.setSearchAnswer({ query: answered, result: engine.search(answered) })
    state.rememberQuery(typed)
    return readerStore.getState().searches.history
  }

  it('is what is made of words of the official texts', () => {
    for (const query of [
      'transport',
      'trad*',
      'Dushanbe AND NOT transport',
      '"the two leaders"',
      'transport NEAR/3 trade',
      'para:5 trade',
      'date:2021 kind:event',
      'trade~1',
      '/trade|transport/',
    ])
      expect(use(query)).toEqual([query])
  })

  it('holds no word of a note, also where the query finds official text too, or nothing', () => {
    for (const query of [
      'wombat OR transport',
      'transport NOT wombat',
      'transport wombat~1 OR trade',
      'womb* OR trade',
      '"wombat and transport" OR trade',
      'wombat NEAR trade OR transport',
      '/wombat|trade/',
      'zzzz',
      'wombat trade',
      'tag:secret OR transport',
      'colour:green OR transport',
      'note:transport OR trade',
    ])
      expect(use(query)).toEqual([])
  })

  it('is not what finds notes only, nor what cannot be read or is not answered yet', () => {
    expect(use('wombat')).toEqual([])
    expect(use('tag:secret')).toEqual([])
    expect(use('trade AND')).toEqual([])
    expect(use('wombat', 'womb')).toEqual([])
  })
})

describe('saved searches', () => {
  it('are in the order of their names, and one of the same name is replaced', () => {
    const search = (name: string, query: string) => ({ name, query, kinds: [] })
    const searches = [search('rail', 'a'), search('energy', 'b'), search('rail', 'c')].reduce(
      (searches, each) => withSaved(searches, each, compare),
      noSearches,
    )
    expect(searches.saved).toEqual([search('energy', 'b'), search('rail', 'c')])
  })

  it('stay as they are when the file could not hold one more, so that the others are saved', () => {
    const long = { name: 'long', query: 'q'.repeat(4_001), kinds: [] }
    expect(withSaved(noSearches, long, compare)).toBe(noSearches)
    expect(withSaved(noSearches, { ...long, name: 'n'.repeat(121), query: 'q' }, compare)).toBe(noSearches)
  })

  it('stay as they are when the list is full', () => {
    let searches = noSearches
    for (let number = 0; number < mostSavedSearches; number += 1)
      searches = withSaved(searches, { name: `n${number}`, query: 'q', kinds: [] }, compare)
    expect(withSaved(searches, { name: 'one more', query: 'q', kinds: [] }, compare)).toBe(searches)
    expect(withSaved(searches, { name: 'n7', query: 'new', kinds: [] }, compare).saved).toHaveLength(
      mostSavedSearches,
    )
  })
})
