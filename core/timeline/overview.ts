import type { EId } from '../document/eid'
import { dateBounds, startYear } from './event-order'
import type { TimelineEvent } from './timeline'

/** One event on the overview. */
export interface OverviewMark {
  readonly eId: EId
  readonly anchor: boolean
  /** Where it stands between the first day of the first year (0) and the last day of the last (1). */
  readonly at: number
}

/** The whole timeline as a line in true proportion. */
export interface Overview {
  /** First and last year with an event. */
  readonly from: number
  readonly to: number
  /** In the order of time. */
  readonly marks: readonly OverviewMark[]
}

/** Milliseconds since 1970 of an ISO day. */
function time(isoDay: string): number {
  return Date.parse(`${isoDay}T00:00:00Z`)
}

/**
 * Lays events out on a line of whole years. A month or a year stands at its first day.
 *
 * @param events - in the order of time
 * @returns `null` without events
 */
export function overviewOf(events: readonly TimelineEvent[]): Overview | null {
  const years = events.map(({ date }) => startYear(date))
  const [from, to] = [Math.min(...years), Math.max(...years)]
  if (events.length === 0) return null
  const start = time(`${from}-01-01`)
  const length = time(`${to}-12-31`) - start
  const marks = events.map(({ eId, anchor, date }) => ({
    eId,
    anchor,
    at: (time(dateBounds(date).first) - start) / length,
  }))
  return { from, to, marks }
}

/** Where a span of years begins and ends on the line, from 0 to 1. */
export function spanOf(
  { from, to }: Overview,
  firstYear: number,
  lastYear: number,
): readonly [number, number] {
  const years = to - from + 1
  return [(firstYear - from) / years, (lastYear + 1 - from) / years]
}

/** The event nearest to a point of the line. */
export function nearestMark({ marks }: Overview, at: number): OverviewMark | null {
  return marks.reduce<OverviewMark | null>(
    (best, mark) => (best && Math.abs(best.at - at) <= Math.abs(mark.at - at) ? best : mark),
    null,
  )
}
