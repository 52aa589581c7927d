import type { TextTarget } from '../note'
import type { EditionIndex } from './edition-index'
import type { EditionMap } from './map-editions'
import type { Stretch } from './stretch'

/** What happened to a passage, word by word. */
export interface Followed extends Stretch {
  /** Share of the passage's words that are still there, weighted by length, in [0, 1]. */
  readonly kept: number
  /** Share of the words near it that stayed beside it, in [0, 1]. */
  readonly company: number
}

const NEIGHBOURS = 8

/** The words of a target in the old edition; `null` when the old text does not say what the note quotes. */
function oldStretch(target: TextTarget, before: EditionIndex): Stretch | null {
  const unit = before.unitOf.get(target.eId)
  if (unit === undefined) return null
  const { start, end } = target.position
  if (before.units[unit]?.text.slice(start, end) !== target.quote.exact) return null
  const from = before.firstToken[unit] ?? 0
  const to = before.firstToken[unit + 1] ?? before.stream.length
  let first = -1
  let last = -1
  for (let at = from; at < to; at += 1) {
    const token = before.stream[at]
    if (!token || token.end <= start) continue
    if (token.start >= end) break
    if (first < 0) first = at
    last = at
  }
  return first < 0 ? null : { first, last }
}

/**
 * The largest group of a passage's words that are still together in the new edition. An edit may have moved the others
 * away.
 */
function mainGroup(partners: readonly number[]): number[] {
  const sorted = [...partners].sort((a, b) => a - b)
  const reach = Math.max(12, sorted.length)
  let best: number[] = []
  let group: number[] = []
  for (const partner of sorted) {
    const previous = group.at(-1)
    if (previous !== undefined && partner - previous > reach) group = []
    group.push(partner)
    if (group.length > best.length) best = group
  }
  return best
}

/** Follows a passage into the new edition; `null` when it cannot be followed or nothing of it is left. */
export function follow(target: TextTarget, before: EditionIndex, map: EditionMap): Followed | 'gone' | null {
  const old = oldStretch(target, before)
  if (!old) return null
  const partners: number[] = []
  for (let at = old.first; at <= old.last; at += 1) {
    const partner = map.partner[at] ?? -1
    if (partner >= 0) partners.push(partner)
  }
  const group = mainGroup(partners)
  const first = group[0]
  const last = group.at(-1)
  if (first === undefined || last === undefined) return 'gone'
  let kept = 0
  let all = 0
  let near = 0
  let allNear = 0
  for (let at = Math.max(0, old.first - NEIGHBOURS); at <= old.last + NEIGHBOURS; at += 1) {
    const word = before.stream[at]?.word
    if (word === undefined) break
    const weight = Math.min(8, word.length)
    const partner = map.same[at] ? (map.partner[at] ?? -1) : -1
    if (at >= old.first && at <= old.last) {
      all += weight
      if (partner >= first && partner <= last) kept += weight
    } else {
      allNear += weight
      if (partner >= first - 2 * NEIGHBOURS && partner <= last + 2 * NEIGHBOURS) near += weight
    }
  }
  return { first, last, kept: kept / all, company: allNear === 0 ? 1 : near / allNear }
}
