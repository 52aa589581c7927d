import type { BlockRole } from './block'
import type { SourceLine } from './source-lines'

/** How a closing line begins: `Signed in …`, `Done at …`. */
const CLOSING_START = /^(?:Signed|Done|Adopted|Issued|Concluded)\s+(?:in|at)\s/i
const NUMBER = /^(?:(\d{1,5})[.)]|\((\d{1,3})\))(?:\s+|$)/
/** A word for a part with its number; in the middle of a sentence a small letter follows: `Article 5 of the Charter`. */
const CONTAINER = /^((?:part|chapter|section|article)\s+(\d{1,3}[a-z]?|[ivxlc]{1,7}|[a-z]))(?=[\s.:–—-]|$)/i
const ATTACHMENT =
  /^((?:annex|appendix|attachment|schedule)(?:\s+(\d{1,3}|[ivxlc]{1,7}|[a-z]))?)(?=\s*[:–—-]\s|[.:]?$|\s+\p{Lu})/iu
const ROMAN_HEADING = /^([IVXLC]{1,7})\.\s+(?=\p{Lu})/u
const BULLET = /^([-–—•▪◦*·])\s+(?=\S)/
const FOOTNOTE = /^(\[\d{1,3}\])\s+(?=\S)/
/** Ends as sentences and clauses do and headings do not. */
const CLAUSE_END = /[.,;:?!][”’"')\]]*$/
/** A heading is one short line. */
const HEADING_LENGTH = 100

/** What a line begins, by its own form: role, number as printed, number. */
export interface LineStart {
  readonly role: BlockRole
  readonly num: string
  readonly number: string | null
  readonly isHeading: boolean
}

export function endsClause(text: string): boolean {
  return CLAUSE_END.test(text)
}

export function isClosingStart(text: string): boolean {
  return CLOSING_START.test(text)
}

/** The number of a paragraph: `14.`, `14)` or `(14)`. */
export function paragraphStart(text: string): { readonly num: string; readonly number: number } | null {
  const match = NUMBER.exec(text)
  return match ? { num: match[0].trimEnd(), number: Number(match[1] ?? match[2]) } : null
}

/** A part, chapter, section, article or annex that is named as such: `Article 5`, `ANNEX II`; or `II. Trade`. */
export function containerStart(text: string): LineStart | null {
  const named = CONTAINER.exec(text) ?? ATTACHMENT.exec(text)
  if (named?.[1]) {
    const [word = ''] = named[1].toLowerCase().split(/\s/)
    const after = text.slice(named[1].length)
    const [mark = ''] = /^\s*[.:–—-]?/.exec(after) ?? []
    const rest = after.slice(mark.length).trim()
    if (/^\p{Ll}/u.test(rest)) return null
    const role = /^(?:part|chapter|section|article)$/.test(word) ? (word as BlockRole) : 'attachment'
    const num = `${named[1]}${mark.trimEnd()}`
    return { role, num, number: bareNumber(named[2]), isHeading: !endsClause(rest) }
  }
  const roman = ROMAN_HEADING.exec(text)
  if (!roman?.[1] || endsClause(text) || text.length > HEADING_LENGTH) return null
  return { role: 'section', num: `${roman[1]}.`, number: roman[1].toLowerCase(), isHeading: true }
}

/** A number in lower case, without zeros before it; `null` for none, and for zero, which names nothing. */
function bareNumber(printed: string | undefined): string | null {
  const number = printed?.toLowerCase().replace(/^0+(?=\w)/, '')
  return number === undefined || number === '0' ? null : number
}

/** A bullet, or a note that answers a mark such as `[1]` further up. */
export function smallStart(text: string, marks: ReadonlySet<string>): LineStart | null {
  const bullet = BULLET.exec(text)
  if (bullet?.[1]) return { role: 'bullet', num: bullet[1], number: null, isHeading: false }
  const note = FOOTNOTE.exec(text)
  if (!note?.[1] || !marks.has(note[1])) return null
  return { role: 'footnote', num: note[1], number: null, isHeading: false }
}

/** The marks of footnotes in a line: `[1]`, not at its beginning. */
export function marksIn(text: string): readonly string[] {
  return [...text.matchAll(/(?<=\S\s?)\[\d{1,3}\]/g)].map(([mark]) => mark)
}

/** A line by itself that reads as a heading: short, begins with a capital, does not end as a sentence. */
export function isHeadingLine(line: SourceLine, next: SourceLine | undefined): boolean {
  return (
    line.breakBefore &&
    next?.breakBefore === true &&
    line.text.length <= HEADING_LENGTH &&
    /^\p{Lu}/u.test(line.text) &&
    !endsClause(line.text) &&
    !isClosingStart(line.text) &&
    !line.text.includes('\t')
  )
}

/** A line of a signature block: `For the Government of …`, a name, an office. */
export function isSignatureLine(text: string): boolean {
  return text.length <= HEADING_LENGTH && /^[\p{Lu}(_.…]/u.test(text) && !/[;:?!]$/.test(text)
}

/** Whether a line may be a row of a table: cells parted by tabs, the first or last of which may be empty. */
export function isTableRow({ row }: SourceLine): boolean {
  return row.includes('\t')
}

/** Whether a table begins: two rows, and more in the first than one cell behind an indent. */
export function startsTable(line: SourceLine, next: SourceLine | undefined): boolean {
  return line.text.includes('\t') && next !== undefined && !next.breakBefore && isTableRow(next)
}
