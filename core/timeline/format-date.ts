import { assertNever } from '../assert-never'
import type { Locale } from '../locale'
import type { EventDate } from './timeline'

/** A date in words, no more precise than it is stated: `6 June 1992`, `May 2004`, `1991`, `14–15 December 2022`. */
export function formatEventDate(date: EventDate, locale: Pick<Locale, 'day' | 'month' | 'days'>): string {
  switch (date.precision) {
    case 'day':
      return locale.day(date.date)
    case 'month':
      return locale.month(date.date)
    case 'year':
      return date.date
    case 'range':
      return locale.days(date.start, date.end)
    default:
      return assertNever(date)
  }
}

/** A date of which more or less is known, `2021-06-02`, `2021-06` or `2021`, in words. */
export function formatKnownDate(date: string, locale: Pick<Locale, 'day' | 'month'>): string {
  const [, month, day] = date.split('-')
  if (day !== undefined) return locale.day(date)
  return month === undefined ? date : locale.month(date)
}

/** A date in ISO 8601: `1992-06-06`, `2004-05`, `1991`, and an interval as `2022-12-14/2022-12-15`. */
export function isoEventDate(date: EventDate): string {
  return date.precision === 'range' ? `${date.start}/${date.end}` : date.date
}
