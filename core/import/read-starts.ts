import { type Start, startOf } from './numbering/starts'
import type { Stretch } from './stretches'

/** A stretch with what it begins with, and the numbers to come. */
export interface Read {
  readonly stretch: Stretch
  readonly start: Start | null
  /** The value of the next number in each style that it could be of. */
  readonly nextOf: ReadonlyMap<string, number>
  /** Where the next number stands, if no more than a few paragraphs further on. */
  readonly nextNumber: number | null
  /** Whether it was cut out of the middle of a line. */
  readonly isInLine: boolean
}

/** How far the next point of a list may be for words between to belong to the point before. In stretches. */
const NEXT_POINT = 4

/** What a stretch begins with. The format may show the number apart from the words. */
function startIn({ text, num, kind, rows }: Stretch): Start | null {
  if (rows) return null
  if (num === null) return kind === 'item' ? null : startOf(text)
  // A word stands for the words, so that what the format shows is judged alone.
  const shown = startOf(`${num} X`)
  if (shown?.form === 'container') return { ...shown, num, rest: text, isAlone: text === '' }
  return shown && { ...shown, num, rest: text }
}

/** Reads what each stretch begins with; from the end on, so that each knows the numbers to come. */
export function readStarts(stretches: readonly Stretch[], inLine: ReadonlySet<Stretch>): readonly Read[] {
  const reads: Read[] = []
  const coming = new Map<string, number>()
  let nextNumber: number | null = null
  for (let index = stretches.length - 1; index >= 0; index -= 1) {
    const stretch = stretches[index]
    if (!stretch) continue
    const start = startIn(stretch)
    const styles = start?.form === 'number' ? start.readings : []
    const nextOf = new Map(
      styles.flatMap(({ style }) => {
        const value = coming.get(style)
        return value === undefined ? [] : [[style, value] as const]
      }),
    )
    const isNear = nextNumber !== null && nextNumber - index <= NEXT_POINT
    reads.push({
      stretch,
      start,
      nextOf,
      nextNumber: isNear ? nextNumber : null,
      isInLine: inLine.has(stretch),
    })
    if (start?.form === 'number') {
      if (!start.isSlip || stretch.num !== null) {
        for (const { style, value } of styles) coming.set(style, value)
        nextNumber = index
      }
    } else if (start?.form === 'container') nextNumber = null
  }
  return reads.reverse()
}
