import { expect, it } from 'vitest'
import { directionOf } from '#core/text-direction'

it.each([
  ['', 'ltr'],
  ['Ask for the date', 'ltr'],
  ['— 12. یہ اردو ہے', 'rtl'],
  ['שלום', 'rtl'],
  ['CASA-1000: یہ', 'ltr'],
  ['Тоҷикистон', 'ltr'],
  [`${' '.repeat(2_000)}یہ`, 'ltr'],
])('“%s” runs %s', (text, direction) => {
  expect(directionOf(text)).toBe(direction)
})
