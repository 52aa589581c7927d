import { failure, ok, type Result } from '../../result'
import { type Block, extendBlock, isContainer, startBlock, startTable } from './block'
import {
  containerStart,
  endsClause,
  isClosingStart,
  isHeadingLine,
  isSignatureLine,
  isTableRow,
  marksIn,
  paragraphStart,
  smallStart,
  startsTable,
} from './line-starts'
import { type OpenList, readMarker } from './marker-lists'
import { type ParseFailure, parseFailure } from './parse-failure'
import { endsSentence, type SourceLine } from './source-lines'

/**
 * Cuts the text under the title into blocks: parts with headings, paragraphs, lists and their points, tables, footnotes,
 * the closing line, signatures, annexes.
 *
 * Numbers of paragraphs run on by one; they may begin again in an article or annex, and in a section of a text whose
 * sections count for themselves. Points follow words that lead into a list and run on by one too. Since a source may have
 * lost its paragraph breaks, a number or marker also counts where the line before ends a sentence or belongs to a point.
 */
export function readBlocks(lines: readonly SourceLine[]): Result<Block[], ParseFailure> {
  const reader = new BlockReader(lines)
  for (let index = 0; index < lines.length; index += 1) {
    const fault = reader.read(index)
    if (fault) return failure(fault)
  }
  const { blocks } = reader
  const empty = blocks.find((block) => block.lines.length === 0 && !isContainer(block))
  if (!empty) return ok(blocks)
  const part = empty.role === 'point' ? 'item' : 'paragraph'
  return parseFailure({ code: 'empty-paragraph', part, number: empty.num ?? '' }, empty.firstLine)
}

class BlockReader {
  readonly blocks: Block[] = []
  readonly #lists: OpenList[] = []
  readonly #marks = new Set<string>()
  /** The last paragraph's number, and whether a container has begun since. */
  #paragraph = 0
  #mayRestart = false
  /** Whether an annex has begun. */
  #isAttached = false
  /** Whether the closing line has been read. */
  #isClosed = false

  constructor(private readonly lines: readonly SourceLine[]) {}

  /** Takes the next line in; says what is wrong with it, if anything. */
  read(index: number): ParseFailure | null {
    const line = this.lines[index]
    if (!line) return null
    const fault = this.#take(line, index)
    // Nothing has a place for a note to the closing line or to a signature: such a note is refused as text.
    if (!this.#isConcluded()) for (const mark of marksIn(line.text)) this.#marks.add(mark)
    return fault
  }

  #take(line: SourceLine, index: number): ParseFailure | null {
    const current = this.blocks.at(-1)
    const before = this.lines[index - 1]
    const mayStart =
      !current ||
      line.breakBefore ||
      current.role === 'point' ||
      current.role === 'bullet' ||
      endsSentence(before?.text ?? '')
    if (current && this.#isConcluded()) return this.#afterClosing(line, current)
    const next = this.lines[index + 1]
    if (current?.role === 'table' && isTableRow(line) && !line.breakBefore) {
      current.lines.push(line.row)
      current.lastLine = line.number
      return null
    }
    if (mayStart) return this.#readStart(line, next, current)
    if (current && startsTable(line, next)) this.#start(startTable(line))
    else if (current && !this.#isEnded(current)) extendBlock(current, line)
    else this.#start(startBlock('plain', line))
    return null
  }

  #readStart(
    line: SourceLine,
    next: SourceLine | undefined,
    current: Block | undefined,
  ): ParseFailure | null {
    const number = paragraphStart(line.text)
    if (number) return this.#startParagraph(line, number)
    const container = line.breakBefore || !current ? containerStart(line.text) : null
    if (container) {
      this.#start(startBlock(container.role, line, container))
      this.#mayRestart = true
      this.#isAttached ||= container.role === 'attachment'
      return null
    }
    // An annex may end with a closing line of its own, which is part of the annex.
    if (current && !this.#isAttached && isClosingStart(line.text)) {
      this.#start(startBlock('closing', line))
      this.#isClosed = true
      return null
    }
    const leads = this.#leadsIntoList(current, line)
    const marker = leads || this.#lists.length > 0 ? readMarker(line.text, this.#lists, leads) : null
    if (marker?.fits === false)
      return {
        code: 'broken-sequence',
        line: line.number,
        marker: marker.number,
        expected: marker.expected,
      }
    if (marker) {
      this.blocks.push(startBlock('point', line, marker))
      return null
    }
    const small = smallStart(line.text, this.#marks)
    if (small) {
      this.blocks.push(startBlock(small.role, line, small))
      return null
    }
    if (current && startsTable(line, next)) {
      this.#start(startTable(line))
      return null
    }
    if (current && !line.breakBefore && !this.#isEnded(current)) {
      extendBlock(current, line)
      return null
    }
    if (current && isContainer(current) && current.lines.length === 0 && isHeadingLine(line, next)) {
      current.isHeading = true
      extendBlock(current, line)
      return null
    }
    if (next && isHeadingLine(line, next)) {
      this.#start(startBlock('section', line, { isHeading: true }))
      this.#mayRestart = true
      return null
    }
    this.#start(startBlock('plain', line))
    return null
  }

  /** Whether the closing line is read and no annex has begun. */
  #isConcluded(): boolean {
    return this.#isClosed && !this.#isAttached
  }

  /** Begins what no list reaches into. */
  #start(block: Block): void {
    this.#lists.length = 0
    this.blocks.push(block)
  }

