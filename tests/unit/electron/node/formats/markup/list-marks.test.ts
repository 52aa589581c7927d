import { describe, expect, it } from 'vitest'
import { listMark, listStyleOf, listTypeOf } from '#node/formats/markup/list-marks'

describe('what a list prints before its items', () => {
  it.each([
    ['decimal', [1, 10, 0, -3], ['1.', '10.', '0.', '-3.']],
    ['decimal-leading-zero', [1, 10], ['01.', '10.']],
    ['lower-alpha', [1, 26, 27, 28, 702, 703, 0], ['a.', 'z.', 'aa.', 'ab.', 'zz.', 'aaa.', '0.']],
    ['upper-alpha', [2], ['B.']],
    [
      'lower-roman',
      [1, 4, 9, 14, 40, 1999, 4000, 0],
      ['i.', 'iv.', 'ix.', 'xiv.', 'xl.', 'mcmxcix.', '4000.', '0.'],
    ],
    ['upper-roman', [6], ['VI.']],
    ['lower-greek', [1, 24, 25], ['α.', 'ω.', 'αα.']],
    ['arabic-indic', [12], ['١٢.']],
    ['persian', [12], ['۱۲.']],
    ['disc', [5], ['•']],
    ['none', [5], [null]],
  ] as const)('%s', (style, values, marks) => {
    expect(values.map((value) => listMark(style, value))).toEqual(marks)
  })

  it('has no style of the name of a member of objects', () => {
    expect(['constructor', 'valueOf', '__proto__'].map(listTypeOf)).toEqual([null, null, null])
    expect(listStyleOf('constructor')).toBeNull()
  })

  it('is named by CSS, and by types whose capitals count', () => {
    expect([listStyleOf(' Lower-Latin '), listStyleOf('urdu'), listStyleOf('hebrew')]).toEqual([
      'lower-alpha',
      'persian',
      null,
    ])
    expect(['a', 'A', 'i', 'I', '1', 'circle', 'x'].map(listTypeOf)).toEqual([
      'lower-alpha',
      'upper-alpha',
      'lower-roman',
      'upper-roman',
      'decimal',
      'circle',
      null,
    ])
  })
})
