import { describe, expect, it } from 'vitest'
import { buildLookup } from '#core/document/lookup'
import { findNamed, namedThings } from '#core/document/named-things'
import { crossReferenceFinder } from '#core/references/find-cross-references'
import { wordsFor } from '#words/words'
import { bundled, bundledEvents, bundledGlossary as glossary } from '../../../support/resources'

const { locale } = wordsFor('en')
const lookup = buildLookup(bundled, bundledEvents)
const find = crossReferenceFinder({ hasPart: (eId) => lookup.has(eId), events: bundledEvents, glossary })
const things = namedThings(lookup, glossary, find, locale)
const terms = things.filter(({ kind }) => kind === 'term')
const found = (typed: string) => findNamed(typed, things).map(({ eIds }) => eIds)
const names = (typed: string) => findNamed(typed, things).map(({ name }) => name)

describe('things found by name', () => {
  it('finds every event by its title, and every term of the text by each of its names', () => {
    for (const { title, eId } of bundledEvents) expect(found(title)).toContainEqual([eId])
    for (const { names: all, eIds } of terms) for (const name of all) expect(found(name)).toContainEqual(eIds)
    expect(terms.length).toBeGreaterThan(5)
  })

  it.each([
    ['sco summit', ['event_sco-summit-2021']],
    ['SCO ANNIVERSARY', ['event_sco-summit-2021']],
    ['recognises', ['event_recognition-1991']],
    ['joint commission sixth', ['event_joint-commission-2019']],
    ['commission 2024', ['event_joint-commission-2024']],
    ['business forum', ['event_business-forum-2021']],
    ['pakistan–tajikistan business', ['event_business-forum-2021']],
  ])('“%s” is one event', (typed, eIds) => {
    expect(found(typed)).toEqual([eIds])
  })

  it('takes a name in full for that thing, and lists those it is equally a part of', () => {
    expect(names('CASA-1000')).toHaveLength(1)
    expect(names('casa 1000')).toEqual(names('CASA-1000'))
    expect(names('Joint Commission')).toHaveLength(1)
    expect(names('joint comm').length).toBeGreaterThan(3)
  })

  it.each(['', ' – ', 'nuclear', 'sco zebra', '<script>'])('“%s” is the name of nothing', (typed) => {
    expect(names(typed)).toEqual([])
  })

  it('leads to a term wherever the declaration names it, in text order, and knows none that it does not', () => {
    const order = [...lookup.keys()]
    for (const { eIds } of terms) {
      expect(eIds.length).toBeGreaterThan(0)
      expect([...eIds].sort((a, b) => order.indexOf(a) - order.indexOf(b))).toEqual(eIds)
    }
    expect(namedThings(lookup, glossary, () => [], locale).every(({ kind }) => kind === 'event')).toBe(true)
  })
})
