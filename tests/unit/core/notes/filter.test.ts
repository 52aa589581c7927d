import { describe, expect, it } from 'vitest'
import { completeTag, countTags, filterNotes, sortNotes } from '#core/notes/filter'
import { plainNote } from '../../../support/notes'

const notes = [
  {
    order: 1,
    note: plainNote(1, { body: 'Café at the river', tags: ['water', 'Rogun dam'], colour: 'blue' }),
  },
  {
    order: 2,
    note: plainNote(2, { body: 'none', targets: [{ kind: 'whole', eId: 'para_1' }], visibility: 'public' }),
  },
  {
    order: 3,
    note: {
      ...plainNote(3, {
        body: '',
        tags: ['water'],
        targets: [
          {
            kind: 'text',
            eId: 'para_26__item_iv',
            quote: { exact: 'Road Transport', prefix: '', suffix: '' },
            position: { start: 0, end: 14 },
          },
        ],
      }),
      state: 'orphaned' as const,
    },
  },
  { order: 4, note: plainNote(4, { targets: [{ kind: 'document' }] }) },
]
const orders = (filter: Parameters<typeof filterNotes>[1]) =>
  filterNotes(notes, filter).map(({ order }) => order)

describe('the notes panel', () => {
  it('filters by every field', () => {
    expect(orders({})).toEqual([1, 2, 3, 4])
    expect(orders({ text: 'cafe RIVER' })).toEqual([1])
    expect(orders({ text: 'road' })).toEqual([3])
    expect(orders({ tags: ['water'] })).toEqual([1, 3])
    expect(orders({ tags: ['water', 'Rogun dam'] })).toEqual([1])
    expect(orders({ colours: ['blue'] })).toEqual([1])
    expect(orders({ places: ['para_26'] })).toEqual([3])
    expect(orders({ places: ['para_2'] })).toEqual([])
    expect(orders({ visibility: 'public' })).toEqual([2])
    expect(orders({ states: ['orphaned'] })).toEqual([3])
  })

  it('sorts by place and by order', () => {
    const rank = (eId: string) => ['para_1', 'para_3', 'para_26__item_iv'].indexOf(eId)
    const sorted = (sort: 'place' | 'newest' | 'colour') =>
      sortNotes(notes, sort, rank).map(({ order }) => order)
    expect(sorted('place')).toEqual([4, 2, 1, 3])
    expect(sorted('newest')).toEqual([4, 3, 2, 1])
    expect(sorted('colour')).toEqual([1, 2, 3, 4])
  })

  it('completes tags', () => {
    const counts = countTags(notes.map(({ note }) => note))
    expect(counts).toEqual([
      { tag: 'water', count: 2 },
      { tag: 'Rogun dam', count: 1 },
    ])
    expect(completeTag(counts, 'WA')).toEqual(['water'])
    expect(completeTag(counts, 'da')).toEqual(['Rogun dam'])
  })
})
