import { describe, expect, it } from 'vitest'
import { landingAt, moveByKey } from '#renderer/features/briefing/entries/use-reorder'
import { columnsOf } from '#renderer/features/briefing/extract/use-pages'

describe('putting entries in order', () => {
  it('moves by the arrow keys, Home and End, and never out of the list', () => {
    expect(['ArrowUp', 'ArrowDown', 'Home', 'End'].map((key) => moveByKey(key, 1, 4))).toEqual([0, 2, 0, 3])
    expect([moveByKey('ArrowUp', 0, 4), moveByKey('ArrowDown', 3, 4)]).toEqual([0, 3])
    expect(moveByKey('a', 1, 4)).toBeNull()
  })

  it('lands before the entry whose upper half it is let go in, and at the end below all', () => {
    const rows = [0, 30, 60].map((top) => ({ top, bottom: top + 30 }))
    expect([-5, 14, 16, 44, 46, 74, 76, 500].map((height) => landingAt(height, rows))).toEqual([
      0, 0, 1, 1, 2, 2, 3, 3,
    ])
    expect(landingAt(10, [])).toBe(0)
  })
})

describe('counting pages', () => {
  it('counts columns with the gaps between them, and one for an empty flow', () => {
    expect(columnsOf(605, 605, 229)).toBe(1)
    expect(columnsOf(605 + 834, 605, 229)).toBe(2)
    expect(columnsOf(605 + 99 * 834 + 0.4, 605, 229)).toBe(100)
    expect(columnsOf(0, 605, 229)).toBe(1)
  })
})
