import { describe, expect, it } from 'vitest'
import { longestHistory, mostSavedSearches, noSearches } from '#contract/searches'
import { withRemembered, withSaved } from '../../../../renderer/store/searches-slice'

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

describe('saved searches', () => {
  it('are in the order of their names, and one of the same name is replaced', () => {
    const search = (name: string, query: string) => ({ name, query, kinds: [] })
    const searches = [search('rail', 'a'), search('energy', 'b'), search('rail', 'c')].reduce(
      withSaved,
      noSearches,
    )
    expect(searches.saved).toEqual([search('energy', 'b'), search('rail', 'c')])
  })

  it('stay as they are when the list is full', () => {
    let searches = noSearches
    for (let number = 0; number < mostSavedSearches; number += 1)
      searches = withSaved(searches, { name: `n${number}`, query: 'q', kinds: [] })
    expect(withSaved(searches, { name: 'one more', query: 'q', kinds: [] })).toBe(searches)
    expect(withSaved(searches, { name: 'n7', query: 'new', kinds: [] }).saved).toHaveLength(mostSavedSearches)
  })
})
