import { endsSentence } from '../document/parse/source-lines'
import { isEndMark } from './furniture'
import { startOf } from './numbering/starts'
import { pageNumbersIn } from './page-numbers'
import { isDateLine } from './rules/date-lines'
import type { Emphasis, LeftOut, LeftOutReason, SourceBlock, SourceNote, SourceText } from './source-text'

/** What the recogniser judges as one thing: a block, or a part of one that a line break cuts off. */
export interface Stretch extends Pick<SourceBlock, 'kind' | 'num' | 'level' | 'rows' | 'stated'> {
  /** Without white space at either end; `\n` where the format keeps a line break. */
  readonly text: string
  /** The style that all of it is set in, if any. */
  readonly emphasis: Emphasis['style'] | null
  readonly footnotes: readonly SourceNote[]
  /** Line of the file; for a format without lines the place of the block, from 1. Never falls. */
  readonly line: number
}

/** Words left out here, with their place as in {@link Stretch}. */
export interface Omission {
  readonly entry: LeftOut
  readonly line: number
}

export interface Cut {
  readonly stretches: readonly Stretch[]
  readonly omissions: readonly Omission[]
}

/** Cuts the blocks of a text into what is judged as one thing, without page numbers and end marks. */
export function cutText({ blocks }: Pick<SourceText, 'blocks'>): Cut {
  const pages = pageNumbersIn(blocks.map(({ text, stated, rows }) => (stated || rows ? '' : text.trim())))
  const lines = linesOf(blocks)
  const stretches: Stretch[] = []
  const omissions: Omission[] = []
  for (const [index, block] of blocks.entries()) {
    const line = lines[index] ?? index + 1
    const why = reasonToLeave(block, pages.has(index))
    if (why === null) stretches.push(...cutBlock(block, line))
    else omissions.push({ entry: { words: wordsOf(block), why, origin: block.origin }, line })
  }
  return { stretches, omissions }
}

function wordsOf({ num, text }: SourceBlock): string {
  return [num ?? '', text].join(' ').trim()
}

function reasonToLeave(block: SourceBlock, isPageNumber: boolean): LeftOutReason | null {
  if (block.stated || block.rows || block.footnotes.length > 0) return null
  if (isPageNumber) return 'page-number'
  return block.text.trim() !== '' && isEndMark(block.text.trim()) ? 'end-mark' : null
}

/** Lines of the file where every block has one and they do not fall; else the places of the blocks. */
export function linesOf(blocks: readonly SourceBlock[]): readonly number[] {
  const lines: number[] = []
  for (const { origin } of blocks) {
    if (origin.line === null || origin.line < (lines.at(-1) ?? 1))
      return blocks.map((_block, index) => index + 1)
    lines.push(origin.line)
  }
  return lines
}

/** A part of the text of a block, without white space at either end: from the first letter to behind the last. */
interface Part {
  /** Where its first line begins, blanks and all. */
  readonly lineStart: number
  readonly start: number
  readonly end: number
}

function cutBlock(block: SourceBlock, line: number): Stretch[] {
  const isWhole = block.rows || (block.stated && (block.stated.kind !== null || block.num !== null))
  const parts = isWhole ? [wholeOf(block.text)] : partsOf(block)
  const emphasis = emphasisIn(block.emphasis, parts)
  const footnotes = footnotesIn(block.footnotes, parts)
  return parts.map(({ start, end }, index) => ({
    kind: index === 0 ? block.kind : 'text',
    num: index === 0 ? block.num : null,
    level: index === 0 ? block.level : null,
    rows: block.rows,
    stated: block.stated,
    text: block.text.slice(start, end),
    emphasis: wholeStyle(emphasis[index] ?? [], start, end),
    footnotes: footnotes[index] ?? [],
    line,
  }))
}

function wholeOf(text: string): Part {
  return trimmedPart(text, 0, text.length)
}

function trimmedPart(text: string, start: number, end: number): Part {
  const raw = text.slice(start, end)
  const bare = raw.trimStart()
  const from = start + (raw.length - bare.length)
  return { lineStart: start, start: from, end: from + bare.trimEnd().length }
}

/** For each part the ranges that reach into it, in their order. Parts follow one another. */
function emphasisIn(emphasis: readonly Emphasis[], parts: readonly Part[]): (readonly Emphasis[])[] {
  const waiting = emphasis
    .map((range, order) => ({ range, order }))
    .toSorted((one, other) => one.range.start - other.range.start)
  let taken = 0
  let open: typeof waiting = []
  return parts.map(({ start, end }) => {
    const from = taken
    while (taken < waiting.length && (waiting[taken]?.range.start ?? end) < end) taken += 1
    open = [...open, ...waiting.slice(from, taken)].filter(({ range }) => range.end > start)
    return open.toSorted((one, other) => one.order - other.order).map(({ range }) => range)
  })
}

