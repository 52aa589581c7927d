import { trimmedBy } from '#core/document/parse/trim'
import type { SourceBlock } from '#core/import/source-text'

/** A block of a Markdown file with the signs of its running text still in it. */
export interface MarkdownBlock {
  readonly kind: SourceBlock['kind'] | 'rule'
  /** Lines that run on are parted by a blank, line breaks that the file wants kept by `\n`. */
  readonly source: string
  readonly num: string | null
  readonly level: number | null
  readonly line: number
  readonly rows?: readonly (readonly string[])[]
}

const HEADING = /^ {0,3}(#{1,6})(?=[ \t]|$)/
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
/** A line of dashes that Markdown knows nothing of and that looks like a rule. */
const DASHES = /^\s*[—–][—–_\s-]*$/
const UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/
const ITEM = /^([ \t]*)([-+*]|\d{1,9}[.)])([ \t]+)(?=\S)/
const COMMENT = /^\s*<!--.*-->\s*$/
const QUOTE = /^ {0,3}> ?/
const NOTE = /^(\[\^[^\]\s]{1,20}\]):\s*/
const DIVIDER_CELL = /^:?-{2,}:?$/

/**
 * Parts the lines of a Markdown file into blocks. A line of no-break spaces is blank, as it looks.
 *
 * @param from - how many lines to pass over
 */
export function markdownBlocks(lines: readonly string[], from: number): readonly MarkdownBlock[] {
  const reader = new BlockReader()
  for (let index = from; index < lines.length; ) index += reader.take(lines, index)
  return reader.finish()
}

interface OpenItem {
  readonly indent: number
  readonly content: number
}

class BlockReader {
  readonly #blocks: MarkdownBlock[] = []
  #open: {
    kind: 'text' | 'item'
    num: string | null
    level: number | null
    line: number
    lines: string[]
  } | null = null
  #items: OpenItem[] = []

  /** Takes the line at `index` in, and the rows under it where a table begins; answers how many lines that were. */
  take(lines: readonly string[], index: number): number {
    const line = (lines[index] ?? '').replace(QUOTE, '')
    if (isBlank(line) || COMMENT.test(line)) {
      this.#close()
      if (!isBlank(line) && /[\p{L}\p{N}]/u.test(line)) this.#push('text', line.trim(), index)
      return 1
    }
    if (this.#isHeading(line, index)) return 1
    const rows = this.#tableAt(lines, index)
    if (rows > 0) return rows
    this.#text(line, index)
    return 1
  }

  finish(): readonly MarkdownBlock[] {
    this.#close()
    return this.#blocks
  }

  #isHeading(line: string, index: number): boolean {
    const heading = HEADING.exec(line)
    if (heading?.[1]) {
      this.#close()
      this.#items = []
      const words = withoutClosingSigns(line.slice(heading[0].length).trim())
      if (words !== '') this.#push('heading', words, index, heading[1].length)
      else this.#push('text', heading[1], index)
      return true
    }
    const underline = UNDERLINE.exec(line)?.[1]
    const open = this.#open
    if (underline && open?.kind === 'text' && open.lines.length === 1 && !keepsBreak(open.lines[0] ?? '')) {
      this.#open = null
      this.#push('heading', (open.lines[0] ?? '').trim(), open.line - 1, underline.startsWith('=') ? 1 : 2)
      return true
    }
    // A line of nothing but the signs of emphasis closes what the paragraph opened.
    if (!(RULE.test(line) || DASHES.test(line)) || (open && closesEmphasis(open.lines, line))) return false
    this.#close()
    this.#push('rule', line.trim(), index)
    return true
  }

  #tableAt(lines: readonly string[], index: number): number {
    if (this.#open || !isRow(lines[index]) || !isDivider(lines[index + 1])) return 0
    let end = index + 2
    while (isRow(lines[end])) end += 1
    const rows = [lines[index] ?? '', ...lines.slice(index + 2, end)].map(cellsOf)
    this.#blocks.push({ kind: 'table', source: '', num: null, level: null, line: index + 1, rows })
    return end - index
  }

  #text(line: string, index: number): void {
    const item = ITEM.exec(line)
    const indent = widthOf(/^[ \t]*/.exec(line)?.[0] ?? '')
    if (item?.[2] && this.#mayBegin(item[2], indent)) {
      this.#beginItem(line, item, index)
      return
    }
    if (this.#open) {
      this.#open.lines.push(line)
      return
    }
    while (this.#items.length > 0 && indent < (this.#items.at(-1)?.content ?? 0)) this.#items.pop()
    this.#open = { kind: 'text', num: null, level: null, line: index + 1, lines: [line.replace(NOTE, '$1 ')] }
  }

  /** In the middle of a paragraph a number begins a list only if it is 1, as a date at the start of a line is not. */
  #mayBegin(mark: string, indent: number): boolean {
    if (!this.#open || this.#open.kind === 'item') return true
    return (/^[-+*]$/.test(mark) || /^1[.)]$/.test(mark)) && indent < 4
  }

  #beginItem(line: string, [whole, space = '', mark = '']: RegExpExecArray, index: number): void {
    this.#close()
    const indent = widthOf(space)
    while (this.#items.length > 0 && indent < (this.#items.at(-1)?.content ?? 0)) this.#items.pop()
    const level = this.#items.length
    this.#items.push({ indent, content: indent + Math.min(whole.length - space.length, 5) })
    this.#open = { kind: 'item', num: mark, level, line: index + 1, lines: [line.slice(whole.length)] }
  }

  #close(): void {
    const open = this.#open
    this.#open = null
    if (!open) return
    const { kind, num, level, line, lines } = open
    this.#blocks.push({ kind, source: joined(lines), num, level, line })
  }

  #push(kind: MarkdownBlock['kind'], source: string, index: number, level: number | null = null): void {
    this.#blocks.push({ kind, source, num: null, level, line: index + 1 })
  }
}

