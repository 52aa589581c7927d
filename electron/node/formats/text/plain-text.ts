import { endsSentence, textLinesOf } from '#core/document/parse/source-lines'
import { textBlock } from '#core/import/block'
import { isEndMark } from '#core/import/furniture'
import { pageNumbersIn } from '#core/import/page-numbers'
import type { LeftOut, LeftOutReason, SourceBlock } from '#core/import/source-text'
import { failure, ok } from '#core/result'
import type { FormatReader } from '../format-reader'
import { traitsOf } from '../markup/traits'
import { readCharacters } from './characters'
import { holdsItems, learnNumber, type OpenBlock, startsBlock } from './line-kinds'

/** Reads a plain text file: paragraphs parted by blank lines or by what a line begins with; wrapped lines run on. */
export const readPlainText: FormatReader = (bytes) => {
  const characters = readCharacters(bytes)
  if (!characters.ok) return characters
  const { text, damaged } = characters.value
  const { kept, left } = withoutFurniture(text.split(/\r\n|\n|\r/))
  const blocks = paragraphsOf(kept)
  if (blocks.length === 0) return failure({ code: 'empty', detail: null })
  const traits = traitsOf({ 'unknown-characters': damaged })
  return ok({ blocks, left, traits, properties: { title: null, date: null, language: null } })
}

interface Furnished {
  /** The lines, those left out empty so that line numbers stay. */
  readonly kept: readonly string[]
  readonly left: readonly LeftOut[]
}

function withoutFurniture(lines: readonly string[]): Furnished {
  const left: LeftOut[] = []
  const filled = lines.flatMap((line, index) => (line.trim() === '' ? [] : [{ text: line.trim(), index }]))
  const pages = pageNumbersIn(filled.map(({ text }) => text))
  const kept = [...lines]
  filled.forEach(({ text, index }, at) => {
    const why = reasonToLeave(text, pages.has(at))
    if (why === null) return
    left.push({ words: text, why, origin: { line: index + 1, page: null } })
    // A page ends in the middle of a sentence: what goes on below is no new paragraph.
    const runsOn = why === 'page-number' && runsOver(filled[at - 1]?.text, filled[at + 1]?.text)
    kept[index] = ''
    if (!runsOn) return
    const before = filled[at - 1]?.index ?? index
    const after = filled[at + 1]?.index ?? index
    for (let gap = before + 1; gap < after; gap += 1) kept[gap] = gap === before + 1 ? '\f' : ''
  })
  return { kept, left }
}

function reasonToLeave(text: string, isPageNumber: boolean): LeftOutReason | null {
  if (isPageNumber) return 'page-number'
  return isEndMark(text) ? 'end-mark' : null
}

function runsOver(before: string | undefined, after: string | undefined): boolean {
  return before !== undefined && after !== undefined && !endsSentence(before) && /^\p{Ll}/u.test(after)
}

/** Lines this long are not wrapped by hand; wrapped ones are as long as nine in ten of the others. In characters. */
const WIDEST = 160
/** A line shorter than this share of the width ended where it was meant to. */
const FULL = 0.6

function paragraphsOf(raw: readonly string[]): SourceBlock[] {
  const lines = textLinesOf(raw)
  const lengths = lines.map(({ text }) => text.length).toSorted((one, other) => one - other)
  const width = Math.min(lengths[Math.floor(lengths.length * 0.9)] ?? 0, WIDEST)
  const blocks: SourceBlock[] = []
  let words: string[] = []
  let first = 0
  const numbers = new Map<string, number>()
  let open: OpenBlock = { opener: '', holdsItems: false, numbers }
  const finish = () => {
    const text = words.join('')
    if (text !== '') blocks.push(textBlock(text, first))
    words = []
  }
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    if (!before || line.breakBefore || startsBlock(line.text, before.text, open)) {
      if (before) finish()
      first = line.number
      words = [line.text]
      open = { opener: line.text, holdsItems: holdsItems(line.text), numbers }
      learnNumber(line.text, numbers)
      return
    }
    if (holdsItems(line.text)) open = { ...open, holdsItems: true }
    // A hyphen or dash behind a word at the end of a line is kept and joins what follows.
    const isCut = /[\p{L}\p{N}][-‐‑–]$/u.test(before.text)
    const isKept = !isCut && before.text.length < width * FULL && !/^\p{Ll}/u.test(line.text)
    words.push(isKept ? '\n' : isCut ? '' : ' ', line.text)
  })
  finish()
  return blocks
}
