import { describe, expect, it } from 'vitest'
import { OpenSeries, type Surroundings } from '#core/import/numbering/series'
import { numberStart } from '#core/import/numbering/starts'
import { numberIn } from '../../../../support/import/number-in'

/** Places numbers one after the other; answers depth and doubt of each, or `no`. */
function place(numbers: readonly string[], around: Partial<Surroundings> = {}): readonly string[] {
  const series = new OpenSeries()
  const starts = numbers.map((number) => numberStart(`${number} Words`))
  return starts.map((start, index) => {
    if (!start) return 'none'
    const placed = series.place(start, {
      leadsIn: false,
      mayRestart: index === 0,
      isShown: false,
      followsVerb: false,
      nextOf: (style) =>
        starts
          .slice(index + 1)
          .flatMap(
            (next) => next?.readings.filter((reading) => reading.style === style && !next.isSlip) ?? [],
          )[0]?.value ?? null,
      ...around,
    })
    return placed ? `${placed.depth}${placed.doubt ? ` ${placed.doubt}` : ''}` : 'no'
  })
}

describe('OpenSeries', () => {
  it('sets a new style inside the one before, and goes back to it', () => {
    expect(place(['1.', '2.', '(a)', '(b)', '(i)', '(ii)', '(c)', '3.'])).toEqual([
      '0',
      '0',
      '1',
      '1',
      '2',
      '2',
      '1',
      '0',
    ])
  })

  it('reads i as a letter where h stands before it', () => {
    expect(place(['(a)', '(b)', '(c)', '(d)', '(e)', '(f)', '(g)', '(h)', '(i)', '(j)'])).toEqual(
      Array(10).fill('0'),
    )
  })

  it('keeps a number that comes again, and doubts it', () => {
    expect(place(['1.', '1.', '1.'])).toEqual(['0', '0 number-repeated', '0 number-repeated'])
  })

  it('doubts a gap, a step back and a new beginning', () => {
    expect(place(['1.', '2.', '5.', '6.'])).toEqual(['0', '0', '0 number-skipped', '0'])
    expect(place(['3.', '4.', '3.', '4.'])[2]).toBe('0 number-goes-back')
    expect(place(['1.', '2.', '1.', '2.'])[2]).toBe('0 number-restarts')
  })

  it('begins again without a doubt under a new heading', () => {
    expect(place(['1.', '2.', '1.', '2.'], { mayRestart: true })).toEqual(['0', '0', '0', '0'])
  })

  it('begins late only where another number confirms it', () => {
    expect(place(['5.', '6.'])).toEqual(['0 series-starts-late', '0'])
    expect(place(['5.'])).toEqual(['no'])
  })

  it('takes no year and no initial for a number', () => {
    expect(place(['1.', '2021.', '2.'])).toEqual(['0', 'no', '0'])
    expect(place(['1.', 'A.', '2.'])).toEqual(['0', 'no', '0'])
  })

  it('takes no amount for a number', () => {
    expect(place(['1.', '1.1', '2.'])).toEqual(['0', 'no', '0'])
  })

  it('takes a slip only where the series wants it', () => {
    expect(place(['1.', '2,', '3.'])).toEqual(['0', '0 number-slip', '0'])
    expect(place(['1.', '9,', '2.'])).toEqual(['0', 'no', '0'])
    // The number itself comes further down: these are words.
    expect(place(['1.', '2', '2.'])).toEqual(['0', 'no', '0'])
  })

  it('opens the same style again inside words that lead into a list', () => {
    expect(place(['1.', '2.'], { leadsIn: true })).toEqual(['0', '0'])
    const series = new OpenSeries()
    const around = { mayRestart: false, isShown: false, followsVerb: false }
    series.place(numberIn('1. a'), { ...around, leadsIn: false, nextOf: () => 2 })
    expect(series.place(numberIn('1. b'), { ...around, leadsIn: true, nextOf: () => 2 })).toMatchObject({
      depth: 1,
    })
  })

  it('ends 1.2 where 2.1 begins, and sets 1.1.1 inside 1.1', () => {
    expect(place(['1.1', '1.2', '2.1', '2.1.1', '2.1.2', '2.2'])).toEqual(['0', '0', '0', '1', '1', '0'])
  })
})