/** No-break spaces are none of Markdown's blanks, but a line that holds nothing else looks empty and is meant so. */
function isBlank(line: string): boolean {
  return /^[\s\u200b\ufeff]*\\?$/.test(line)
}

function isSpaceOrTab(character: string): boolean {
  return character === ' ' || character === '\t'
}

/** Two blanks or a backslash at the end of a line keep the break. */
function keepsBreak(line: string): boolean {
  return line.endsWith('  ') || line.endsWith('\\')
}

/** `One ##` → `One`. Signs with no blank before them are words, and so are signs alone. */
function withoutClosingSigns(heading: string): string {
  let end = heading.length
  while (heading[end - 1] === '#') end -= 1
  return isSpaceOrTab(heading[end - 1] ?? '') ? heading.slice(0, end).trim() : heading
}

function isRow(line: string | undefined): boolean {
  return line?.includes('|') ?? false
}

/** The line between the head of a table and its rows: `|---|:-:|`. */
function isDivider(line: string | undefined): boolean {
  if (!line?.includes('|')) return false
  const bare = line.trim().replace(/^\|/, '')
  const cells = (bare.endsWith('|') ? bare.slice(0, -1) : bare).split('|')
  return cells.every((cell) => DIVIDER_CELL.test(cell.trim()))
}

function widthOf(space: string): number {
  return space.length + 3 * (space.split('\t').length - 1)
}

function closesEmphasis(lines: readonly string[], line: string): boolean {
  const sign = line.trim()
  return /^(?:\*{3}|_{3})$/.test(sign) && (lines.join('\n').split(sign).length - 1) % 2 === 1
}

/** Wrapped lines run on; a hyphen or dash behind a word at the end of a line is kept and joins what follows. */
function joined(lines: readonly string[]): string {
  const parts: string[] = []
  lines.forEach((line, index) => {
    const isLast = index === lines.length - 1
    const bare = trimmedBy(line.endsWith('\\') ? line.slice(0, -1) : line, isSpaceOrTab)
    const ending = keepsBreak(line) ? '\n' : /[\p{L}\p{N}][-‐‑]$/u.test(bare) ? '' : ' '
    parts.push(bare, isLast ? '' : ending)
  })
  return parts.join('')
}

function cellsOf(line: string): readonly string[] {
  const bare = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return bare.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim())
}
