import { expect, it } from 'vitest'
import { directionOf, directionOfLanguage } from '#core/text-direction'

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

it.each([
  ['en', 'ltr'],
  ['en-XA', 'ltr'],
  ['tg', 'ltr'],
  ['armenian', 'ltr'],
  ['ar', 'rtl'],
  ['ar-XB', 'rtl'],
  ['ur-PK', 'rtl'],
  ['pa-Arab-PK', 'rtl'],
  ['ks-Deva', 'ltr'],
  ['not a tag', 'ltr'],
])('a text in “%s” is written %s', (language, direction) => {
  expect(directionOfLanguage(language)).toBe(direction)
})
