import { describe, expect, it } from 'vitest'
import { scrollTopFor } from '#renderer/dom/scroll-target'

const box = { viewHeight: 500, rowTop: 0, rowHeight: 100, scrollTop: 1000, scrollRange: 5000 }

describe('where a pane scrolls to', () => {
  it('is nowhere while the row is seen', () => {
    for (const rowTop of [0, 200, 400, -2]) expect(scrollTopFor({ ...box, rowTop })).toBeNull()
    expect(scrollTopFor({ ...box, rowHeight: 900, rowTop: 0 })).toBeNull()
  })

  it('is a fifth above the row, from wherever it was', () => {
    expect(scrollTopFor({ ...box, rowTop: 2000 })).toBe(2900)
    expect(scrollTopFor({ ...box, rowTop: -700 })).toBe(200)
    expect(scrollTopFor({ ...box, rowTop: 450 })).toBe(1350)
  })

  it('shows a tall row from its beginning and a middling one whole', () => {
    expect(scrollTopFor({ ...box, rowTop: 2000, rowHeight: 900 })).toBe(3000)
    expect(scrollTopFor({ ...box, rowTop: 2000, rowHeight: 450 })).toBe(2950)
  })

  it('stays within what can be scrolled, and rests there', () => {
    expect(scrollTopFor({ ...box, rowTop: 4450 })).toBe(5000)
    expect(scrollTopFor({ ...box, scrollTop: 5000, rowTop: 450, scrollRange: 5000 })).toBeNull()
    expect(scrollTopFor({ ...box, scrollTop: 40, rowTop: -30 })).toBe(0)
  })

  it('leads to a place where the row is seen', () => {
    for (let rowTop = -3000; rowTop <= 3000; rowTop += 37) {
      const here = { ...box, rowTop, scrollTop: 3000, scrollRange: 9000 }
      const top = scrollTopFor(here)
      if (top === null) continue
      expect(scrollTopFor({ ...here, scrollTop: top, rowTop: rowTop - (top - 3000) })).toBeNull()
    }
  })
})
