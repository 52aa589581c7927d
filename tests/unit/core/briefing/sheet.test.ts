import { describe, expect, it } from 'vitest'
import { printArea } from '#core/briefing/sheet'

describe('where text stands on a sheet', () => {
  it('is counted in whole points, sheets taken up as Chromium does', () => {
    expect(printArea({ page: 'A4', margin: 25 })).toMatchObject({
      width: 596,
      height: 842,
      side: 71,
      top: 71,
    })
    expect(printArea({ page: 'Letter', margin: 15 })).toMatchObject({ width: 612, height: 792, side: 43 })
  })

  it('leaves room for the running lines below', () => {
    const { top, bottom } = printArea({ page: 'A4', margin: 25 })
    expect(bottom - top).toBe(11)
  })

  it.each([
    ['A4', 25, 605, 919],
    ['Letter', 15, 701, 927],
    ['A4', 40, 493, 806],
    ['Letter', 25, 626, 853],
    ['A4', 20, 642, 957],
    ['A4', 30, 568, 882],
  ] as const)(
    'gives lines and pages as measured in printed files: %s, %i mm',
    (page, margin, line, height) => {
      expect(printArea({ page, margin })).toMatchObject({ lineWidth: line, pageHeight: height })
    },
  )
})
