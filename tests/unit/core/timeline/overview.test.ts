import { describe, expect, it } from 'vitest'
import { orderEvents } from '#core/timeline/event-order'
import { nearestMark, overviewOf, spanOf } from '#core/timeline/overview'
import { bundledEvents } from '../../../support/resources'

const overview = overviewOf(orderEvents(bundledEvents))

describe('the overview of the timeline', () => {
  it('spans the years of the events, in true proportion and in order', () => {
    expect(overview).toMatchObject({ from: 1991, to: 2024 })
    const marks = overview?.marks ?? []
    expect(marks).toHaveLength(bundledEvents.length)
    expect(marks.filter(({ anchor }) => anchor)).toHaveLength(4)
    expect(marks.every(({ at }) => at >= 0 && at <= 1)).toBe(true)
    const qtta = marks.find(({ eId }) => eId === 'event_qtta-1995')
    expect(qtta?.at).toBeCloseTo((4 + 67 / 365) / 34, 3)
  })

  it('finds the event nearest to a point, and the place of a span of years', () => {
    if (!overview) throw new Error('the bundled timeline has events')
    expect(nearestMark(overview, 0)?.eId).toBe('event_recognition-1991')
    expect(nearestMark(overview, 1)?.eId).toBe('event_joint-commission-2024')
    expect(spanOf(overview, 1991, 2024)).toEqual([0, 1])
    expect(spanOf(overview, 1991, 1991)[1]).toBeCloseTo(1 / 34)
  })

  it('is nothing without events', () => {
    expect(overviewOf([])).toBeNull()
  })
})
