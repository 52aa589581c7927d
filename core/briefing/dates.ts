import { assertNever } from '../assert-never'
import type { EventDate } from '../timeline/timeline'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** `2021-06-02` as `2 June 2021`. Written out here and not by `Intl`, so that an extract is the same everywhere. */
export function dayInWords(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${Number(day)} ${monthName(month)} ${year}`
}

/** An event's date with no more precision than it has: `1991`, `March 1995`, `14–15 December 2022`. */
export function eventDateInWords(date: EventDate): string {
  switch (date.precision) {
    case 'day':
      return dayInWords(date.date)
    case 'month': {
      const [year = '', month = ''] = date.date.split('-')
      return `${monthName(month)} ${year}`
    }
    case 'year':
      return date.date
    case 'range':
      return rangeInWords(date.start, date.end)
    default:
      return assertNever(date)
  }
}

function rangeInWords(start: string, end: string): string {
  if (start.slice(0, 7) === end.slice(0, 7)) return `${Number(start.slice(8))}–${dayInWords(end)}`
  return `${dayInWords(start)} – ${dayInWords(end)}`
}

function monthName(month: string): string {
  return MONTHS[Number(month) - 1] ?? month
}
