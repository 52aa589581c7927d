import type { CslItem } from './csl-json'

/**
 * A record of the RIS format (Research Information Systems, “RIS Format Specifications”, as EndNote and Zotero read it):
 * two letters, two spaces, a hyphen, a space, a value; `TY` first, `ER` last, lines end in CR LF. A value has one line here:
 * readers disagree on whether a line without a tag goes on with the value before, and a line of a note may look like a tag.
 */
type RisField = readonly [tag: string, value: string]

/**
 * Whatever some reader takes for the end of a line. The blanks around it are no part of the pattern: it would begin anew at
 * each blank of a long row, and a note may be two million characters long.
 */
const LINE_ENDS = /[\n\v\f\r\u0085\u2028\u2029]+/u
/** Controls and halves of characters: no reader shows them, and some stop at them. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/gu

/** A value in one line: what were lines is parted by ` / `, as in quotations of verse. */
export function risValue(text: string): string {
  const lines = text
    .split(LINE_ENDS)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return lines.join(' / ').replaceAll(UNPRINTABLE, ' ').trim()
}

/** A tag: readers part the tags of one line at semicolons. */
const keyword = (tag: string): string => tag.replaceAll(';', ',')

/** A day as RIS writes it, `YYYY/MM/DD/`, with as many parts as are known. */
function risDate(parts: readonly number[]): string {
  const [year = 0, month, day] = parts
  const two = (number: number | undefined): string =>
    number === undefined ? '' : String(number).padStart(2, '0')
  return `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/`
}

/** What a reader of this app adds to an item. */
export interface RisAdditions {
  /** Each becomes a note of its own. */
  readonly notes?: readonly string[]
  readonly tags?: readonly string[]
}

/** An item as RIS. A text is a government document, an event, whose sources are in its note, is of no kind. */
export function risRecord(item: CslItem, { notes = [], tags = [] }: RisAdditions = {}): string {
  const issued = item.issued?.['date-parts'][0]
  const accessed = item.accessed['date-parts'][0]
  const fields: readonly RisField[] = [
    ['TY', item.genre === undefined ? 'GOVDOC' : 'GEN'],
    ['ID', item.id],
    ['TI', item.title],
    ['ST', item['title-short'] ?? ''],
    ...(item.author ?? []).map(({ literal }): RisField => ['AU', literal]),
    ['PY', issued?.[0] === undefined ? '' : String(issued[0])],
    ['DA', issued ? risDate(issued) : ''],
    ['CY', item['publisher-place'] ?? ''],
    ['ET', item.edition ?? ''],
    ['LA', item.language ?? ''],
    ['M3', item.genre ?? ''],
    ['Y2', accessed ? risDate(accessed) : ''],
    ['N1', item.note],
    ...notes.map((note): RisField => ['N1', note]),
    ...tags.map((tag): RisField => ['KW', keyword(tag)]),
  ]
  const lines = fields
    .map(([tag, value]) => [tag, risValue(value)] as const)
    .filter(([, value]) => value !== '')
    .map(([tag, value]) => `${tag}  - ${value}`)
  return [...lines, 'ER  - ', ''].map((line) => `${line}\r\n`).join('')
}
