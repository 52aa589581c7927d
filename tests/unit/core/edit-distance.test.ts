import { expect, it } from 'vitest'
import { editDistance } from '#core/edit-distance'

it.each([
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
  ['same', 'same', 0],
  ['tajikistan', 'tajiksitan', 1],
])('counts the changes from “%s” to “%s”', (one, other, changes) => {
  expect(editDistance(one, other, 10)).toBe(changes)
})

it('answers one more than the most asked for when words are farther apart', () => {
  expect(editDistance('kitten', 'sitting', 2)).toBe(3)
  expect(editDistance('a', 'abcdef', 2)).toBe(3)
})
