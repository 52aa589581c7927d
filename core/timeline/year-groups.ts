import { orderEvents, startYear } from './event-order'
import type { TimelineEvent } from './timeline'

/** A stretch of the timeline: a year with its events, or a run of years without any. */
export type YearGroup =
  | { readonly kind: 'year'; readonly year: number; readonly events: readonly TimelineEvent[] }
  | {
      readonly kind: 'gap'
      /** First and last year without an event. */
      readonly from: number
      readonly to: number
      /** How many years that is. */
      readonly years: number
    }

/** Groups events by the year they begin in, in order of time, with true gaps between. */
export function groupByYear(events: readonly TimelineEvent[]): YearGroup[] {
  const groups: YearGroup[] = []
  let previous: number | null = null
  for (const [year, ofYear] of eventsByYear(events)) {
    if (previous !== null && year > previous + 1)
      groups.push({ kind: 'gap', from: previous + 1, to: year - 1, years: year - previous - 1 })
    groups.push({ kind: 'year', year, events: ofYear })
    previous = year
  }
  return groups
}

function eventsByYear(events: readonly TimelineEvent[]): Map<number, TimelineEvent[]> {
  const byYear = new Map<number, TimelineEvent[]>()
  for (const event of orderEvents(events)) {
    const year = startYear(event.date)
    byYear.set(year, [...(byYear.get(year) ?? []), event])
  }
  return byYear
}
