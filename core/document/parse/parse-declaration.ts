import { ok, type Result } from '../../result'
import { readBlocks } from './blocks'
import { readClosing } from './closing-line'
import { readHead } from './head'
import { findInstruments } from './instruments'
import { type ParseFailure, parseFailure } from './parse-failure'
import { findWordDifference } from './proof-of-words'
import { readLines } from './source-lines'
import { buildTree } from './tree'
import type { ParsedDeclaration } from './words'

/** What the text cannot say of itself and the parser must be told. */
export interface ParseContext {
  /** Short names of the states that declare, as the text prints them: `Pakistan`. */
  readonly states: readonly string[]
}

/**
 * Reads a diplomatic text: title, date line, preamble, parts with headings, paragraphs, points, tables, footnotes, listed
 * instruments, closing line, signatures, annexes. Words, punctuation, capitals and slips stay; only line breaks and runs
 * of spaces are folded.
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
  const { preamble, body, attachments, conclusions, closing } = buildTree(blocks.value)
  if (body.length === 0) return parseFailure({ code: 'no-paragraph' }, lines.value[0]?.number ?? 1)
  const instruments = findInstruments(body, states)
  if (!instruments.ok) return instruments
  const signature = closing ? readClosing(closing) : ok(null)
  if (!signature.ok) return signature
  const parsed = {
    title,
    dateLine,
    visit,
    preamble,
    body,
    conclusions,
    attachments,
    instruments: instruments.value,
    signature: signature.value,
  }
  return wordsKept(parsed, source) ?? ok(parsed)
}

/** The last guard: what was read must hold the source's words, all of them, in order. */
function wordsKept(parsed: ParsedDeclaration, source: string): Result<never, ParseFailure> | null {
  const difference = findWordDifference(parsed, source)
  if (!difference) return null
  const { line, word, text } = difference
  return parseFailure({ code: 'words-lost', position: word, word: text }, line)
}
