import type { PlacedLine } from './columns'
import { type Line, type Piece, textOf } from './lines'

/** A note at the foot of a page. */
export interface FootNote {
  readonly marker: string
  readonly page: number
  readonly lines: readonly Line[]
}

export interface NotedPages {
  /** The lines of the text, without those of notes. */
  readonly text: readonly PlacedLine[]
  readonly notes: readonly FootNote[]
}

/** Notes are set in a face smaller than this share of the text's. */
const SMALLER = 0.93
const MARK = /^(\d{1,3}|[*†‡§]{1,4}|\[\d{1,3}\])$/
const BEGINS = /^(\d{1,3}|[*†‡§]{1,4}|\[\d{1,3}\])[.)]?[\s\u00a0]*(?=\S)/

/**
 * Parts the notes at the foot of each page from the text. They begin where the face becomes smaller, or where more space
 * is before a line that begins with a mark raised in the text above. A line before the first mark goes on with the last
 * note of the page before, if that does not end there.
 *
 * @param pages - in reading order
 * @param size - of the text's face
 * @param leading - from a line of the text to the next
 */
export function withoutNotes(
  pages: readonly (readonly PlacedLine[])[],
  { size, leading }: { readonly size: number; readonly leading: number },
): NotedPages {
  const text: PlacedLine[] = []
  const notes: { marker: string; page: number; lines: Line[] }[] = []
  for (const lines of pages) {
    const begin = footOf(lines, size, leading)
    const foot = lines.slice(begin).toSorted((one, other) => other.y - one.y)
    const first = foot.findIndex((line) => markerOf(line) !== null)
    if (begin === 0 || (first !== 0 && !unended(notes.at(-1), lines[0]?.page ?? 0))) {
      for (const line of lines) text.push(line)
      continue
    }
    for (const line of lines.slice(0, begin)) text.push(line)
    for (const line of foot) {
      const marker = markerOf(line)
      if (marker === null) notes.at(-1)?.lines.push(line)
      else notes.push({ marker: marker.text, page: line.page, lines: [without(line, marker)] })
    }
  }
  return { text, notes }
}

/** The first line that is of notes; the number of lines where none is. */
function footOf(lines: readonly PlacedLine[], size: number, leading: number): number {
  const small = lines.findLastIndex((line) => line.size >= SMALLER * size) + 1
  const raised = new Set<string>()
  for (const [index, line] of lines.slice(0, small).entries()) {
    const above = lines[index - 1]
    const marker = markerOf(line)
    const apart = above !== undefined && above.y - line.y > 1.3 * leading
    if (marker !== null && apart && raised.has(marker.text)) return index
    for (const piece of line.pieces) if (isRaised(piece, line)) raised.add(piece.text.trim())
  }
  return small
}

/** A mark of a note in the text: small, and above the line. */
function isRaised(piece: Piece, line: Line): boolean {
  return MARK.test(piece.text.trim()) && piece.size <= 0.85 * line.size && piece.y >= line.y + 0.1 * line.size
}

/** Whether a note breaks off on the page before this one. */
function unended(note: FootNote | undefined, page: number): boolean {
  const last = note?.lines.at(-1)
  return last !== undefined && last.page === page - 1 && !/[.;!?…»”"’)\]۔؟]$/u.test(textOf(last))
}

interface Marker {
  readonly text: string
  readonly piece: Piece
  /** How much of its piece it is, blanks after it and all. */
  readonly length: number
}

/** The mark that a note begins with: alone in a raised piece, or before a blank. */
function markerOf(line: Line): Marker | null {
  const [piece, next] = line.pieces
  if (piece === undefined) return null
  const alone = MARK.exec(piece.text.trim())
  if (alone !== null && next !== undefined) {
    return { text: alone[1] ?? '', piece, length: piece.text.length }
  }
  const begins = BEGINS.exec(piece.text)
  return begins === null ? null : { text: begins[1] ?? '', piece, length: begins[0].length }
}

function without(line: Line, { piece, length }: Marker): Line {
  const rest = { ...piece, text: piece.text.slice(length) }
  return {
    ...line,
    pieces: line.pieces.flatMap((each) => (each === piece ? (rest.text === '' ? [] : [rest]) : [each])),
  }
}

/** Raised marks in the text by the note they lead to: the first of their name on the page, or after it. */
export function marksOf(
  text: readonly PlacedLine[],
  notes: readonly FootNote[],
): ReadonlyMap<Piece, FootNote> {
  const marks = new Map<Piece, FootNote>()
  const taken = new Set<FootNote>()
  for (const line of text) {
    for (const piece of line.pieces) {
      const mark = piece.text.trim()
      if (!isRaised(piece, line)) continue
      const note = notes.find(
        (each) =>
          each.marker === mark && !taken.has(each) && each.page >= line.page && each.page <= line.page + 1,
      )
      if (note === undefined) continue
      taken.add(note)
      marks.set(piece, note)
    }
  }
  return marks
}

/** The words of all lines of a note, for those that nothing leads to. */
export function wordsOfNote({ marker, lines }: FootNote): string {
  return `${marker} ${lines.map(textOf).join(' ')}`
}