  /** A heading, and a table, end with their line. */
  #isEnded(block: Block): boolean {
    if (block.role === 'table') return true
    return (
      isContainer(block) && block.isHeading && block.lines.length > 0 && endsClause(block.lines.at(-1) ?? '')
    )
  }

  #startParagraph(line: SourceLine, { num, number }: { num: string; number: number }): ParseFailure | null {
    const expected = this.#paragraph + 1
    const isFirst = this.#paragraph === 0
    // Where nothing was numbered yet, the words right before number 2 are paragraph 1, whose number is not printed.
    const follows = number === expected || (isFirst && number === 2 && this.#unprinted() !== null)
    if (!follows && !(this.#mayRestart && number === 1)) return this.#wrongNumber(number, expected, line)
    const first = isFirst && number === 2 ? this.#unprinted() : null
    if (first !== null) this.blocks[first.at] = { ...first.block, role: 'paragraph', number: '1' }
    this.#paragraph = number
    this.#mayRestart = false
    this.#start(startBlock('paragraph', line, { num, number: String(number) }))
    return null
  }

  /** The last words without number, as long as nothing but their points, bullets and notes follow them. */
  #unprinted(): { readonly at: number; readonly block: Block } | null {
    const at = this.blocks.findLastIndex(({ role }) => !['point', 'bullet', 'footnote'].includes(role))
    const block = this.blocks[at]
    return block?.role === 'plain' ? { at, block } : null
  }

  #wrongNumber(printed: number, expected: number, line: SourceLine): ParseFailure {
    const code = printed > expected ? 'missing-number' : 'duplicate-number'
    return { code, line: line.number, printed, expected }
  }

  #leadsIntoList(current: Block | undefined, line: SourceLine): boolean {
    if (!current || current.role === 'table') return false
    return (
      (current.lines.at(-1) ?? '').endsWith(':') || (line.breakBefore && /^\((?:a|i)\)\s/.test(line.text))
    )
  }

  #afterClosing(line: SourceLine, current: Block): ParseFailure | null {
    const container = containerStart(line.text)
    if (container?.role === 'attachment') {
      this.#start(startBlock('attachment', line, container))
      this.#isAttached = true
      this.#paragraph = 0
      this.#mayRestart = true
      return null
    }
    const note = smallStart(line.text, this.#marks)
    if (note?.role === 'footnote') {
      this.#start(startBlock('footnote', line, note))
      return null
    }
    const isNumbered = paragraphStart(line.text) !== null
    const mayBeSignature = current.role === 'signature' || line.breakBefore
    if (!mayBeSignature && !isNumbered) {
      extendBlock(current, line)
      return null
    }
    if (isNumbered || current.role === 'footnote' || !isSignatureLine(line.text))
      return { code: 'text-after-closing', line: line.number }
    if (current.role === 'signature' && !line.breakBefore) extendBlock(current, line)
    else this.#start(startBlock('signature', line))
    return null
  }
}
