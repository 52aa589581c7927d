import type { LeftOut, SourceBlock, SourceNote, SourceText } from '#core/import/source-text'
import { failure, ok, type Result } from '#core/result'
import type { FormatFailure } from '../../format-reader'
import { inReadingOrder, type PlacedLine } from './columns'
import { type FootNote, marksOf, withoutNotes, wordsOfNote } from './footnotes'
import { type Hyphens, hyphensOf } from './hyphens'
import { linesOf, type Piece, textOf } from './lines'
import { withoutMargins } from './margins'
import { allBold, type Layout, layoutOf, paragraphsOf } from './paragraphs'
import type { PdfPage } from './positioned'
import { joined } from './words'

/**
 * Makes blocks of the text that is painted on pages: lines, columns and paragraphs are found by where letters stand.
 * Running heads and page numbers are left out, words parted at line ends are put together, notes at the foot of a page
 * hang on their marks. The title and language in the file are for the caller.
 *
 * @returns `empty` when no page has words, as in a file of pictures
 */
export function readPages(
  pages: readonly PdfPage[],
): Result<Pick<SourceText, 'blocks' | 'left' | 'traits'>, FormatFailure> {
  const lines = pages.map(linesOf)
  const trimmed = withoutMargins(
    lines,
    pages.map(({ height }) => height),
  )
  const ordered = trimmed.pages.map(inReadingOrder)
  const { text, notes } = withoutNotes(ordered, layoutOf(ordered.flat()))
  if (text.length === 0) return failure({ code: 'empty', detail: null })
  const layout = layoutOf(text)
  const hyphens = hyphensOf(lines.flat().map(textOf))
  const marks = marksOf(text, notes)
  // Marks of notes are no words: a sentence ends before them.
  const whole = new Map(text.map((line) => [withoutMarks(line, marks), line]))
  const paragraphs = paragraphsOf([...whole.keys()], layout)
  const levels = headingLevels(paragraphs, layout)
  const blocks = paragraphs.map((paragraph) => {
    const [first] = paragraph
    const isHead = first !== undefined && isHeading(paragraph, layout)
    return blockOf(
      paragraph.map((line) => whole.get(line) ?? line),
      isHead ? (levels.get(lookOf(first)) ?? 1) : null,
      hyphens,
      marks,
    )
  })
  const known = new Set(marks.values())
  const others = notes.filter((note) => !known.has(note)).map(blockOfNote)
  const all = [...blocks, ...others]
  const unsure = all.reduce((count, block) => count + unsureIn(block), 0)
  return ok({
    blocks: all,
    left: trimmed.left satisfies readonly LeftOut[],
    traits: unsure === 0 ? [] : [{ code: 'unknown-characters', count: unsure }],
  })
}

function withoutMarks(line: PlacedLine, marks: ReadonlyMap<Piece, FootNote>): PlacedLine {
  return { ...line, pieces: line.pieces.filter((piece) => !marks.has(piece)) }
}

/** How a heading looks: the larger its face, the higher its level. */
const lookOf = (line: PlacedLine): number => Math.round(line.size * 2)

const LONGEST_HEADING = 200

/** The level of each look of headings, from 1. */
function headingLevels(
  paragraphs: readonly (readonly PlacedLine[])[],
  layout: Layout,
): ReadonlyMap<number, number> {
  const looks = new Set<number>()
  for (const [line, ...rest] of paragraphs) {
    if (line !== undefined && isHeading([line, ...rest], layout)) looks.add(lookOf(line))
  }
  return new Map([...looks].toSorted((one, other) => other - one).map((look, index) => [look, index + 1]))
}

/** Short words in a larger face, or all in bold, that do not end as a sentence does. */
function isHeading(paragraph: readonly PlacedLine[], { size }: Layout): boolean {
  const words = paragraph.map(textOf).join(' ')
  if (words.length > LONGEST_HEADING || !/\p{L}/u.test(words) || /[.;:,]$/.test(words)) return false
  return paragraph.every((line) => line.size > 1.12 * size || allBold(line))
}

/** @param heading - its level; `null` for what is none */
function blockOf(
  paragraph: readonly PlacedLine[],
  heading: number | null,
  hyphens: Hyphens,
  marks: ReadonlyMap<Piece, FootNote>,
): SourceBlock {
  const [first] = paragraph
  const { text, emphasis, marks: found } = joined(paragraph, hyphens, new Set(marks.keys()))
  const footnotes = found.flatMap(({ piece, offset }): readonly SourceNote[] => {
    const note = marks.get(piece)
    if (note === undefined) return []
    return [{ marker: note.marker, offset, text: joined(note.lines, hyphens, new Set()).text }]
  })
  return {
    kind: heading === null ? 'text' : 'heading',
    text,
    num: null,
    level: heading,
    emphasis,
    footnotes,
    stated: null,
    origin: { line: null, page: first?.page ?? null },
  }
}

/** A note that no mark leads to stands after the text, with its mark. */
function blockOfNote(note: FootNote): SourceBlock {
  return {
    kind: 'text',
    text: wordsOfNote(note),
    num: null,
    level: null,
    emphasis: [],
    footnotes: [],
    stated: null,
    origin: { line: null, page: note.page },
  }
}

/**
 * Characters that a file gives no letter for: of Unicode's private area, or its sign for none. And Arabic words that begin
 * with two alefs: in files whose ligature of lam and alef has both letters, pdfjs turns them round, and within a word
 * nothing shows it.
 */
const UNSURE = /[\ue000-\uf8ff\ufffd]|(?<!\p{L})\u0627[\u0622\u0623\u0625\u0627]\u0644/gu

function unsureIn({ text, footnotes }: SourceBlock): number {
  return [text, ...footnotes.map((note) => note.text)].reduce(
    (count, words) => count + (words.match(UNSURE)?.length ?? 0),
    0,
  )
}
