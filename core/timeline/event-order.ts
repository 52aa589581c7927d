import { assertNever } from '../assert-never'
import type { EventDate, TimelineEvent } from './timeline'

/** First and last day a date may mean, as `YYYY-MM-DD`. */
export function dateBounds(date: EventDate): { first: string; last: string } {
  switch (date.precision) {
    case 'day':
      return { first: date.date, last: date.date }
    case 'range':
      return { first: date.start, last: date.end }
    case 'month': {
      const [year = '', month = ''] = date.date.split('-')
      const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
      return { first: `${date.date}-01`, last: `${date.date}-${days}` }
    }
    case 'year':
      return { first: `${date.date}-01-01`, last: `${date.date}-12-31` }
    default:
      return assertNever(date)
  }
}

/** The year a date begins in. */
export function startYear(date: EventDate): number {
  return Number(dateBounds(date).first.slice(0, 4))
}

/**
 * Puts events in order of time. A month or a year stands after the days it holds, since it may mean any of them; events
 * of one day keep the order of the data.
 */
export function orderEvents(events: readonly TimelineEvent[]): TimelineEvent[] {
  const key = ({ date }: TimelineEvent): string =>
    date.precision === 'month' || date.precision === 'year'
      ? `${dateBounds(date).last}~`
      : dateBounds(date).first
  return [...events].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}
