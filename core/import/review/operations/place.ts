import { failure, ok } from '../../../result'
import { deepestNode } from '../../holders'
import { isDateLine } from '../../rules/date-lines'
import { plainKind } from '../begin'
import { depthsOf } from '../derive'
import { type Entry, hasTree, type ReviewDivision, reviewDivisions } from '../entry'
import { rowsOf, wholeWords } from '../entry-words'
import type { Selection } from '../history'
import type { ReviewText } from '../review-text'
import { byHand, changeEach, type Edited, type Reviewed, replace } from './edits'
import { numbered } from './number'

/** Moves the selected entries, and all that lies in them, one level in or out. */
export function changeLevel(reviewed: Reviewed, { first, last }: Selection, by: 1 | -1): Edited {
  const { entries } = reviewed
  const depths = depthsOf(entries)
  const head = entries[first]
  if (!head || !entries[last]) return failure('nothing-selected')
  const moved = entries.slice(first, last + 1)
  if (moved.some(({ division }) => !hasTree(division))) return failure('no-levels-here')
  if (moved.some(({ division }) => division !== head.division)) return failure('other-division')
  const level = depths[first] ?? 0
  if (by === 1 && level > depthBefore(entries, depths, first)) return failure('no-deeper')
  const until = endOfParts(entries, depths, { first, last })
  const after: Entry[] = []
  for (let index = first; index < until; index += 1) {
    const entry = entries[index]
    if (!entry) continue
    const depth = (depths[index] ?? 0) + by
    if (depth < 0) return failure('at-margin')
    if (depth >= deepestNode) return failure('too-deep')
    after.push(index <= last ? { ...byHand(entry), depth } : { ...entry, depth })
  }
  return ok({ ...replace(reviewed, { first, last: until - 1 }, after), selection: { first, last } })
}

/** How deep the entry before lies that counts; −1 where there is none in the division. */
function depthBefore(entries: readonly Entry[], depths: readonly number[], index: number): number {
  for (let at = index - 1; at >= 0 && entries[at]?.division === entries[index]?.division; at -= 1)
    if (entries[at]?.left === null && entries[at]?.kind !== 'note') return depths[at] ?? 0
  return -1
}

/** Behind all that lies in the selected entries. */
function endOfParts(
  entries: readonly Entry[],
  depths: readonly number[],
  { first, last }: Selection,
): number {
  const least = Math.min(...depths.slice(first, last + 1))
  let end = last + 1
  while (entries[end]?.division === entries[first]?.division && (depths[end] ?? 0) > least) end += 1
  return end
}

/**
 * Says in which division the selected entries stand. Divisions follow one another: entries before that stand in a later
 * one go with them, and so do those behind that stand in an earlier one.
 */
export function changeDivision(
  reviewed: Reviewed,
  { first, last }: Selection,
  division: ReviewDivision,
): Edited {
  const { entries, text } = reviewed
  if (!entries[last]) return failure('nothing-selected')
  const place = (at: number) => {
    const entry = entries[at]
    return entry ? reviewDivisions.indexOf(entry.division) : -1
  }
  const wanted = reviewDivisions.indexOf(division)
  let from = first
  while (from > 0 && place(from - 1) > wanted) from -= 1
  let to = last
  while (to + 1 < entries.length && place(to + 1) < wanted) to += 1
  const edit = changeEach(reviewed, { first: from, last: to }, (entry, index) => {
    if (entry.division === division) return ok(entry)
    const moved = inDivision(text, entry, division)
    return ok(index >= first && index <= last ? byHand(moved) : moved)
  })
  return edit.ok ? ok({ ...edit.value, selection: { first, last } }) : edit
}

function inDivision(text: ReviewText, entry: Entry, division: ReviewDivision): Entry {
  const moved = { ...entry, division }
  if (!hasTree(division)) {
    const words = wholeWords(text, entry)
    const kind = division === 'preface' && isDateLine(words) ? 'date' : plainKind(division)
    return { ...moved, kind, isHeading: false, number: null, numEnd: entry.start, depth: 0 }
  }
  if (!hasTree(entry.division)) {
    const kind = rowsOf(text, entry) ? 'table' : plainKind(division)
    return numbered(text, { ...moved, kind, depth: 0, numEnd: entry.start, number: null })
  }
  // A recital of the preamble is a paragraph of the body, and the other way round.
  const isPlain = entry.kind === 'recital' || entry.kind === 'paragraph'
  return isPlain ? { ...moved, kind: plainKind(division) } : moved
}
