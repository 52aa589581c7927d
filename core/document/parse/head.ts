import { ok, type Result } from '../../result'
import { readDay, readDayRange } from './dates'
import { type ParseFailure, parseFailure } from './parse-failure'
import { foldLines, type SourceLine } from './source-lines'

/** What stands above the first paragraph. */
export interface Head {
  readonly title: string
  readonly dateLine: string | null
  /** Only a run of days is read as a visit: a single day or a place with a day may be the day of issue. */
  readonly visit: { readonly start: string; readonly end: string } | null
  /** Index of the first line of the body. */
  readonly bodyStart: number
}

const FIRST_NUMBER = /^1[.)]\s/

/** Reads the title, up to the first paragraph break or number 1, and the date line under it where there is one. */
export function readHead(lines: readonly SourceLine[]): Result<Head, ParseFailure> {
  const first = lines[0]
  if (!first) return parseFailure({ code: 'no-title', found: 'nothing' }, 1)
  if (/^\d+[.)](?:\s|$)/.test(first.text))
    return parseFailure({ code: 'no-title', found: 'number' }, first.number)

  const blockEnd = endOfBlock(lines, 0)
  let titleEnd = blockEnd
  let bodyStart = blockEnd
  let dateLine: string | null = null
  const lastOfBlock = lines[blockEnd - 1]
  const afterBlock = lines[blockEnd]
  if (blockEnd > 1 && lastOfBlock && isDateLine(lastOfBlock.text)) {
    dateLine = foldLines([lastOfBlock.text])
    titleEnd = blockEnd - 1
  } else if (afterBlock && isDateLine(afterBlock.text) && endOfBlock(lines, blockEnd) === blockEnd + 1) {
    dateLine = foldLines([afterBlock.text])
    bodyStart = blockEnd + 1
  }
  const prose = titleEnd > 1 ? lines.slice(0, titleEnd).find(({ text }) => endsClause(text)) : undefined
  if (prose) return parseFailure({ code: 'unnumbered-text' }, prose.number)
  const title = foldLines(lines.slice(0, titleEnd).map((line) => line.text))
  return ok({ title, dateLine, visit: dateLine ? readVisit(dateLine) : null, bodyStart })
}

function endOfBlock(lines: readonly SourceLine[], start: number): number {
  let end = start + 1
  for (let line = lines[end]; line && !line.breakBefore && !FIRST_NUMBER.test(line.text); line = lines[end])
    end += 1
  return end
}

/** Ends as sentences do and titles do not; the full stop of an abbreviation (`U.S.`, `H.E.`) ends none. */
function endsClause(text: string): boolean {
  return /[.;:?!][”’"')\]]*$/.test(text) && !/(?:^|[\s.(])\p{Lu}\.$/u.test(text)
}

/** A line that says a day or a run of days and nothing else, but for a place before it: `Islamabad, 2 June 2021`. */
function isDateLine(text: string): boolean {
  return datesIn(text).some((candidate) => readDay(candidate) !== null || readDayRange(candidate) !== null)
}

function readVisit(dateLine: string): Head['visit'] {
  const [bare = '', dated = ''] = datesIn(dateLine)
  return readDayRange(bare) ?? readDayRange(dated)
}

/** What may be the date of a line: all of it, and what stands behind a place. */
function datesIn(text: string): readonly string[] {
  const bare = withoutBrackets(text)
  return [bare, bare.replace(/^\p{Lu}[\p{L} .'’-]*,\s*/u, '')]
}

function withoutBrackets(text: string): string {
  return text.replace(/^[([]\s*|\s*[)\]]$/g, '').replace(/\.$/, '')
}
