import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loadEngine } from '#core/search/engine'
import type { SearchEngine } from '#core/search/result'
import { selectView } from '#renderer/store/reading/views'
import { readerStore } from '#renderer/store/store'
import { bundledTexts, sha256 } from '../../../../support/bundled-texts'
import { bundled, bundledEvents, bundledRelations } from '../../../../support/resources'
import { oneView, viewOn } from '../../../../support/views'

let engine: SearchEngine
beforeAll(async () => {
  engine = await loadEngine({ texts: bundledTexts(), index: null, hash: sha256, now: () => 0 })
})

const state = () => readerStore.getState()
const answer = (query: string) => state().setSearchAnswer({ query, result: engine.search(query) })
/** The hit the reader stands at. */
const standsAt = () => {
  const { searchShown, searchStep } = state()
  return searchShown?.hits[searchShown.steps[searchStep ?? -1]?.hit ?? -1]?.id
}

beforeEach(() => {
  readerStore.setState(
    oneView(viewOn({ declaration: bundled, relations: bundledRelations, events: bundledEvents })),
  )
  state().typeSearch('')
  state().setSearchAnswer(null)
  state().openSearch()
  state().clearHistory()
  state().typeSearch('CASA-1000 kind:paragraph')
  answer('CASA-1000 kind:paragraph')
})

describe('a step asked for before the answer is there', () => {
  it('goes nowhere in the answer before, and to the new one’s place once that comes', () => {
    state().typeSearch('Tajikistan kind:instrument')
    state().stepSearch(1)
    expect([state().searchStep, selectView(state()).chosen]).toEqual([null, null])
    answer('Tajikistan kind:instrument')
    expect(standsAt()).toBe(state().searchShown?.hits[0]?.id)
    expect(selectView(state()).chosen).toMatch(/^para_26__item_/)
    expect(state().searches.history).toEqual(['Tajikistan kind:instrument'])
  })

  it('counts: two forwards and one back are one forward', () => {
    state().typeSearch('cooperation')
    for (const direction of [1, 1, 1, -1] as const) state().stepSearch(direction)
    answer('cooperation')
    expect(state().searchStep).toBe(1)
    state().typeSearch('trade')
    state().stepSearch(-1)
    answer('trade')
    expect(state().searchStep).toBe((state().searchShown?.steps.length ?? 0) - 1)
  })

  it('does nothing more where nothing is found, or the query cannot be read', () => {
    for (const query of ['zzzz', '"open']) {
      state().typeSearch(query)
      state().stepSearch(1)
      answer(query)
      expect(state().searchStep).toBeNull()
      // The next answer must not take it for its own.
      state().typeSearch('cooperation')
      answer('cooperation')
      expect(state().searchStep).toBeNull()
    }
  })

  it('is forgotten once something else is typed, the field is emptied or the search is closed', () => {
    const leave: readonly (() => void)[] = [
      () => state().typeSearch('trade '),
      () => state().runSearch('trade '),
      () => state().closeSearch(),
    ]
    for (const away of leave) {
      state().typeSearch('trade')
      state().setSearchAnswer(null)
      state().stepSearch(1)
      away()
      answer(state().searchQuery)
      expect(state().searchStep).toBeNull()
    }
    expect(state().searchOpen).toBe(false)
  })

  it('leaves the answer of an earlier query alone that comes late', () => {
    state().typeSearch('trade')
    state().stepSearch(1)
    answer('trad')
    expect(state().searchStep).toBeNull()
    answer('trade')
    expect(state().searchStep).toBe(0)
  })
})
