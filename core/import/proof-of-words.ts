import type { TextNode } from '../document/declaration'
import { tableText } from '../document/units'
import type { ImportedText, WordCount } from './imported-text'
import type { SourceBlock } from './source-text'
import { linesOf, type Omission } from './stretches'

/** Words with the place they stand at. */
interface Piece {
  readonly text: string
  readonly line: number
}

/**
 * Holds the words of the tree, and those left out, against the words of the blocks: all of them, in order. White space
 * does not count, but words that were apart stay apart. A number may be cut off the words it was printed against:
 * `4.(i)`.
 */
export function proveWords(
  blocks: readonly SourceBlock[],
  tree: Pick<ImportedText, 'preface' | 'preamble' | 'body' | 'conclusions' | 'attachments'>,
  omissions: readonly Omission[],
): WordCount {
  const lines = linesOf(blocks)
  const expected = spaced(blocks.flatMap((block) => [...blockTexts(block)]).join(' '))
  const pieces = [
    ...tree.preface.map(({ text, line }) => ({ text, line })),
    ...[...tree.preamble, ...tree.body].flatMap(nodePieces),
    ...tree.conclusions.map(({ text, sourceLines }) => ({ text, line: sourceLines.first })),
    ...tree.attachments.flatMap(nodePieces),
    ...omissions.map(({ entry, line }) => ({ text: entry.words, line })),
  ].toSorted((one, other) => one.line - other.line)
  const left = omissions.reduce((sum, { entry }) => sum + wordCount(spaced(entry.words)), 0)
  const all = wordCount(expected)
  const lost = lines.length === 0 ? 0 : lostWords(expected, pieces)
  return { in: all, out: all - left - lost, left, lost }
}

function blockTexts({ num, text, rows, footnotes }: SourceBlock): readonly string[] {
  return [num ?? '', rows ? tableText(rows) : text, ...footnotes.flatMap((note) => [note.marker, note.text])]
}

function nodePieces({ num, heading, text, rows, footnotes, children, sourceLines }: TextNode): Piece[] {
  const line = sourceLines.first
  // Each is held by itself, since a source may set them without a blank between.
  return [
    { text: num ?? '', line },
    { text: heading ?? '', line },
    { text: rows ? tableText(rows) : text, line },
    ...footnotes.flatMap((note) => [
      { text: note.marker, line: note.sourceLines.first },
      { text: note.text, line: note.sourceLines.first },
    ]),
    ...children.flatMap(nodePieces),
  ]
}

/** One space between words, none at either end. */
function spaced(text: string): string {
  return text.replace(/[^\S ]\s*| \s+/g, ' ').trim()
}

function wordCount(text: string): number {
  return text === '' ? 0 : text.split(' ').length
}

function lostWords(expected: string, pieces: readonly Piece[]): number {
  // Whole pieces are compared; only where one differs are words counted.
  let at = 0
  for (const { text } of pieces) {
    const piece = spaced(text)
    if (piece === '') continue
    if (!expected.startsWith(piece, at)) return missing(expected, pieces)
    at += piece.length
    if (expected[at] === ' ') at += 1
  }
  return at < expected.length ? missing(expected, pieces) : 0
}

/** Words of the source that are nowhere, or at least one where only their order differs. */
function missing(expected: string, pieces: readonly Piece[]): number {
  const there = new Map<string, number>()
  for (const { text } of pieces)
    for (const word of spaced(text).split(' ')) there.set(word, (there.get(word) ?? 0) + 1)
  let lost = 0
  for (const word of expected.split(' ')) {
    const count = there.get(word) ?? 0
    if (count > 0) there.set(word, count - 1)
    else lost += 1
  }
  return Math.max(lost, 1)
}
