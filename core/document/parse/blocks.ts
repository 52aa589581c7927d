import { ok, type Result } from '../../result'
import { type NumeralStyle, numeralAt, numeralValue } from './numerals'
import { type ParseFailure, parseFailure } from './parse-failure'
import { endsSentence, foldLines, type SourceLine } from './source-lines'

/** A run of lines that belong together, before its words are read. */
export interface Block {
  readonly kind: 'paragraph' | 'item' | 'closing'
  /** Of the paragraph, or of the paragraph that lists the item. */
  readonly paragraph: number
  /** As printed, `2.` or `iv.`; `null` where nothing is printed. */
  readonly printedNumber: string | null
  /** An item's marker without punctuation. */
  readonly marker: string | null
  /** Lines without the printed number. */
  readonly lines: string[]
  readonly firstLine: number
  lastLine: number
}

/** How a closing line begins: `Signed in …`, `Done at …`. */
const CLOSING_START = /^(?:Signed|Done|Adopted|Issued|Concluded)\s+(?:in|at)\s/i
const NUMBER = /^(\d{1,5})[.)](?:\s+|$)/
const MARKER = /^(?:\(([a-z]{1,9})\)|([a-z]{1,9})[.)])(?:\s+|$)/
/** How far a marker may be off the expected one and still be taken for a marker: `c.` is no hundredth item. */
const MARKER_REACH = 12

/** The list that the current paragraph has opened. */
interface OpenList {
  readonly style: NumeralStyle
  readonly bracketed: boolean
  next: number
}

/**
 * Cuts the body into paragraphs, the items they list, and the closing line. Paragraph numbers run on by one; the first
 * may be unprinted. Items follow a paragraph that ends with a colon and run on by one too. Since a source may have lost
 * its paragraph breaks, a number or marker also counts where the line before ends a sentence or belongs to an item.
 */
export function readBlocks(lines: readonly SourceLine[]): Result<Block[], ParseFailure> {
  const blocks: Block[] = []
  let list: OpenList | null = null
  let paragraph = 0

  for (const [index, line] of lines.entries()) {
    const current = blocks.at(-1)
    const mayStart =
      !current || line.breakBefore || current.kind === 'item' || endsSentence(lines[index - 1]?.text ?? '')
    const number = mayStart ? NUMBER.exec(line.text) : null

    if (current?.kind === 'closing') {
      if (line.breakBefore || number)
        return parseFailure('text-after-closing', line.number, 'text follows the closing line')
      extend(current, line)
    } else if (number) {
      const printed = Number(number[1])
      if (printed !== paragraph + 1) return wrongNumber(printed, paragraph + 1, line, blocks)
      paragraph = printed
      list = null
      blocks.push(start('paragraph', paragraph, number[0].trimEnd(), null, line))
    } else if (!current) {
      paragraph = 1
      blocks.push(start('paragraph', paragraph, null, null, line))
    } else if (mayStart && CLOSING_START.test(line.text)) {
      blocks.push(start('closing', paragraph, null, null, line))
    } else {
      const found: MarkerFound = list
        ? nextMarker(line.text, list)
        : current.kind === 'paragraph' && foldLines(current.lines).endsWith(':')
          ? firstMarker(line.text)
          : null
      if (found?.fits === false)
        return parseFailure(
          'broken-sequence',
          line.number,
          `item ${found.marker} where ${found.expected ?? 'the end of the list'} was expected`,
        )
      if (found) {
        list = found.list
        list.next += 1
        blocks.push(start('item', paragraph, found.printed, found.marker, line))
      } else if (line.breakBefore) {
        return parseFailure(
          'unnumbered-text',
          line.number,
          'a paragraph without number, which would be swallowed by the one before',
        )
      } else extend(current, line)
    }
  }
  const empty = blocks.find((block) => block.lines.every((line) => line === ''))
  if (empty) {
    const what = empty.kind === 'item' ? 'item' : 'paragraph'
    return parseFailure(
      'empty-paragraph',
      empty.firstLine,
      `${what} ${empty.printedNumber ?? ''} has no text`,
    )
  }
  return ok(blocks)
}

function start(
  kind: Block['kind'],
  paragraph: number,
  printedNumber: string | null,
  marker: string | null,
  line: SourceLine,
): Block {
  const text = line.text.slice(printedNumber?.length ?? 0).trimStart()
  return {
    kind,
    paragraph,
    printedNumber,
    marker,
    lines: text === '' ? [] : [text],
    firstLine: line.number,
    lastLine: line.number,
  }
}

function extend(block: Block, line: SourceLine): void {
  block.lines.push(line.text)
  block.lastLine = line.number
}

function wrongNumber(
  printed: number,
  expected: number,
  line: SourceLine,
  blocks: readonly Block[],
): Result<never, ParseFailure> {
  if (printed > expected)
    return parseFailure(
      'missing-number',
      line.number,
      `paragraph ${printed} where ${expected} was expected: ${expected} is missing`,
    )
  if (printed === 1 && blocks[0]?.printedNumber === null)
    return parseFailure(
      'unnumbered-text',
      blocks[0].firstLine,
      'text without number stands before paragraph 1',
    )
  return parseFailure(
    'duplicate-number',
    line.number,
    `paragraph ${printed} where ${expected} was expected: ${printed} stands above already`,
  )
}

type MarkerFound =
  | { fits: true; marker: string; printed: string; list: OpenList }
  | { fits: false; marker: string; expected: string | null }
  | null

function firstMarker(text: string): MarkerFound {
  const match = MARKER.exec(text)
  if (!match) return null
  const marker = match[1] ?? match[2] ?? ''
  const style: NumeralStyle = numeralValue(marker, 'roman') === null ? 'letter' : 'roman'
  const value = numeralValue(marker, style)
  if (value === null || value > MARKER_REACH) return null
  if (value !== 1) return { fits: false, marker, expected: numeralAt(1, style) }
  const list = { style, bracketed: match[1] !== undefined, next: 1 }
  return { fits: true, marker, printed: match[0].trimEnd(), list }
}

function nextMarker(text: string, list: OpenList): MarkerFound {
  const match = MARKER.exec(text)
  const marker = list.bracketed ? match?.[1] : match?.[2]
  if (!match || marker === undefined) return null
  const value = numeralValue(marker, list.style)
  if (value === null || value > list.next + MARKER_REACH) return null
  if (value !== list.next) return { fits: false, marker, expected: numeralAt(list.next, list.style) }
  return { fits: true, marker, printed: match[0].trimEnd(), list }
}
