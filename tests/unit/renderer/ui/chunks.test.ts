import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chunksOf } from '#renderer/ui/chunks'

const own = (rows: number) => rows

describe('chunks of a list', () => {
  it('hold as many rows as may be mounted at once', () => {
    expect(chunksOf([1, 1, 1, 1, 1], own, 2)).toEqual([
      { items: [1, 1], start: 0, rows: 2 },
      { items: [1, 1], start: 2, rows: 2 },
      { items: [1], start: 4, rows: 1 },
    ])
    expect(chunksOf([3, 9, 1], own, 4)).toEqual([
      { items: [3], start: 0, rows: 3 },
      { items: [9], start: 1, rows: 9 },
      { items: [1], start: 2, rows: 1 },
    ])
    expect(chunksOf([], own, 4)).toEqual([])
  })

  it('are the whole list in its order, whatever its items', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 50 })),
        fc.integer({ min: 1, max: 60 }),
        (items, most) => {
          const chunks = chunksOf(items, own, most)
          expect(chunks.flatMap((chunk) => chunk.items)).toEqual(items)
          for (const { items: some, start, rows } of chunks) {
            expect(items.slice(start, start + some.length)).toEqual(some)
            expect(rows <= most || some.length === 1).toBe(true)
          }
        },
      ),
    )
  })
})
