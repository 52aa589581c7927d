import { groupBy } from '../../group-by'
import { ok, type Result } from '../../result'
import type { InlineItem, Instrument, InstrumentKind, Paragraph } from '../declaration'
import { itemEId, paragraphEId } from '../eid'
import { type Block, readBlocks } from './blocks'
import { readClosing } from './closing-line'
import { readHead } from './head'
import { findInlineItems } from './inline-items'
import { instrumentKind } from './instrument-kind'
import { type ParseFailure, parseFailure } from './parse-failure'
import { findParties } from './parties'
import { foldLines, readLines } from './source-lines'
import { type ParsedDeclaration, sourceWords, wordsOf } from './words'

/** What the text cannot say of itself and the parser must be told. */
export interface ParseContext {
  /** Short names of the states that declare, as the text prints them: `Pakistan`. */
  readonly states: readonly string[]
}

/**
 * Reads a numbered diplomatic text: title, date line, numbered paragraphs, listed instruments, closing line.
 * Words, punctuation, capitals and slips stay; only line breaks and runs of spaces are folded.
 *
 * A list after a colon whose items name an instrument (agreement, memorandum …) becomes instruments; a list that names
 * none stays in its paragraph's text as inline items; a mixed one is refused.
 *
 * @returns the parts, proved to hold every word of the source in order, or the line and reason where reading stopped
 */
export function parseDeclaration(
  source: string,
  { states }: ParseContext,
): Result<ParsedDeclaration, ParseFailure> {
  const lines = readLines(source)
  if (!lines.ok) return lines
  const head = readHead(lines.value)
  if (!head.ok) return head
  const { title, dateLine, visit, bodyStart } = head.value
  const blocks = readBlocks(lines.value.slice(bodyStart))
  if (!blocks.ok) return blocks
  if (blocks.value[0]?.kind !== 'paragraph')
    return parseFailure('missing-number', lines.value[0]?.number ?? 1, 'no paragraph follows the title')

  const itemsOf = groupBy(
    blocks.value.filter(({ kind }) => kind === 'item'),
    ({ paragraph }) => paragraph,
  )
  const paragraphs: Paragraph[] = []
  const instruments: Instrument[] = []
  let signature: ParsedDeclaration['signature'] = null
  for (const block of blocks.value) {
    if (block.kind === 'paragraph') {
      const items = itemsOf.get(block.paragraph) ?? []
      const listed = readList(items, states)
      if (!listed.ok) return listed
      instruments.push(...listed.value)
      paragraphs.push(toParagraph(block, listed.value.length > 0 ? [] : items))
    } else if (block.kind === 'closing') {
      const closing = readClosing(block)
      if (!closing.ok) return closing
      signature = closing.value
    }
  }
  const parsed = { title, dateLine, visit, paragraphs, instruments, signature }
  return wordsKept(parsed, source) ?? ok(parsed)
}

/** The last guard: what was read must hold the source's words, all of them, in order. */
function wordsKept(parsed: ParsedDeclaration, source: string): Result<never, ParseFailure> | null {
  const expected = wordsOf(source)
  const found = sourceWords(parsed)
  const at = expected.findIndex((word, index) => word !== found[index])
  if (at < 0 && found.length === expected.length) return null
  const word = expected[at] ?? found[expected.length] ?? ''
  const before = source.indexOf(word)
  return parseFailure(
    'words-lost',
    source.slice(0, Math.max(before, 0)).split('\n').length,
    `the words read differ from the source at word ${at < 0 ? expected.length : at + 1}, “${word}”`,
  )
}

/** Instruments for a list that names them, none for a list that names none. */
function readList(items: readonly Block[], states: readonly string[]): Result<Instrument[], ParseFailure> {
  const kinds = items.map((item) => instrumentKind(foldLines(item.lines)))
  if (kinds.every((kind) => kind === null)) return ok([])
  const unknown = items[kinds.indexOf(null)]
  if (unknown)
    return parseFailure(
      'unknown-kind',
      unknown.firstLine,
      `item ${unknown.marker} stands among instruments and names no kind of instrument`,
    )
  return ok(
    items.flatMap((item, index) => {
      const kind = kinds[index]
      return kind ? [toInstrument(item, kind, states)] : []
    }),
  )
}

function toInstrument(block: Block, kind: InstrumentKind, states: readonly string[]): Instrument {
  const text = foldLines(block.lines)
  const number = block.marker ?? ''
  return {
    eId: itemEId(block.paragraph, number),
    number,
    printedNumber: block.printedNumber ?? number,
    paragraph: paragraphEId(block.paragraph),
    kind,
    text,
    parties: findParties(text, states),
    sourceLines: { first: block.firstLine, last: block.lastLine },
  }
}

/** A paragraph with the items that stay part of its running text. */
function toParagraph(block: Block, items: readonly Block[]): Paragraph {
  const own = foldLines(block.lines)
  let text = own
  const listed: InlineItem[] = []
  for (const item of items) {
    const marker = item.printedNumber ?? ''
    const words = `${marker} ${foldLines(item.lines)}`
    const start = text.length + 1
    listed.push({
      eId: itemEId(block.paragraph, item.marker ?? ''),
      marker,
      span: { start, end: start + words.length },
    })
    text = `${text} ${words}`
  }
  return {
    eId: paragraphEId(block.paragraph),
    number: block.paragraph,
    printedNumber: block.printedNumber,
    text,
    inlineItems: listed.length > 0 ? listed : findInlineItems(own, block.paragraph),
    sourceLines: { first: block.firstLine, last: items.at(-1)?.lastLine ?? block.lastLine },
  }
}