/** The notes of each part: those called up in it or behind it, and in the first those before it. */
function footnotesIn(footnotes: readonly SourceNote[], parts: readonly Part[]): SourceNote[][] {
  const byPart = parts.map((): SourceNote[] => [])
  const starts = parts.map(({ lineStart }) => lineStart)
  for (const note of footnotes) {
    const index = Math.max(countUpTo(starts, note.offset) - 1, 0)
    const part = parts[index]
    if (!part) continue
    const offset = Math.min(Math.max(note.offset, part.start), part.end) - part.start
    byPart[index]?.push({ ...note, offset })
  }
  return byPart
}

/** How many of places in ascending order are at an offset or before it. */
function countUpTo(places: readonly number[], offset: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Blanks between two ranges are seldom set in their style. */
const MOSTLY = 0.95

/** The style that a stretch is set in from its first to its last letter. */
function wholeStyle(emphasis: readonly Emphasis[], start: number, end: number): Emphasis['style'] | null {
  if (end <= start) return null
  const whole = emphasis.find((range) => range.start <= start && range.end >= end)
  if (whole) return whole.style
  for (const style of ['bold', 'italic', 'underline', 'small-capitals'] as const) {
    let covered = 0
    for (const range of emphasis)
      if (range.style === style)
        covered += Math.max(Math.min(range.end, end) - Math.max(range.start, start), 0)
    if (covered > 0 && covered >= (end - start) * MOSTLY) return style
  }
  return null
}

/** Where line breaks that the format keeps part things: the others stand in one paragraph or block of names. */
function partsOf(block: SourceBlock): Part[] {
  const { text } = block
  if (!text.includes('\n') || block.kind === 'heading') return [wholeOf(text)]
  const boldBefore = boldLengths(block.emphasis)
  const isBold = ({ start, end }: Part) => {
    const covered = boldBefore(end) - boldBefore(start)
    return covered > 0 && covered >= (end - start) * MOSTLY
  }
  const parts: Part[] = []
  for (const line of linesIn(text)) {
    const open = parts.at(-1)
    const isCut = !open || isCutBetween(text, open, line, isBold)
    if (isCut) parts.push(line)
    else parts[parts.length - 1] = { ...open, end: line.end }
  }
  return parts.length > 0 ? parts : [wholeOf(text)]
}

function linesIn(text: string): Part[] {
  const lines: Part[] = []
  for (let start = 0; start <= text.length; ) {
    const at = text.indexOf('\n', start)
    const end = at < 0 ? text.length : at
    const line = trimmedPart(text, start, end)
    if (line.end > line.start) lines.push(line)
    start = end + 1
  }
  return lines
}

/** Answers how many characters before an offset are bold; offsets that are asked for may come in any order. */
function boldLengths(emphasis: readonly Emphasis[]): (offset: number) => number {
  const ranges: { start: number; end: number; before: number }[] = []
  const bold = emphasis.filter(({ style }) => style === 'bold')
  for (const { start, end } of bold.toSorted((one, other) => one.start - other.start)) {
    const last = ranges.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else ranges.push({ start, end, before: last ? last.before + last.end - last.start : 0 })
  }
  const starts = ranges.map(({ start }) => start)
  return (offset) => {
    const range = ranges[countUpTo(starts, offset) - 1]
    return range ? range.before + Math.min(offset, range.end) - range.start : 0
  }
}

/** A paragraph this long ended where its line did, if with a full stop. In characters. */
const PARAGRAPH = 80
/** How much of the end of a part is looked at: more than the longest line of a date. In characters. */
const TAIL = 200

function isCutBetween(text: string, before: Part, after: Part, isBold: (part: Part) => boolean): boolean {
  const length = before.end - before.start
  // A part grows line by line: all of it anew for each would take long in a list of thousands of names.
  const one = text.slice(Math.max(before.start, before.end - TAIL), before.end)
  const other = text.slice(after.start, after.end)
  const start = startOf(other)
  const ends = endsSentence(one)
  if (start?.form === 'container') return start.isAlone || ends
  // All but the last point of a list may end with a comma.
  // A break that the file keeps before `27.` is meant, whatever the line before ends with.
  if (start?.form === 'number' && !start.isSlip && start.rule === 'number-dot') return true
  if (start) return ends || (start.form === 'number' && start.num.startsWith('(') && /[,،]$/.test(one))
  if (isDateLine(one) || isDateLine(other)) return true
  if (!ends && isBold(before) !== isBold(after)) return true
  return ends && length > PARAGRAPH && /^[^\p{Ll}]/u.test(other)
}
