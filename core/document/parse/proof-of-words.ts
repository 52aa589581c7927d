import { officialPieces, type ParsedDeclaration } from './words'

/** Where the words that were read first differ from those of the source. */
export interface WordDifference {
  /** Counted from 1, as is the word. */
  readonly line: number
  readonly word: number
  /** The word of the source, or the word read where the source has none left. */
  readonly text: string
}

/**
 * Compares what was read with the source, word by word and in order. Line breaks and runs of white space do not count. A
 * hyphen or dash behind a word at the end of a line joins the two halves; before a new paragraph it may stand alone.
 *
 * A footnote is read with the words it belongs to and stands further down in the source, so that the pieces go by their
 * lines here.
 *
 * @returns the first difference, or `null` where there is none
 */
export function findWordDifference(parsed: ParsedDeclaration, source: string): WordDifference | null {
  const expected = spaced(joinedLines(source.replace(/^\uFEFF/, '')))
  const pieces = officialPieces(parsed).toSorted((one, other) => one.line - other.line)
  // A text has millions of words: each piece is compared as a whole, and only what differs is cut into words.
  let at = 0
  for (const { text } of pieces) {
    const piece = spaced(text)
    if (piece === '') continue
    const end = at + piece.length
    const isWhole = end === expected.length || expected[end] === ' ' || joins(piece)
    if (!isWhole || !expected.startsWith(piece, at)) return difference(source, expected, at, piece)
    at = expected[end] === ' ' ? end + 1 : end
  }
  return at < expected.length ? difference(source, expected, at, '') : null
}

/** One space between words, none at either end. Most words stand a space apart already: only what is otherwise is touched. */
function spaced(text: string): string {
  return text.replace(/[^\S ]\s*| \s+/g, ' ').trim()
}

const WORD_END = /[\p{L}\p{N}]/u

/** The source without the line ends that a hyphen or dash behind a word takes away: it joins what follows. */
function joinedLines(source: string): string {
  return source.replace(/([-‐‑–])[^\S\r\n\f]*[\r\n\f]\s*/g, (whole, hyphen: string, at: number) =>
    WORD_END.test(source[at - 1] ?? '') ? hyphen : whole,
  )
}

/** Whether what follows such a piece may stand right behind it. */
function joins(piece: string): boolean {
  return /[\p{L}\p{N}][-‐‑–]$/u.test(piece)
}

function difference(source: string, expected: string, at: number, piece: string): WordDifference {
  const read = piece.split(' ')
  const there = expected.slice(at).split(' ', read.length + 1)
  const first = there.findIndex((word, index) => word !== read[index])
  const word =
    expected
      .slice(0, at)
      .split(' ')
      .filter((each) => each !== '').length + Math.max(first, 0)
  return {
    line: lineOfWord(source, word),
    word: word + 1,
    text: there[first] ?? read[there.length] ?? '',
  }
}

/** The line on which a word stands, counted as {@link spaced} parts them. */
function lineOfWord(source: string, word: number): number {
  const lines = source.split(/\r\n|\n|\r/)
  let before = 0
  for (const [index, line] of lines.entries()) {
    const text = spaced(line)
    const here = text === '' ? 0 : text.split(' ').length - (joins(text) ? 1 : 0)
    if (before + here > word) return index + 1
    before += here
  }
  return lines.length
}
