import { assertNever } from '../assert-never'
import type { EventDate } from './timeline'

/**
 * A date in words, no more precise than it is stated: `6 June 1992`, `May 2004`, `1991`, `14–15 December 2022`.
 *
 * @param locale - BCP 47 tag; English is set the British way
 */
export function formatEventDate(date: EventDate, locale = 'en-GB'): string {
  switch (date.precision) {
    case 'day':
      return formatDay(date.date, locale)
    case 'month':
      return formatter(locale, 'month').format(utc(`${date.date}-01`))
    case 'year':
      return date.date
    case 'range':
      return formatRange(date.start, date.end, locale)
    default:
      return assertNever(date)
  }
}

/** A date in ISO 8601: `1992-06-06`, `2004-05`, `1991`, and an interval as `2022-12-14/2022-12-15`. */
export function isoEventDate(date: EventDate): string {
  return date.precision === 'range' ? `${date.start}/${date.end}` : date.date
}

/** A calendar day in words: `2 June 2021`. */
export function formatDay(isoDay: string, locale = 'en-GB'): string {
  return formatter(locale, 'day').format(utc(isoDay))
}

function formatRange(start: string, end: string, locale: string): string {
  if (!locale.startsWith('en')) {
    return formatter(locale, 'day').formatRange(utc(start), utc(end))
  }
  // ICU sets thin spaces around the dash in some releases and none in others: English is composed here.
  const whole = formatDay(end, locale)
  if (start.slice(0, 7) === end.slice(0, 7)) return `${Number(start.slice(8))}–${whole}`
  if (start.slice(0, 4) !== end.slice(0, 4)) return `${formatDay(start, locale)} – ${whole}`
  return `${formatter(locale, 'day and month').format(utc(start))} – ${whole}`
}

function utc(isoDay: string): Date {
  return new Date(`${isoDay}T00:00:00Z`)
}

type Form = 'day' | 'day and month' | 'month'

const forms: Readonly<Record<Form, Intl.DateTimeFormatOptions>> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  'day and month': { day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
}

/** Making a formatter takes a thousand times as long as using it: each is made once. */
const made = new Map<string, Intl.DateTimeFormat>()

function formatter(locale: string, form: Form): Intl.DateTimeFormat {
  const name = `${form} ${locale}`
  const known = made.get(name)
  if (known) return known
  const fresh = new Intl.DateTimeFormat(locale, { ...forms[form], timeZone: 'UTC' })
  made.set(name, fresh)
  return fresh
}
