import { ok, type Result } from '../../result'
import { type ParseFailure, parseFailure } from './parse-failure'
import { trimmedBy } from './trim'

/** A line of the source that carries text. */
export interface SourceLine {
  /** Counted from 1. */
  readonly number: number
  /** Without white space of any kind at either end. */
  readonly text: string
  /** With the tabs at either end, which may part off an empty cell of a table. */
  readonly row: string
  /** Whether the source sets a paragraph break before this line. False does not prove that none is meant. */
  readonly breakBefore: boolean
}

const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/
/** Closing punctuation; or the `; and` that ends all but the last of a series of numbered clauses. */
const SENTENCE_END = /(?:[.:;?!][”’"')\]]*|;\s+(?:and|or))$/i

/** Whether a line may be the last of a sentence or of a clause with a number of its own. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text)
}

/**
 * Reads a source into its lines of text and says where paragraphs break.
 *
 * - Line ends may be LF, CRLF or CR; a byte order mark is dropped.
 * - In a single-spaced source a blank line is a paragraph break.
 * - In a double-spaced one an empty line is none; a line that holds only spaces is, and so are two blank lines together.
 * - A page break (a form feed, or the missing blank line before a line that begins with a space) is no paragraph break.
 *
 * @returns a failure `not-text` with the line that holds a control character, or a sign that the bytes were not UTF-8
 */
export function readLines(source: string): Result<SourceLine[], ParseFailure> {
  const raw = source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const damaged = raw.findIndex((line) => CONTROL.test(line))
  if (damaged >= 0) return parseFailure({ code: 'not-text', found: 'control' }, damaged + 1)
  const undecodable = raw.findIndex((line) => line.includes('\uFFFD'))
  if (undecodable >= 0) return parseFailure({ code: 'not-text', found: 'undecodable' }, undecodable + 1)

  return ok(textLinesOf(raw))
}

/** The lines of text among the lines of a source, with their breaks: see {@link readLines}, which also refuses. */
export function textLinesOf(raw: readonly string[]): SourceLine[] {
  const gaps = gapsBefore(raw)
  const doubleSpaced = isDoubleSpaced(gaps)
  return gaps.map(({ number, text, row, blanks, formFeed }) => ({
    number,
    text,
    row,
    breakBefore: !formFeed && (doubleSpaced ? isLongGap(blanks) : blanks.length > 0),
  }))
}

interface LineAfterGap {
  readonly number: number
  readonly text: string
  readonly row: string
  /** The blank lines since the line of text before. */
  readonly blanks: readonly string[]
  readonly formFeed: boolean
}

function gapsBefore(raw: readonly string[]): LineAfterGap[] {
  const lines: LineAfterGap[] = []
  let blanks: string[] = []
  let formFeed = false
  raw.forEach((line, index) => {
    formFeed ||= line.includes('\f')
    // Word processors leave no-break spaces on lines that look empty, so every kind of space counts as one here.
    const text = line.trim()
    if (text === '') {
      blanks.push(line)
      return
    }
    const row = trimmedBy(line.replaceAll('\f', ''), (character) => /[^\S\t]/.test(character))
    lines.push({ number: index + 1, text, row, blanks, formFeed })
    blanks = []
    formFeed = false
  })
  return lines
}

function isLongGap(blanks: readonly string[]): boolean {
  return blanks.length > 1 || blanks.some((line) => line !== '')
}

/** Double-spaced: most lines that run on are parted by one empty line, and longer gaps part the paragraphs. */
function isDoubleSpaced(lines: readonly LineAfterGap[]): boolean {
  let runOn = 0
  let adjacent = 0
  let longGaps = 0
  lines.forEach((line, index) => {
    const previous = lines[index - 1]
    if (!previous) return
    if (line.blanks.length === 0) adjacent += 1
    else if (isLongGap(line.blanks)) longGaps += 1
    else if (!endsSentence(previous.text)) runOn += 1
  })
  return longGaps > 0 && runOn > adjacent
}

/**
 * Folds lines into running text: a line break becomes one space, runs of spaces become one. A hyphen or dash that ends
 * a line and closes a word is kept and the next line joins it without a space (`wide-` + `ranging` → `wide-ranging`).
 */
export function foldLines(lines: readonly string[]): string {
  const parts = lines.filter((line) => line !== '')
  return parts
    .map((line, index) =>
      index === 0 || /[\p{L}\p{N}][-‐‑–]$/u.test(parts[index - 1] ?? '') ? line : ` ${line}`,
    )
    .join('')
    .replace(/[ \t]+/g, ' ')
}
