import type { DoubtCode, PrefaceLine, RuleName } from './imported-text'
import type { Read } from './read-starts'
import { isClosing, isClosingStart, isForASide, mayBeSignature } from './rules/closing'
import { isDateLine } from './rules/date-lines'
import { endsClause, headingOf, isCapitals } from './rules/headings'
import { endsOpen, isEnacting, isRecital, opensRecital } from './rules/recitals'
import { opensWithVerb } from './rules/verbs'
import type { Stretch } from './stretches'

/** Where the divisions of a text begin, as places in its stretches. */
export interface Divisions {
  readonly preface: readonly PrefaceLine[]
  readonly prefaceDoubts: readonly {
    readonly rule: RuleName
    readonly why: DoubtCode
    readonly line: number
  }[]
  readonly preambleStart: number
  readonly bodyStart: number
  /** Behind the last of the body. */
  readonly bodyEnd: number
  /** Behind the last of the conclusions; `bodyEnd` where there are none. */
  readonly conclusionsEnd: number
  /** Where the first annex begins; the number of stretches where there is none. */
  readonly attachmentsStart: number
  /** Whether the first annex is one only by standing under the signatures. */
  readonly isUnnamed: boolean
}

/** Finds the divisions of a text of which the file says nothing. */
export function divide(reads: readonly Read[]): Divisions {
  const head = prefaceOf(reads)
  const bodyStart = bodyStartOf(reads, head.end)
  const annex = reads.findIndex(
    ({ start }, index) => index > bodyStart && start?.form === 'container' && start.kind === 'attachment',
  )
  const mainEnd = annex < 0 ? reads.length : annex
  const conclusions = conclusionsOf(reads, bodyStart + 1, mainEnd)
  const after = conclusions ? conclusions.end : mainEnd
  return {
    preface: head.lines,
    prefaceDoubts: head.doubts,
    preambleStart: head.end,
    bodyStart,
    bodyEnd: conclusions?.start ?? mainEnd,
    conclusionsEnd: after,
    attachmentsStart: after,
    isUnnamed: after < mainEnd,
  }
}

interface Preface {
  readonly lines: readonly PrefaceLine[]
  readonly doubts: Divisions['prefaceDoubts']
  readonly end: number
}

/** Titles are of a few lines. */
const MOST_LINES = 12
const LONGEST_TITLE = 300

/** The lines above the text: a title of one or more lines, a day, a symbol. */
export function prefaceOf(reads: readonly Read[]): Preface {
  const end = prefaceEnd(reads)
  const lines = reads.slice(0, end).map(({ stretch }) => stretch)
  const named = lines.findIndex(({ kind }) => kind === 'heading')
  const first = named < 0 ? lines.findIndex(({ text }) => !isDateLine(text)) : named
  const preface = lines.map((stretch, index) => prefaceLine(stretch, index, { first, lines }))
  const doubts = preface
    .filter((_line, index) => named > 0 && index < named)
    .map(({ line }) => ({ rule: 'before-body' as const, why: 'words-above-title' as const, line }))
  return { lines: preface, doubts, end }
}

function prefaceLine(
  { text, line, kind }: Stretch,
  index: number,
  { first, lines }: { readonly first: number; readonly lines: readonly Stretch[] },
): PrefaceLine {
  if (isDateLine(text)) return { role: 'date', text, line, certainty: 'sure', rule: 'date-line' }
  const title = lines[first]
  const isTitle =
    index >= first &&
    title !== undefined &&
    (index === first || goesOn(title, lines.slice(first + 1, index + 1)))
  if (isTitle)
    return {
      role: 'title',
      text,
      line,
      certainty: kind === 'heading' ? 'sure' : 'likely',
      rule: 'title-lines',
    }
  return { role: 'line', text, line, certainty: 'unsure', rule: 'before-body' }
}

/** A title goes on in lines of the same face, up to a day or a line that looks otherwise. */
function goesOn(title: Stretch, lines: readonly Stretch[]): boolean {
  return lines.every(
    ({ text, kind, level }) =>
      !isDateLine(text) &&
      kind === title.kind &&
      (kind !== 'heading' || level === title.level) &&
      isCapitals(text) === isCapitals(title.text),
  )
}

function prefaceEnd(reads: readonly Read[]): number {
  // A heading of the first level among the first lines is the title, whatever stands above it.
  const top = reads
    .slice(0, MOST_LINES)
    .findIndex(
      ({ stretch, start }) =>
        stretch.kind === 'heading' && (stretch.level ?? 1) === 1 && start?.form !== 'container',
    )
  let end = 0
  while (end < Math.min(reads.length - 1, MOST_LINES) && isPrefaceLine(reads, end, top)) end += 1
  return end
}

