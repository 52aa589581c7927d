import { readDay, readDayRange } from '../../document/parse/dates'
import { DIGIT, plainDigits } from '../numbering/digits'

/** Names of months from January on, as texts print them in a date. */
const months: Readonly<Record<string, readonly string[]>> = {
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  ru: [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ],
  tg: [
    'январи',
    'феврали',
    'марти',
    'апрели',
    'майи',
    'июни',
    'июли',
    'августи',
    'сентябри',
    'октябри',
    'ноябри',
    'декабри',
  ],
  ar: [
    'يناير',
    'فبراير',
    'مارس',
    'أبريل',
    'مايو',
    'يونيو',
    'يوليو',
    'أغسطس',
    'سبتمبر',
    'أكتوبر',
    'نوفمبر',
    'ديسمبر',
  ],
  ur: [
    'جنوری',
    'فروری',
    'مارچ',
    'اپریل',
    'مئی',
    'جون',
    'جولائی',
    'اگست',
    'ستمبر',
    'اکتوبر',
    'نومبر',
    'دسمبر',
  ],
}

const monthNumbers = new Map(
  Object.values(months).flatMap((names) => names.map((name, index) => [name, index + 1] as const)),
)
const FOREIGN = `(${DIGIT}{1,2})(?:er)?\\s+(?:من\\s+)?(${[...monthNumbers.keys()].join('|')})(?:/\\p{L}+)?،?\\s+(?:соли\\s+)?(${DIGIT}{4})(?:\\s*(?:года|г\\.|م))?`
const WHOLE_FOREIGN = new RegExp(`^${FOREIGN}$`, 'iu')

/** A day in another language than English, as a pattern to search with; read what it matches with {@link readAnyDay}. */
export const FOREIGN_DAY_PATTERN = FOREIGN.replace(/\((?!\?)/g, '(?:')

/** Reads one day: `2 June 2021`, `2 июня 2021 года`, `٢ يونيو ٢٠٢١`. `null` for anything else. */
export function readAnyDay(text: string): string | null {
  const english = readDay(text)
  if (english !== null) return english
  const [, day, month, year] = WHOLE_FOREIGN.exec(text) ?? []
  const number = monthNumbers.get(month?.toLowerCase() ?? '')
  if (day === undefined || year === undefined || number === undefined) return null
  const pad = (digits: string) => plainDigits(digits).padStart(2, '0')
  return readDay(`${plainDigits(year)}-${String(number).padStart(2, '0')}-${pad(day)}`)
}

/** A line that says a day or a run of days and nothing else, but for a place before it: `CANBERRA, 6 February 1947`. */
export interface DateLine {
  readonly place: string | null
  /** The first day, `YYYY-MM-DD`. */
  readonly day: string
}

/** Date lines are short. In characters. */
const LONGEST = 100

export function readDateLine(text: string): DateLine | null {
  if (text.length > LONGEST || !/[\d\u0660-\u0669\u06f0-\u06f9]{4}/.test(text)) return null
  const bare = text
    .replace(/^[([]\s*|\s*[)\]]$/g, '')
    .replace(/\.$/, '')
    .trim()
  const whole = dayOf(bare)
  if (whole !== null) return { place: null, day: whole }
  // A place may be of several parts: `Bali, Indonesia, 15-16 November 2022`.
  for (const { index } of bare.matchAll(/[,،]\s+|\s+[–—-]\s+/g)) {
    const day = dayOf(bare.slice(index).replace(/^[\s,،–—-]+/, ''))
    const place = bare.slice(0, index).trim()
    if (
      day !== null &&
      /^[\p{Lu}\p{Lo}]/u.test(place) &&
      !/\p{N}/u.test(place) &&
      place.split(/\s+/).length <= 6
    )
      return { place, day }
  }
  return null
}

function dayOf(text: string): string | null {
  return readAnyDay(text) ?? readDayRange(text)?.start ?? null
}

export function isDateLine(text: string): boolean {
  return readDateLine(text) !== null
}
