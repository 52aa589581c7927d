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

interface Part {
  readonly start: number
  readonly end: number
}

function cutBlock(block: SourceBlock, line: number): Stretch[] {
  const isWhole = block.rows || (block.stated && (block.stated.kind !== null || block.num !== null))
  const parts = isWhole ? [{ start: 0, end: block.text.length }] : partsOf(block)
  return parts.map((part, index) => toStretch(block, part, line, index === 0))
}

function toStretch(block: SourceBlock, { start, end }: Part, line: number, isFirst: boolean): Stretch {
  const raw = block.text.slice(start, end)
  const text = raw.trim()
  const from = start + (raw.length - raw.trimStart().length)
  return {
    kind: isFirst ? block.kind : 'text',
    num: isFirst ? block.num : null,
    level: isFirst ? block.level : null,
    rows: block.rows,
    stated: block.stated,
    text,
    emphasis: wholeStyle(block.emphasis, from, from + text.length),
    footnotes: block.footnotes
      .filter(({ offset }) => (offset > start || isFirst) && (offset <= end || end === block.text.length))
      .map((note) => ({ ...note, offset: Math.min(Math.max(note.offset - from, 0), text.length) })),
    line,
  }
}

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
    // Blanks between two ranges are seldom set in their style.
    if (covered > 0 && covered >= (end - start) * 0.95) return style
  }
  return null
}

/** Where line breaks that the format keeps part things: the others stand in one paragraph or block of names. */
function partsOf(block: SourceBlock): Part[] {
  const { text } = block
  if (!text.includes('\n') || block.kind === 'heading') return [{ start: 0, end: text.length }]
  const lines: Part[] = []
  for (let start = 0; start <= text.length; ) {
    const at = text.indexOf('\n', start)
    const end = at < 0 ? text.length : at
    if (text.slice(start, end).trim() !== '') lines.push({ start, end })
    start = end + 1
  }
  const parts: { start: number; end: number }[] = []
  for (const line of lines) {
    const open = parts.at(-1)
    if (open && !isCutBetween(block, open, line)) open.end = line.end
    else parts.push({ ...line })
  }
  return parts.length > 0 ? parts : [{ start: 0, end: text.length }]
}

/** A paragraph this long ended where its line did, if with a full stop. In characters. */
const PARAGRAPH = 80

function isCutBetween(block: SourceBlock, before: Part, after: Part): boolean {
  const one = block.text.slice(before.start, before.end).trim()
  const other = block.text.slice(after.start, after.end).trim()
  const start = startOf(other)
  const ends = endsSentence(one)
  if (start?.form === 'container') return start.isAlone || ends
  // All but the last point of a list may end with a comma.
  // A break that the file keeps before `27.` is meant, whatever the line before ends with.
  if (start?.form === 'number' && !start.isSlip && start.rule === 'number-dot') return true
  if (start) return ends || (start.form === 'number' && start.num.startsWith('(') && /[,،]$/.test(one))
  if (isDateLine(one) || isDateLine(other)) return true
  const isSet = (part: Part, text: string) => {
    const from = part.start + block.text.slice(part.start).search(/\S/)
    return wholeStyle(block.emphasis, from, from + text.length) === 'bold'
  }
  if (!ends && isSet(before, one) !== isSet(after, other)) return true
  return ends && one.length > PARAGRAPH && /^[^\p{Ll}]/u.test(other)
}
