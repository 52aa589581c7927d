import { expect, it } from 'vitest'
import { fromRoman, numeralAt, numeralValue } from '#core/numerals'

it('reads every roman numeral that it writes', () => {
  const values = Array.from({ length: 399 }, (_, index) => index + 1)
  expect(values.map((value) => fromRoman(numeralAt(value, 'roman') ?? ''))).toEqual(values)
  expect(numeralAt(388, 'roman')).toBe('ccclxxxviii')
})

it.each(['', 'iiii', 'vx', 'cccc', 'XIV', 'xivx', 'a'])('takes “%s” for no roman numeral', (numeral) => {
  expect(fromRoman(numeral)).toBeNull()
})

it('counts letters from a to z', () => {
  expect([numeralValue('c', 'letter'), numeralValue('aa', 'letter')]).toEqual([3, null])
  expect([numeralAt(3, 'letter'), numeralAt(27, 'letter')]).toEqual(['c', null])
})
