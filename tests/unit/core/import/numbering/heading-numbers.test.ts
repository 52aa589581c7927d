import { describe, expect, it } from 'vitest'
import { HeadingNumbers } from '#core/import/numbering/heading-numbers'
import { numberIn } from '../../../../support/import/number-in'

describe('HeadingNumbers', () => {
  it('counts on, and begins letters again under a new numeral', () => {
    const headings = new HeadingNumbers()
    const place = (text: string, next: number | null) => headings.place(numberIn(text), () => next, false)
    expect(place('I. Trade', 2)).toMatchObject({ certainty: 'sure', doubt: null })
    expect(place('A. Grain', 2)).toMatchObject({ doubt: null })
    expect(place('B. Wool', null)).toMatchObject({ certainty: 'sure' })
    expect(place('II. Rivers', null)).toMatchObject({ certainty: 'sure' })
    expect(place('A. Upper', 2)).toMatchObject({ doubt: null })
  })

  it('doubts a numeral that does not follow, and takes no lone letter', () => {
    const headings = new HeadingNumbers()
    expect(headings.place(numberIn('III. Trade'), () => null, false)).toMatchObject({
      doubt: 'series-starts-late',
    })
    expect(headings.place(numberIn('III. Trade'), () => null, false)).toMatchObject({
      doubt: 'number-repeated',
    })
    expect(headings.place(numberIn('B. Quill'), () => null, false)).toBeNull()
  })
})
