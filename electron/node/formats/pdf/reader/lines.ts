import { withSymbols } from '../../symbols'
import type { PdfItem, PdfPage } from './positioned'

/** A line on a page, or its part in one column. */
export interface Line {
  readonly page: number
  /** From left to right, or from right to left where most letters run so. */
  readonly pieces: readonly Piece[]
  readonly left: number
  readonly right: number
  readonly y: number
  /** Of its largest face. */
  readonly size: number
}

/** Letters of one face that stand together. */
export interface Piece {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
}

/** Share of a size by which letters of one line may stand higher or lower: raised marks do by a third. */
const SAME_LINE = 0.45
/** Share of a size that is a blank between letters, if it is empty. */
const BLANK = 0.16
/** As many sizes are a place of its own in the line: a tab, the cell of a table. */
const TAB = 2.5

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g

/** The lines of a page from its head to its foot. */
export function linesOf(page: PdfPage): readonly Line[] {
  const pieces = distinct(page.items).map(pieceOf)
  const rows: { pieces: Piece[]; y: number; size: number }[] = []
  for (const piece of pieces.toSorted((one, other) => other.y - one.y)) {
    const row = rows.at(-1)
    if (row === undefined || row.y - piece.y > SAME_LINE * Math.max(row.size, piece.size)) {
      rows.push({ pieces: [piece], y: piece.y, size: piece.size })
      continue
    }
    row.pieces.push(piece)
    if (piece.size > row.size) Object.assign(row, { y: piece.y, size: piece.size })
  }
  return rows.map((row) => lineOf(page.number, row.pieces))
}

/** A line of these pieces, in the order in which one reads. */
export function lineOf(page: number, pieces: readonly Piece[]): Line {
  const largest = pieces.reduce((one, other) => (other.size > one.size ? other : one))
  const text = pieces.map((piece) => piece.text).join('')
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const backwards = (text.match(RIGHT_TO_LEFT)?.length ?? 0) * 2 > letters
  return {
    page,
    pieces: pieces.toSorted((one, other) => (backwards ? other.right - one.right : one.left - other.left)),
    left: Math.min(...pieces.map(({ left }) => left)),
    right: Math.max(...pieces.map(({ right }) => right)),
    y: largest.y,
    size: largest.size,
  }
}

/** Some programs paint letters twice to make them bold. */
function distinct(items: readonly PdfItem[]): readonly PdfItem[] {
  const seen = new Set<string>()
  return items.filter(({ text, x, y }) => {
    if (text.trim() === '') return false
    const key = `${Math.round(x)} ${Math.round(y)} ${text}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function pieceOf({ text, x, y, width, height, font }: PdfItem): Piece {
  return {
    text: withSymbols(text, font).text,
    left: x,
    right: x + width,
    y,
    size: height,
    bold: /bold|black|heavy|semib|demi/i.test(font),
    italic: /italic|oblique|kursiv/i.test(font),
  }
}

/** What stands between two pieces of a line that follow each other. */
export function blankBetween(one: Piece, other: Piece): '' | ' ' | '\t' {
  const gap = other.left >= one.left ? other.left - one.right : one.left - other.right
  const size = Math.max(one.size, other.size)
  if (gap > TAB * size) return '\t'
  if (/\s$/.test(one.text) || /^\s/.test(other.text)) return ''
  return gap > BLANK * size ? ' ' : ''
}

/** The words of a line. */
export function textOf({ pieces }: Line): string {
  return pieces
    .map((piece, index) => {
      const before = pieces[index - 1]
      return (before === undefined ? '' : blankBetween(before, piece)) + piece.text
    })
    .join('')
    .trim()
}
