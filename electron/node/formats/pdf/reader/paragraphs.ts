import type { PlacedLine } from './columns'
import { textOf } from './lines'

/** What the lines of a text have in common; lengths in points. */
export interface Layout {
  /** The size of most letters. */
  readonly size: number
  /** From a line to the next one of its paragraph. */
  readonly leading: number
  /** Left and right edge of the text on a page and in a column. */
  readonly edges: (line: PlacedLine) => { readonly left: number; readonly right: number }
}

/** Measures a text. */
export function layoutOf(lines: readonly PlacedLine[]): Layout {
  const size = mostFrequent(lines.map((line) => [rounded(line.size), textOf(line).length] as const)) ?? 12
  const steps = new Map<number, number>()
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (next === undefined || next.page !== line.page || next.column !== line.column) continue
    const step = line.y - next.y
    if (step > 0.8 * size && step < 3 * size) steps.set(rounded(step), (steps.get(rounded(step)) ?? 0) + 1)
  }
  const edges = new Map<string, { left: number; right: number }>()
  for (const line of lines) {
    for (const key of [line.column, `${line.page} ${line.column}`]) {
      const known = edges.get(key)
      if (known === undefined) edges.set(key, { left: line.left, right: line.right })
      else
        Object.assign(known, {
          left: Math.min(known.left, line.left),
          right: Math.max(known.right, line.right),
        })
    }
  }
  return {
    size,
    leading: smallestFrequent(steps) ?? 1.2 * size,
    edges: (line) => {
      const all = edges.get(line.column) ?? line
      const page = edges.get(`${line.page} ${line.column}`) ?? all
      // A page of few short lines does not show how wide the text is.
      return page.right - page.left > 0.8 * (all.right - all.left) ? page : all
    },
  }
}

const rounded = (value: number): number => Math.round(value * 4) / 4

function mostFrequent(values: readonly (readonly [value: number, weight: number])[]): number | null {
  const weights = new Map<number, number>()
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight)
  let best: number | null = null
  for (const [value, weight] of weights) if (weight > (weights.get(best ?? Number.NaN) ?? 0)) best = value
  return best
}

/** In a text of short paragraphs most steps are from one to the next: those within paragraphs are smaller. */
function smallestFrequent(steps: ReadonlyMap<number, number>): number | null {
  const all = [...steps.values()].reduce((sum, count) => sum + count, 0)
  const frequent = [...steps].filter(([, count]) => count >= Math.max(2, all * 0.1)).map(([step]) => step)
  return frequent.length === 0 ? null : Math.min(...frequent)
}

/** What stands before words as the number or mark of a paragraph. */
const NUMBERED =
  /^(?:\d{1,3}(?:\.\d{1,3})*[.)]|\(?(?:\d{1,3}|\p{L}|[ivxlc]{1,6})\)|[ivxlc]{1,6}\.|[•◦▪■●–—·*])(?:\s|\u00a0)/iu
const ENDS = /[.;:!?…»”"’)\]]$|[،؛۔؟]$/u

/**
 * Puts lines together that are one paragraph. A new one begins where more space is between lines than elsewhere, where the
 * face changes, where a line is indented, after a line that stops short, and with a number that stands out.
 */
export function paragraphsOf(
  lines: readonly PlacedLine[],
  layout: Layout,
): readonly (readonly PlacedLine[])[] {
  const paragraphs: PlacedLine[][] = []
  for (const line of lines) {
    const current = paragraphs.at(-1)
    if (current === undefined || begins(line, current, layout)) paragraphs.push([line])
    else current.push(line)
  }
  return paragraphs
}

function begins(line: PlacedLine, paragraph: readonly PlacedLine[], layout: Layout): boolean {
  const [first] = paragraph
  const last = paragraph.at(-1)
  if (first === undefined || last === undefined) return true
  if (looksOther(line, last) || isRow(line) || isRow(last)) return true
  if (leavesColumns(line, last)) return true
  const onward = line.page !== last.page || line.column !== last.column
  if (!onward && last.y - line.y > gapOf(paragraph, layout)) return true
  const words = textOf(line)
  const before = textOf(last)
  const ended = ENDS.test(before)
  if (NUMBERED.test(words) && (ended || /[-–—]$/.test(before) || stopsShort(last, line, layout))) return true
  if (stopsShort(last, line, layout)) return true
  if (onward) return ended && !/^\p{Ll}/u.test(words)
  return isIndented(line, last, paragraph, layout)
}

/** Text over the whole page and text in columns are of different sections, which hold whole paragraphs. */
function leavesColumns(line: PlacedLine, last: PlacedLine): boolean {
  return line.page === last.page && (line.column === 'whole') !== (last.column === 'whole')
}

/** Words that stand apart in a line, but for a hung number: cells, or signatures side by side. */
function isRow(line: PlacedLine): boolean {
  return textOf(line)
    .replace(NUMBERED, '')
    .replace(/^\d{1,3}\t/, '')
    .includes('\t')
}

/** Another face, or a line all in bold before or after one that is not: a heading. */
function looksOther(line: PlacedLine, last: PlacedLine): boolean {
  if (Math.abs(line.size - last.size) > 0.12 * last.size) return true
  return allBold(line) !== allBold(last) && (allBold(line) ? textOf(last) : textOf(line)) !== ''
}

export function allBold({ pieces }: PlacedLine): boolean {
  return pieces.every(({ bold, text }) => bold || !/[\p{L}\p{N}]/u.test(text))
}

/** More space than this ends a paragraph: a third over the usual, and over what its own lines have. */
function gapOf(paragraph: readonly PlacedLine[], { leading }: Layout): number {
  const [first, second] = paragraph
  const own =
    first !== undefined &&
    second !== undefined &&
    first.page === second.page &&
    first.column === second.column
      ? first.y - second.y
      : leading
  return 1.3 * Math.max(own, leading)
}

/** The first word of the next line would have had room at the end of this one. */
function stopsShort(last: PlacedLine, next: PlacedLine, layout: Layout): boolean {
  const { left, right } = layout.edges(last)
  const room = right - last.right
  const words = textOf(next)
  const first = /^\S+/.exec(words)?.[0] ?? ''
  const width = ((next.right - next.left) / Math.max(1, words.length)) * (first.length + 1)
  // From right to left a line ends at the left.
  const backwards = (last.pieces[0]?.left ?? 0) > (last.pieces.at(-1)?.left ?? 0)
  const free = backwards ? last.left - left : room
  // A ragged edge leaves room for a word now and then. Recitals end with a comma; others only with much room.
  return (
    free > Math.max(width * 1.25, 0.06 * (right - left)) &&
    (/[,،]$/.test(textOf(last)) || ENDS.test(textOf(last)) || free > 0.4 * (right - left))
  )
}

/** A first line that stands further in than the lines before it. */
function isIndented(
  line: PlacedLine,
  last: PlacedLine,
  paragraph: readonly PlacedLine[],
  layout: Layout,
): boolean {
  const step = line.left - last.left
  // The second line of a hanging number stands further in than the first.
  if (paragraph.length === 1 && NUMBERED.test(textOf(last))) return false
  const { right } = layout.edges(line)
  return step > layout.size && line.right > right - 0.5 * (right - last.left) && ENDS.test(textOf(last))
}
