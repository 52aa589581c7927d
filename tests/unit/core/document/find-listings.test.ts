import { describe, expect, it } from 'vitest'
import type { Listing } from '#core/document/catalogue'
import { findListings, orderListings } from '#core/document/find-listings'

const listing = (id: string, more: Partial<Listing>): Listing => ({
  id,
  shortTitle: id,
  title: null,
  parties: [],
  date: null,
  language: null,
  ...more,
})
const lake = listing('ar-me', { shortTitle: 'Lake Communiqué', parties: ['Arvenia'], date: '2023-10-05' })
const transit = listing('pk-tj', { title: 'Joint Declaration on Transit', date: '2021-06-02' })
const draft = listing('xx', { shortTitle: 'Draft' })
const all = [draft, lake, transit]
const ids = (listings: readonly Listing[]) => listings.map(({ id }) => id)

describe('a list of texts', () => {
  it.each([
    ['', ['xx', 'ar-me', 'pk-tj']],
    ['communique lake', ['ar-me']],
    ['ARVENIA 2023', ['ar-me']],
    ['transit 2023', []],
    ['transit', ['pk-tj']],
    ['20', ['ar-me', 'pk-tj']],
  ])('is found by “%s”', (typed, found) => {
    expect(ids(findListings(all, typed))).toEqual(found)
  })

  it('begins with those that were open, then the latest; one without a date comes last', () => {
    expect(ids(orderListings(all, []))).toEqual(['ar-me', 'pk-tj', 'xx'])
    expect(ids(orderListings(all, ['xx', 'gone', 'pk-tj']))).toEqual(['xx', 'pk-tj', 'ar-me'])
  })
})
