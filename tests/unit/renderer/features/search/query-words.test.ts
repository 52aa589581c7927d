import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { problemExcerpt } from '#renderer/features/search/problem-excerpt'
import { respelt } from '#renderer/features/search/respelt'

describe('a query with another spelling', () => {
  it('changes the word wherever it stands whole, and nothing else', () => {
    expect(respelt('"conectivity of rail" OR CONECTIVITY', 'conectivity', 'connectivity')).toBe(
      '"connectivity of rail" OR connectivity',
    )
    expect(respelt('trades trade', 'trade', '$1')).toBe('trades $1')
    expect(respelt('road', 'c++', 'rail')).toBe('rail')
  })
})

describe('the excerpt of a query that cannot be read', () => {
  it('shows the offending part between its surroundings', () => {
    expect(problemExcerpt('trade "transit', { start: 6, end: 14 })).toEqual({
      before: 'trade ',
      place: '"transit',
      after: '',
    })
    expect(problemExcerpt('trade OR', { start: 8, end: 8 }).place).toBe('\u00a0')
  })

  it('stays short and shows control characters, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 10_000 }), fc.nat(), fc.nat(), (query, one, two) => {
        const [start = 0, end = 0] = [one, two]
          .map((each) => each % (query.length + 1))
          .sort((left, right) => left - right)
        const { before, place, after } = problemExcerpt(query, { start, end })
        expect(before.length + place.length + after.length).toBeLessThanOrEqual(130)
        expect(`${before}${place}${after}`).not.toMatch(/[\u0000-\u001f\u202e]/)
      }),
    )
  })
})
