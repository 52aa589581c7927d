const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const MONTH = `(${MONTHS.join('|')})`
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+day\\s+of)?'
const TO = '\\s*(?:-|–|—|to)\\s*'

const RANGE_IN_MONTH = new RegExp(`^${DAY}${TO}${DAY}\\s+${MONTH},?\\s+(\\d{4})$`, 'i')
const RANGE_IN_YEAR = new RegExp(`^${DAY}\\s+${MONTH}${TO}${DAY}\\s+${MONTH},?\\s+(\\d{4})$`, 'i')
const RANGE_OVER_YEARS = new RegExp(
  `^${DAY}\\s+${MONTH},?\\s+(\\d{4})${TO}${DAY}\\s+${MONTH},?\\s+(\\d{4})$`,
  'i',
)
const DAY_FIRST = `(?:the\\s+)?${DAY}\\s+${MONTH},?\\s+(\\d{4})`
const MONTH_FIRST = `${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})`
const ISO = '(\\d{4})-(\\d{2})-(\\d{2})'

/** An English date of one day, as a pattern to search with; read what it matches with {@link readDay}. */
export const DAY_PATTERN = `(?:${DAY_FIRST}|${MONTH_FIRST}|${ISO})`.replace(/\((?!\?)/g, '(?:')

const WHOLE_DAY_FIRST = new RegExp(`^${DAY_FIRST}$`, 'i')
const WHOLE_MONTH_FIRST = new RegExp(`^${MONTH_FIRST}$`, 'i')
const WHOLE_ISO = new RegExp(`^${ISO}$`)

/** A calendar day `YYYY-MM-DD` from its parts, or `null` when the calendar has no such day. */
function isoDay(year: string, month: string, day: string): string | null {
  const monthNumber = /^\d/.test(month) ? Number(month) : MONTHS.indexOf(month.toLowerCase()) + 1
  const time = new Date(Date.UTC(Number(year), monthNumber - 1, Number(day)))
  if (Number.isNaN(time.getTime())) return null
  if (time.getUTCMonth() !== monthNumber - 1 || time.getUTCDate() !== Number(day)) return null
  return time.toISOString().slice(0, 10)
}

/** Reads one day as English prints it: `2 June 2021`, `the 2nd day of June, 2021`, `June 2, 2021`, `2021-06-02`. */
export function readDay(text: string): string | null {
  const dayFirst = WHOLE_DAY_FIRST.exec(text)
  if (dayFirst) return isoDay(dayFirst[3] ?? '', dayFirst[2] ?? '', dayFirst[1] ?? '')
  const monthFirst = WHOLE_MONTH_FIRST.exec(text)
  if (monthFirst) return isoDay(monthFirst[3] ?? '', monthFirst[1] ?? '', monthFirst[2] ?? '')
  const iso = WHOLE_ISO.exec(text)
  return iso ? isoDay(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '') : null
}

/** Reads a run of days: `2-3 June 2021`, `30 May – 2 June 2021`. `null` for anything else, and for a reversed run. */
export function readDayRange(text: string): { start: string; end: string } | null {
  const [, first, second, month, year] = RANGE_IN_MONTH.exec(text) ?? []
  if (first && second && month && year) return range(isoDay(year, month, first), isoDay(year, month, second))
  const inYear = RANGE_IN_YEAR.exec(text)
  if (inYear) {
    const [, startDay = '', startMonth = '', endDay = '', endMonth = '', sameYear = ''] = inYear
    return range(isoDay(sameYear, startMonth, startDay), isoDay(sameYear, endMonth, endDay))
  }
  const overYears = RANGE_OVER_YEARS.exec(text)
  if (!overYears) return null
  const [, startDay = '', startMonth = '', startYear = '', endDay = '', endMonth = '', endYear = ''] =
    overYears
  return range(isoDay(startYear, startMonth, startDay), isoDay(endYear, endMonth, endDay))
}

function range(start: string | null, end: string | null): { start: string; end: string } | null {
  return start && end && start <= end ? { start, end } : null
}