function isPrefaceLine(reads: readonly Read[], index: number, top: number): boolean {
  const read = reads[index]
  if (!read) return false
  const { stretch, start } = read
  const { text, num, rows, kind } = stretch
  if (rows || num !== null || kind === 'item' || text.length > LONGEST_TITLE) return false
  if (isDateLine(text)) return true
  if (start?.form === 'container' || start?.form === 'bullet') return false
  if (index <= top) return start === null || index === top
  if (start?.form === 'number' && !start.isSlip) return false
  if (endsClause(text) || isEnacting(text) || isPreambleWord(text)) return false
  // Under a title a heading of a lower level, or a line in bold, over a paragraph begins a section.
  const next = reads[index + 1]
  const isLower = kind === 'heading' && (stretch.level ?? 1) > 1
  const isOverText = next !== undefined && (endsClause(next.stretch.text) || next.start?.form === 'number')
  if (index > Math.max(top, 0) && (isLower || stretch.emphasis === 'bold') && isOverText) return false
  if (top >= 0 && isLower && index > top + 1) return false
  return /^[\p{Lu}\p{Lo}\p{N}“"«(]/u.test(text) && !opensRecital(text)
}

function isPreambleWord(text: string): boolean {
  return /^(?:preamble|préambule|преамбула|الديباجة|муқаддима|دیباچہ|تمہید)[.:]?$/iu.test(text)
}

/** More paragraphs than these before the first number are the body of a text whose paragraphs have none. */
const LONGEST_PREAMBLE = 12

function bodyStartOf(reads: readonly Read[], from: number): number {
  const article = reads.findIndex(({ start }, index) => index >= from && start?.form === 'container')
  const enacting = lastEnacting(reads, from, article < 0 ? reads.length : article)
  // What stands between `have agreed as follows:` and the first article is a heading at most.
  if (article >= 0 && enacting >= 0 && article - enacting <= 2) return enacting + 1
  const first = reads.findIndex((read, index) => index >= from && beginsBody(reads, read, index))
  const recitals = leadingRecitals(reads, from)
  const wanted = first < 0 ? reads.length : first
  const early = lastEnacting(reads, from, Math.min(wanted + 1, from + LONGEST_PREAMBLE))
  if (early >= 0 && early < reads.length - 1) return early + 1
  // Words before the first heading of a text without numbers are its first paragraphs, unless they are recitals.
  if (first >= 0 && isHeadingAt(reads, first)) return recitals
  const open = reads.slice(recitals, wanted).filter(({ stretch }) => !endsOpen(stretch.text))
  const isLong = open.length > LONGEST_PREAMBLE && open.length * 2 > wanted - from
  const start = first < 0 || isLong ? recitals : first
  const isUnprinted = start === first && first > from && isTwo(reads[first]) && isPlain(reads[first - 1])
  if (isUnprinted) return first - 1
  // A text needs a body: where all of it reads as a preamble, the last paragraph is one.
  return Math.min(start, Math.max(reads.length - 1, 0))
}

function beginsBody(reads: readonly Read[], { stretch, start }: Read, index: number): boolean {
  if (start?.form === 'container') return true
  if (start?.form === 'number') return !start.isSlip && isFirstOfSeries(reads, index)
  if (stretch.num !== null) return true
  const heading = headingOf(stretch, reads[index - 1]?.stretch ?? null, reads[index + 1]?.stretch ?? null)
  if (heading && heading.rule !== 'short-line-heading') return !isPreambleWord(stretch.text)
  return opensWithVerb(stretch.text) && followsRecital(reads, index)
}

/** How far above an operative verb the last recital may open, with its points between. In stretches. */
const LAST_RECITAL = 30

function followsRecital(reads: readonly Read[], index: number): boolean {
  return reads
    .slice(Math.max(index - LAST_RECITAL, 0), index)
    .some(({ stretch, start }) => start === null && opensRecital(stretch.text))
}

function isTwo(read: Read | undefined): boolean {
  return (
    read?.start?.form === 'number' &&
    read.start.readings.some(({ numerals, value }) => numerals === 'arabic' && value === 2)
  )
}

/** Words of a paragraph whose number is not printed, and no recital. */
function isPlain(read: Read | undefined): boolean {
  if (!read || read.start || read.stretch.num !== null || read.stretch.rows) return false
  const { text } = read.stretch
  return !endsOpen(text) && !isEnacting(text) && endsClause(text)
}

function isHeadingAt(reads: readonly Read[], index: number): boolean {
  const read = reads[index]
  if (!read || read.start || read.stretch.num !== null) return false
  return (
    headingOf(read.stretch, reads[index - 1]?.stretch ?? null, reads[index + 1]?.stretch ?? null) !== null
  )
}

/** A number that is 1, or that another follows; letters under `considering` belong to the preamble. */
function isFirstOfSeries(reads: readonly Read[], index: number): boolean {
  const read = reads[index]
  if (read?.start?.form !== 'number') return false
  return read.start.readings.some(
    ({ numerals, style, value }) =>
      (numerals === 'arabic' || numerals === 'decimal' || style.startsWith('roman capital')) &&
      (value <= 2 || read.nextOf.get(style) === value + 1),
  )
}

function leadingRecitals(reads: readonly Read[], from: number): number {
  let at = from
  // The words that name the parties may stand before the recitals: `We, the Presidents of …,`.
  if (isRecital(reads[at + 1]?.stretch.text ?? '') && !reads[at]?.start) at += 1
  while (at < reads.length && isRecital(reads[at]?.stretch.text ?? '')) at += 1
  return at
}

function lastEnacting(reads: readonly Read[], from: number, to: number): number {
  for (let index = to - 1; index >= from; index -= 1) {
    const { stretch, start } = reads[index] ?? {}
    if (stretch && !start && isEnacting(stretch.text)) return index
  }
  return -1
}

interface Conclusions {
  readonly start: number
  readonly end: number
}

/** Closing lines and signatures: they run to the end of the text, to its annexes, or to a heading under them. */
export function conclusionsOf(reads: readonly Read[], from: number, to: number): Conclusions | null {
  for (let start = from; start < to; ) {
    const stretch = reads[start]?.stretch
    if (!stretch || !mayClose(stretch)) {
      start += 1
      continue
    }
    let end = start + 1
    while (end < to && isConcluding(reads[end])) end += 1
    const found = conclusionIn(reads, { start, end }, to)
    if (found) return found
    start = end
  }
  return null
}

function mayClose({ text, kind, num, rows }: Stretch): boolean {
  if (rows || num !== null || kind === 'heading') return false
  return isClosingStart(text) || isForASide(text) || isDateLine(text)
}

function isConcluding(read: Read | undefined): boolean {
  if (!read || read.stretch.rows || read.stretch.num !== null) return false
  const { stretch, start } = read
  if (isClosingStart(stretch.text) || isDateLine(stretch.text)) return true
  if (start?.form === 'container') return false
  return mayBeSignature(stretch.text)
}

/** More than these under the signatures are an annex without a name. */
const MOST_LEFT = 3

function conclusionIn(reads: readonly Read[], { start, end }: Conclusions, to: number): Conclusions | null {
  const [first, ...others] = reads.slice(start, end).map(({ stretch }) => stretch)
  if (!first) return null
  const signs =
    others.some(({ text }) => !isClosingStart(text)) || others.some(({ text }) => isForASide(text))
  const closes = isClosing(first.text) || others.some(({ text }) => isClosing(text))
  if (end >= to) {
    if (closes || (isDateLine(first.text) && signs)) return { start, end }
    return isForASide(first.text) && others.length > 0 ? { start, end } : null
  }
  if (!closes) return null
  const heading = headingBefore(reads, start + 1, end)
  if (heading !== null) return { start, end: heading }
  // A few words under the signatures are a note: they stay with them.
  if (to - end <= MOST_LEFT && reads.slice(end, to).every(({ stretch }) => isShort(stretch)))
    return { start, end: to }
  return signs ? { start, end } : null
}

function isShort({ text, kind, rows }: Stretch): boolean {
  return kind !== 'heading' && !rows && text.length <= LONGEST_TITLE
}

const INSTRUMENT =
  /\b(?:resolution|protocol|annex|declaration|statement|minutes?|memorandum|schedule|letters?|list|decision|charter|plan|programme)\b/iu

/** Where the heading of what stands under the signatures begins, among lines that may all be names. */
function headingBefore(reads: readonly Read[], from: number, end: number): number | null {
  let start: number | null = null
  for (let index = end - 1; index >= from && index >= end - 4; index -= 1) {
    const { text, kind } = reads[index]?.stretch ?? { text: '', kind: 'text' }
    const isTitle = kind === 'heading' || (INSTRUMENT.test(text) && !isForASide(text))
    if (isTitle) start = index
  }
  return start
}
