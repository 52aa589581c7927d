import { describe, expect, it } from 'vitest'
import { writtenNumber } from '#node/formats/docx/reader/number-format'

function written(format: string, values: readonly number[]): readonly string[] {
  return values.map((value) => writtenNumber(value, format).text)
}

it.each<[format: string, values: readonly number[], wanted: readonly string[]]>([
  ['decimal', [0, 1, 100], ['0', '1', '100']],
  ['decimalZero', [1, 9, 10, 100], ['01', '09', '10', '100']],
  ['lowerRoman', [0, 1, 4, 9, 14, 40, 99, 1994], ['', 'i', 'iv', 'ix', 'xiv', 'xl', 'xcix', 'mcmxciv']],
  ['upperRoman', [8, 49], ['VIII', 'XLIX']],
  ['lowerLetter', [0, 1, 26, 27, 28, 53], ['', 'a', 'z', 'aa', 'bb', 'aaa']],
  ['upperLetter', [2, 52], ['B', 'ZZ']],
  ['russianLower', [1, 9, 10, 29, 30], ['а', 'и', 'к', 'я', 'аа']],
  ['russianUpper', [2, 28], ['Б', 'Ю']],
  ['arabicAlpha', [1, 2, 3, 28], ['أ', 'ب', 'ت', 'ي']],
  ['arabicAbjad', [1, 3, 4, 28], ['أ', 'ج', 'د', 'غ']],
  ['hebrew1', [1, 10, 11, 15, 16, 115, 415], ['א', 'י', 'יא', 'טו', 'טז', 'קטו', 'תטו']],
  ['hebrew2', [1, 22, 23], ['א', 'ת', 'אא']],
  [
    'ordinal',
    [1, 2, 3, 4, 11, 12, 13, 21, 112],
    ['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '112th'],
  ],
  ['cardinalText', [1, 12, 20, 21, 100], ['One', 'Twelve', 'Twenty', 'Twenty-one', '100']],
  [
    'ordinalText',
    [1, 2, 12, 20, 21, 33],
    ['First', 'Second', 'Twelfth', 'Twentieth', 'Twenty-first', 'Thirty-third'],
  ],
  ['numberInDash', [3], ['- 3 -']],
  ['hindiNumbers', [10], ['१०']],
  ['chicago', [1, 2, 3, 4, 5, 8], ['*', '†', '‡', '§', '**', '§§']],
  ['none', [1], ['']],
])('writes %s', (format, values, wanted) => {
  expect(written(format, values)).toEqual(wanted)
  expect(writtenNumber(1, format).known).toBe(true)
})

describe('what is not known', () => {
  it('is written in digits and said', () => {
    expect(writtenNumber(7, 'thaiLetters')).toEqual({ text: '7', known: false })
    expect(writtenNumber(7, 'toString')).toEqual({ text: '7', known: false })
    expect(writtenNumber(7, 'custom', 'a, ç, ĝ, ...')).toEqual({ text: '7', known: false })
  })

  it('does not fill the memory', () => {
    for (const format of ['lowerRoman', 'lowerLetter', 'hebrew1', 'chicago']) {
      expect(writtenNumber(999_999_999, format).text).toBe('999999999')
      expect(writtenNumber(-1, format).text).toBe('-1')
    }
  })
})

it('writes patterns of zeros', () => {
  expect(writtenNumber(7, 'custom', '001, 002, 003, ...').text).toBe('007')
  expect(writtenNumber(1234, 'custom', '001, 002, 003, ...').text).toBe('1234')
})
