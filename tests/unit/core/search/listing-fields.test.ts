import { describe, expect, it } from 'vitest'
import type { Listing } from '#core/document/catalogue'
import { mayHold } from '#core/search/listing-fields'
import { parseQuery } from '#core/search/parser'

const listing: Listing = {
  id: 'pk-tj-2021-06-02',
  shortTitle: 'Joint Declaration',
  title: 'Joint Declaration on the Next Steps',
  parties: ['Pakistan', 'Tajikistan'],
  date: '2021-06-02',
  language: 'en-GB',
}

function holds(query: string, of: Listing = listing): boolean {
  const parsed = parseQuery(query)
  if (!parsed.ok) throw new Error(`${query}: ${parsed.error.code}`)
  return mayHold(parsed.value, of)
}

describe('mayHold', () => {
  it.each([
    'trade',
    'doc:pk-tj-2021-06-02',
    'doc:pk-tj*',
    'doc:"next steps"',
    'party:TAJIKISTAN',
    'party:paki*',
    'year:2021',
    'year:2015..2021',
    'year:..2021',
    'year:2021..',
    'lang:en',
    'lang:en-gb',
    'party:China OR trade',
    'NOT party:China',
    'NOT (party:Pakistan trade)',
    'para:(trade OR doc:other)',
  ])('lets a text in for %s', (query) => {
    expect(holds(query)).toBe(true)
  })

  it.each([
    'doc:pk-tj',
    'doc:"steps next"',
    'doc:—',
    'party:Paki',
    'party:China trade',
    'year:2015..2020',
    'year:2022..',
    'lang:tg',
    'NOT year:2021',
    'NOT (party:Pakistan OR trade)',
    'para:(trade doc:other)',
  ])('leaves it out for %s', (query) => {
    expect(holds(query)).toBe(false)
  })

  it('leaves a text without a date out for any year', () => {
    expect(holds('year:..2021', { ...listing, date: null })).toBe(false)
  })
})
