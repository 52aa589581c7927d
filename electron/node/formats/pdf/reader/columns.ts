import { type Line, lineOf, type Piece } from './lines'

/** Where a line stands: over the whole page, or in one of two columns. */
export type Column = 'whole' | 'left' | 'right'

export interface PlacedLine extends Line {
  readonly column: Column
}

/** As many lines have to stand beside each other; fewer are a block of signatures or a small table. */
const FEWEST = 5
/** Between lines over the whole page, fewer beside each other are no columns. */
const FEWEST_IN_BAND = 2
/** The least share of the text's width that a column has; cells of tables are narrower. */
const NARROWEST = 0.25

/**
 * Puts the lines of a page into the order in which one reads: two columns one after the other, between lines that go over
 * both.
 */
export function inReadingOrder(lines: readonly Line[]): readonly PlacedLine[] {
  const gutter = gutterOf(lines)
  if (gutter === null) return lines.map((line) => ({ ...line, column: 'whole' }))
  const ordered: PlacedLine[] = []
  let band: Line[] = []
  const whole = (line: Line): void => {
    ordered.push({ ...line, column: 'whole' })
  }
  const flush = (): void => {
    const first = band.findIndex((line) => isBeside(line, gutter))
    const parted = band.filter((line) => isBeside(line, gutter)).length >= FEWEST_IN_BAND
    // The last line of a paragraph over the whole page is short and stands before the columns.
    const before = parted ? (ordered.length === 0 ? 0 : first) : band.length
    band.slice(0, before).forEach(whole)
    ordered.push(...columnsOf(band.slice(before), gutter))
    band = []
  }
  for (const line of lines) {
    if (!crosses(line, gutter)) {
      band.push(line)
      continue
    }
    flush()
    whole(line)
  }
  flush()
  return ordered
}

/** First all parts of lines on the left of the gutter, then those on the right. */
function columnsOf(lines: readonly Line[], gutter: number): readonly PlacedLine[] {
  const parts = lines.map((line) => partsOf(line, gutter))
  return [
    ...parts.flatMap(([left]): PlacedLine[] => (left === null ? [] : [{ ...left, column: 'left' }])),
    ...parts.flatMap(([, right]): PlacedLine[] => (right === null ? [] : [{ ...right, column: 'right' }])),
  ]
}

/** The middle of the empty strip between two columns; `null` where the page has one. */
function gutterOf(lines: readonly Line[]): number | null {
  const left = Math.min(...lines.map((line) => line.left))
  const width = Math.max(...lines.map((line) => line.right)) - left
  const candidates = new Set<number>()
  for (const { pieces, size } of lines) {
    const sorted = pieces.toSorted((one, other) => one.left - other.left)
    for (const [index, piece] of sorted.entries()) {
      const next = sorted[index + 1]
      if (next === undefined || next.left - piece.right < size) continue
      const middle = Math.round((piece.right + next.left) / 2)
      if (middle > left + NARROWEST * width && middle < left + (1 - NARROWEST) * width) candidates.add(middle)
    }
  }
  let best: number | null = null
  let most = FEWEST - 1
  for (const candidate of candidates) {
    const beside = lines.filter((line) => isBeside(line, candidate))
    const crossing = lines.filter((line) => crosses(line, candidate)).length
    if (beside.length - crossing / 2 > most && areColumns(beside, candidate, width)) {
      best = candidate
      most = beside.length - crossing / 2
    }
  }
  return best
}

/** Whether a line goes over the gutter: with a letter, or with no more than a blank between its words. */
function crosses({ pieces, size }: Line, x: number): boolean {
  let left = Number.NEGATIVE_INFINITY
  let right = Number.POSITIVE_INFINITY
  for (const piece of pieces) {
    if (piece.left >= x) right = Math.min(right, piece.left)
    else left = Math.max(left, piece.right)
  }
  return right - left < size || left > x
}

function isBeside(line: Line, x: number): boolean {
  return line.left < x && line.right > x && !crosses(line, x)
}

/** Lines of columns fill them, at least half of them to three quarters. */
function areColumns(beside: readonly Line[], gutter: number, width: number): boolean {
  const filled = (part: (line: Line) => Line | null): boolean => {
    const parts = beside.map(part).filter((each) => each !== null)
    const widths = parts.map((each) => each.right - each.left).toSorted((one, other) => one - other)
    const middle = widths[Math.floor(widths.length / 2)] ?? 0
    return middle > NARROWEST * width
  }
  return filled((line) => partsOf(line, gutter)[0]) && filled((line) => partsOf(line, gutter)[1])
}

function partsOf(line: Line, gutter: number): readonly [left: Line | null, right: Line | null] {
  const part = (pieces: readonly Piece[]): Line | null =>
    pieces.length === 0 ? null : lineOf(line.page, pieces)
  return [
    part(line.pieces.filter(({ left }) => left < gutter)),
    part(line.pieces.filter(({ left }) => left >= gutter)),
  ]
}
