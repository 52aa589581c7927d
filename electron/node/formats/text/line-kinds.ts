import { endsSentence } from '#core/document/parse/source-lines'
import { type Start, startOf } from '#core/import/numbering/starts'

/** What is known of a block while its lines are read. */
export interface OpenBlock {
  /** Its first line. */
  readonly opener: string
  /** Whether the first of a row of items, such as `(i)`, stands in the middle of one of its lines. */
  readonly holdsItems: boolean
  /** The last number of each series that blocks began with. */
  readonly numbers: ReadonlyMap<string, number>
}

/** Whether the first of a row of items stands in the middle of a line. */
export function holdsItems(line: string): boolean {
  return /\s\((?:i|a|1)\)\s/.test(line)
}

/** Remembers the number that a block begins with, in each series that it could be of. */
export function learnNumber(line: string, numbers: Map<string, number>): void {
  const start = startOf(line)
  if (start?.form !== 'number' || start.isSlip) return
  for (const { style, value } of start.readings) numbers.set(style, value)
}

/** Whether a line begins the next item of a list: the mark that opened the block, or the next number of its series. */
function isNext({ opener, numbers }: OpenBlock, start: Start): boolean {
  const first = startOf(opener)
  if (first?.form === 'bullet' && start.form === 'bullet') return start.num === first.num
  // In the middle of a paragraph without number a line may begin with a day or a year.
  if (first === null || start.form !== 'number' || start.isSlip) return false
  return start.readings.some(({ style, value }) => numbers.get(style) === value - 1)
}

/** Whether a line begins with `(ii)` in a block that has `(i)` in the middle of its words: both are set inside these. */
function isSetInside({ holdsItems }: OpenBlock, start: Start): boolean {
  if (start.form !== 'number' || !start.num.startsWith('(')) return false
  return holdsItems && start.readings.every(({ value }) => value > 1)
}

/**
 * Whether a line begins a block although no blank line stands before it: it begins with a number, a mark or a word of a
 * part, and the line before may be the end of one.
 *
 * @param open - the block that the line before belongs to
 */
export function startsBlock(text: string, before: string, open: OpenBlock): boolean {
  const start = startOf(text)
  if (start === null) return false
  if (isNext(open, start)) return true
  if (isSetInside(open, start)) return false
  if (start.form === 'container') return start.isAlone || endsSentence(before)
  // A line that runs on may begin with a dash, or with a year and a full stop.
  return endsSentence(before) || startOf(before)?.form === 'container'
}
