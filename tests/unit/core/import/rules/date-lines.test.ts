import { describe, expect, it } from 'vitest'
import { isDateLine, readAnyDay, readDateLine } from '#core/import/rules/date-lines'

describe('readAnyDay', () => {
  it.each([
    ['4 May 2019', '2019-05-04'],
    ['4 мая 2019 года', '2019-05-04'],
    ['4 mai 2019', '2019-05-04'],
    ['1er juillet 2020', '2020-07-01'],
    ['٤ مايو ٢٠١٩', '2019-05-04'],
    ['4 майи соли 2019', '2019-05-04'],
    ['۴ مئی ۲۰۱۹', '2019-05-04'],
    ['31 апреля 2019', null],
    ['May', null],
  ])('reads %s', (text, day) => expect(readAnyDay(text)).toBe(day))
})

describe('readDateLine', () => {
  it.each([
    ['VELDORA, 6 February 1947', 'VELDORA', '1947-02-06'],
    ['Veldora, Aramund, 15-16 November 2022', 'Veldora, Aramund', '2022-11-15'],
    ['(2-3 June 2021)', null, '2021-06-02'],
    ['Велдора, 4 мая 2019 года', 'Велдора', '2019-05-04'],
  ])('reads %s', (text, place, day) => expect(readDateLine(text)).toEqual({ place, day }))

  it.each([
    'They met on 4 May 2019',
    'In 2019, 4 May 2019',
    'A very long line of words that ends, 4 May 2019 and goes on',
  ])('takes no sentence for one: %s', (text) => expect(isDateLine(text)).toBe(false))
})
