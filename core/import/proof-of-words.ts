import { countWords } from '../count-words'
import type { Footnote, TextNode } from '../document/declaration'
import { tableText } from '../document/units'
import type { ImportedText, WordCount } from './imported-text'
import type { SourceBlock, SourceNote } from './source-text'
import { linesOf, type Omission } from './stretches'

/** Words of a text, with the place they stand at. */
export interface Piece {
  readonly text: string
  readonly line: number
  /** Whether they are of a note that the format keeps apart from the words it belongs to. */
  readonly isNote: boolean
}

type Tree = Pick<ImportedText, 'preface' | 'preamble' | 'body' | 'conclusions' | 'attachments'>

/**
 * Holds the words of the tree, and those left out, against the words of the blocks: all of them, in order. White space
 * does not count, but words that were apart stay apart. A number may be cut off the words it was printed against:
 * `4.(i)`.
 */
export function proveWords(
  blocks: readonly SourceBlock[],
  tree: Tree,
  omissions: readonly Omission[],
): WordCount {
  const notes = new NotesOf(blocks)
  const pieces = [
    ...tree.preface.map(({ text, line }) => ({ text, line, isNote: false })),
    ...[...tree.preamble, ...tree.body].flatMap((node) => treePieces(node, notes)),
    ...tree.conclusions.map(({ text, sourceLines }) => ({ text, line: sourceLines.first, isNote: false })),
    ...tree.attachments.flatMap((node) => treePieces(node, notes)),
    ...omissions.map(({ entry, line }) => ({ text: entry.words, line, isNote: false })),
  ].toSorted((one, other) => one.line - other.line)
  const left = omissions.reduce((sum, { entry }) => sum + countWords(entry.words), 0)
  return countOf(blocks, pieces, left)
}

/**
 * Holds pieces, in their order, against the words of the blocks. Notes that a format keeps apart are held apart, since
 * they stand in the middle of the words they belong to.
 *
 * @param left - how many of the words are left out
 */
export function countOf(blocks: readonly SourceBlock[], pieces: readonly Piece[], left: number): WordCount {
  const words = spaced(blocks.map((block) => blockWords(block)).join(' '))
  const notes = spaced(blocks.flatMap(({ footnotes }) => footnotes.flatMap(noteTexts)).join(' '))
  const inWords = pieces.filter(({ isNote }) => !isNote)
  const inNotes = pieces.filter(({ isNote }) => isNote)
  const all = countWords(words) + countWords(notes)
  const lost = blocks.length === 0 ? 0 : lostWords(words, inWords) + lostWords(notes, inNotes)
  return { in: all, out: all - left - lost, left, lost }
}

/** The notes that the blocks of a text have, so that one whose words are a block of their own is told apart. */
export class NotesOf {
  readonly #keys: ReadonlySet<string>

  constructor(blocks: readonly SourceBlock[]) {
    const lines = linesOf(blocks)
    this.#keys = new Set(
      blocks.flatMap(({ footnotes }, index) =>
        footnotes.map(({ marker, text }) => keyOf(marker, text, lines[index] ?? 0)),
      ),
    )
  }

  /** Whether the format keeps a note apart. */
  has({ marker, text, sourceLines }: Footnote): boolean {
    return this.#keys.has(keyOf(marker, text, sourceLines.first))
  }
}

function keyOf(marker: string, text: string, line: number): string {
  return `${line} ${spaced(`${marker} ${text}`)}`
}

function blockWords({ num, text, rows }: SourceBlock): string {
  return `${num ?? ''} ${rows ? tableText(rows) : text}`
}

function noteTexts({ marker, text }: SourceNote | Footnote): readonly [string, string] {
  return [marker, text]
}

/** The words of a node without its parts; each by itself, since a source may set them without a blank between. */
export function nodePieces(
  { num, heading, text, rows, footnotes, sourceLines }: TextNode,
  notes: NotesOf,
): Piece[] {
  const line = sourceLines.first
  return [
    ...[num ?? '', heading ?? '', rows ? tableText(rows) : text].map((words) => ({
      text: words,
      line,
      isNote: false,
    })),
    ...footnotes.flatMap((note) => notePieces(note, notes.has(note))),
  ]
}

/** The words of a note. */
export function notePieces(note: Footnote, isNote: boolean): Piece[] {
  return noteTexts(note).map((text) => ({ text, line: note.sourceLines.first, isNote }))
}

function treePieces(node: TextNode, notes: NotesOf): Piece[] {
  return [...nodePieces(node, notes), ...node.children.flatMap((child) => treePieces(child, notes))]
}

/** One space between words, none at either end. */
function spaced(text: string): string {
  return text.replace(/[^\S ]\s*| \s+/g, ' ').trim()
}

function lostWords(expected: string, pieces: readonly Pick<Piece, 'text'>[]): number {
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
function missing(expected: string, pieces: readonly Pick<Piece, 'text'>[]): number {
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
