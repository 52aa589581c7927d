import search from 'approx-string-match'
import { isPassageEId } from '../../document/eid'
import type { TextTarget } from '../note'
import { describeRange } from './describe'
import type { EditionIndex } from './edition-index'

/** First and last word of a passage in an edition's stream. */
export interface Stretch {
  readonly first: number
  readonly last: number
}

/** The targets of a stretch of the stream: one for each unit it touches. */
export function targetsOf({ first, last }: Stretch, index: EditionIndex): TextTarget[] {
  const targets: TextTarget[] = []
  let at = first
  while (at <= last) {
    const from = index.stream[at]
    if (!from) break
    const next = index.firstToken[from.unit + 1] ?? index.stream.length
    const to = index.stream[Math.min(last, next - 1)]
    const unit = index.units[from.unit]
    if (unit && to && isPassageEId(unit.eId)) {
      targets.push(describeRange(unit.eId, unit.text, from.start, to.end))
    }
    at = next
  }
  return targets
}

/**
 * Adds the punctuation at the ends again, which words do not include, where the quote had it: `leaders.` or `(SCO)`.
 */
export function refine(target: TextTarget, exact: string, index: EditionIndex): TextTarget {
  const text = index.units[index.unitOf.get(target.eId) ?? -1]?.text ?? ''
  const { start, end } = target.position
  const from = Math.max(0, start - 3)
  const [match] = search(text.slice(from, end + 3), exact, Math.min(32, Math.floor(exact.length / 4)))
  if (!match) return target
  const [newStart, newEnd] = [from + match.start, from + match.end]
  const isNear = Math.abs(newStart - start) <= 3 && Math.abs(newEnd - end) <= 3
  return isNear && newStart < newEnd ? describeRange(target.eId, text, newStart, newEnd) : target
}
