import { describe, expect, it } from 'vitest'
import { isEndMark } from '#core/import/furniture'
import { pageNumbersIn } from '#core/import/page-numbers'

describe('pageNumbersIn', () => {
  it('finds lone numbers that rise by one', () => {
    expect([...pageNumbersIn(['One.', '1', 'Two.', '- 2 -', 'Three.', 'Page 3 of 9', 'Four.'])]).toEqual([
      1, 3, 5,
    ])
  })

  it('leaves a lone number, a column of numbers and numbers that do not follow', () => {
    expect(pageNumbersIn(['One.', '1998', 'Two.']).size).toBe(0)
    expect(pageNumbersIn(['1', '2', '3']).size).toBe(0)
    expect(pageNumbersIn(['One.', '4', 'Two.', '9', 'Three.']).size).toBe(0)
  })
})

describe('isEndMark', () => {
  it.each(['###', '* * *', '—–', '_'])('knows %s', (text) => expect(isEndMark(text)).toBe(true))
  it.each(['________', '# 1', 'END', ''])('leaves %s', (text) => expect(isEndMark(text)).toBe(false))
})
