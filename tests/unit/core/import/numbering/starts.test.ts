import { describe, expect, it } from 'vitest'
import { plainDigits } from '#core/import/numbering/digits'
import { numberStart, startOf } from '#core/import/numbering/starts'

const read = (text: string) => {
  const start = numberStart(text)
  return start && { num: start.num, number: start.number, rest: start.rest, rule: start.rule }
}

describe('numberStart', () => {
  it.each([
    ['14. We met', '14.', '14', 'number-dot'],
    ['14) We met', '14)', '14', 'number-bracket'],
    ['(14) We met', '(14)', '14', 'number-brackets'],
    ['3 - We met', '3 -', '3', 'number-dash'],
    ['4.2 We met', '4.2', '2', 'number-decimal'],
    ['iv. We met', 'iv.', 'iv', 'roman-numeral'],
    ['(k) We met', '(k)', 'k', 'letter'],
    ['б) We met', 'б)', null, 'letter'],
    ['11, We met', '11,', '11', 'number-slip'],
    ['2 to meet', '2', '2', 'number-bare'],
  ])('reads %s as printed', (text, num, number, rule) => {
    expect(read(text)).toMatchObject({ num, number, rule })
    expect(text.endsWith(read(text)?.rest ?? 'nothing')).toBe(true)
  })

  it('reads a number before no-break spaces, and one set against the next marker', () => {
    expect(read('2.\u00a0\u00a0\u00a0Together')).toMatchObject({ num: '2.', rest: 'Together' })
    expect(read('4.(i) The Committee')).toMatchObject({ num: '4.', rest: '(i) The Committee' })
  })

  it('keeps the digits of other scripts as printed and names them in ours', () => {
    expect(read('١٤ - تنشر')).toMatchObject({ num: '١٤ -', number: '14' })
    expect(read('۳. متن')).toMatchObject({ num: '۳.', number: '3' })
    expect(plainDigits('٠١٢۸۹')).toBe('01289')
  })

  it.each([
    'We met on 4 May',
    '5 May 2021 was a day',
    '1.5 per cent'.replace(' ', '-'),
    'e.g. rivers',
    '12.5',
    'no. 4',
  ])('takes no number out of %s', (text) => expect(read(text)).toBeNull())

  it('leaves open whether i is a letter or a numeral', () => {
    expect(numberStart('(i) one')?.readings.map(({ numerals, value }) => [numerals, value])).toEqual([
      ['roman', 1],
      ['letter', 9],
    ])
  })
})

describe('startOf', () => {
  it('knows bullets only with words behind them', () => {
    expect(startOf('• one')).toMatchObject({ form: 'bullet', num: '•', rest: 'one' })
    expect(startOf('-one')).toBeNull()
  })
})
