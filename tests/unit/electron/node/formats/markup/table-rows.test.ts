import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOut, spanOf } from '#node/formats/markup/table-rows'

const cell = (content: string, columns = 1, rows = 1) => ({ content, columns, rows })

describe('a grid of cells', () => {
  it('leaves free what a cell from above or from the side takes', () => {
    expect(
      layOut([
        [cell('a', 2), cell('b', 1, 2)],
        [cell('c', 1, 3), cell('d')],
        [cell('e'), cell('f')],
        [cell('g')],
      ]),
    ).toEqual([
      ['a', null, 'b'],
      ['c', 'd', null],
      [null, 'e', 'f'],
      [null, 'g', null],
    ])
  })

  it('has every cell once and rows of one length, whatever a file claims', () => {
    const cells = fc.record({ content: fc.nat(), columns: fc.integer(), rows: fc.integer() })
    fc.assert(
      fc.property(fc.array(fc.array(cells, { maxLength: 5 }), { maxLength: 6 }), (rows) => {
        const grid = layOut(rows)
        expect(grid.map((row) => row.filter((place) => place !== null))).toEqual(
          rows.map((row) => row.map(({ content }) => content)),
        )
        expect(new Set(grid.map(({ length }) => length)).size).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('reads spans as numbers above nought', () => {
    expect([spanOf('3'), spanOf('0'), spanOf('-2'), spanOf('x'), spanOf(undefined)]).toEqual([3, 1, 1, 1, 1])
  })
})
