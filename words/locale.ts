import type { Locale } from '#core/locale'
import { once } from '#core/once'

const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' }

const utc = (isoDay: string): Date => new Date(`${isoDay}T00:00:00Z`)

/**
 * What the platform knows of a language. Making a formatter takes a thousand times as long as using it, so each is made
 * when it is first needed. A language it does not know, or knows badly, overrides what it must.
 *
 * @param tag - BCP 47, with the region whose dates are meant
 */
export function platformLocale(tag: string): Locale {
  const dates = (form: Intl.DateTimeFormatOptions) =>
    once(() => new Intl.DateTimeFormat(tag, { ...form, timeZone: 'UTC' }))
  const ofDay = dates(day)
  const ofMonth = dates({ month: 'long', year: 'numeric' })
  const moments = once(() => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short' }))
  const numbers = once(() => new Intl.NumberFormat(tag))
  const order = once(() => new Intl.Collator(tag))
  const { language } = new Intl.Locale(tag)
  return {
    language,
    day: (isoDay) => ofDay().format(utc(isoDay)),
    month: (isoMonth) => ofMonth().format(utc(`${isoMonth}-01`)),
    days: (first, last) => ofDay().formatRange(utc(first), utc(last)),
    moment: (time) => moments().format(time),
    number: (count) => numbers().format(count),
    compare: (one, other) => order().compare(one, other),
  }
}

const british = platformLocale('en-GB')
const dayAndMonth = once(
  () => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }),
)

/** English, set the British way. */
export const english: Locale = {
  ...british,
  // ICU sets thin spaces around the dash in some releases and none in others, so it is composed here.
  days: (first, last) => {
    const whole = british.day(last)
    if (first.slice(0, 7) === last.slice(0, 7)) return `${Number(first.slice(8))}–${whole}`
    if (first.slice(0, 4) !== last.slice(0, 4)) return `${british.day(first)} – ${whole}`
    return `${dayAndMonth().format(utc(first))} – ${whole}`
  },
}
