import { failure, ok } from '../../../result'
import { deepestNode } from '../../holders'
import { plainKind } from '../begin'
import { type Entry, type EntryKind, hasTree } from '../entry'
import { rowsOf } from '../entry-words'
import type { Selection } from '../history'
import { skipBlanks, trimBlanks } from '../review-text'
import { byHand, type Edited, type Reviewed, replace, settled } from './edits'
import { isInsideWord, numbered } from './number'

/** Splits an entry in two. What comes second and begins with a number has that as its number. */
export function split(reviewed: Reviewed, index: number, at: number): Edited {
  const { text, entries } = reviewed
  const entry = entries[index]
  if (!entry) return failure('nothing-selected')
  if (rowsOf(text, entry)) return failure('in-table')
  const end = trimBlanks(text.stream, entry.start, at)
  const start = skipBlanks(text.stream, at)
  if (end <= entry.start || start >= entry.end) return failure('nothing-to-split')
  if (isInsideWord(text.stream, at)) return failure('inside-word')
  const one: Entry = { ...byHand(entry), end, numEnd: Math.min(entry.numEnd, end) }
  const other = numbered(text, {
    ...byHand(entry),
    ...behind(entry),
    start,
    numEnd: start,
    number: null,
    doubts: [],
  })
  return ok(replace(reviewed, { first: index, last: index }, [one, other]))
}

/** Parts that hold others, and so what is cut off their words. */
const holding: ReadonlySet<EntryKind> = new Set(['part', 'chapter', 'section', 'article', 'attachment'])

/** What words are that are cut off an entry: under a heading its first paragraph, else the same again. */
function behind({ kind, isHeading, depth, division }: Entry): Pick<Entry, 'kind' | 'isHeading' | 'depth'> {
  if (!hasTree(division)) return { kind, isHeading: false, depth }
  if (!isHeading && !holding.has(kind) && kind !== 'note') return { kind, isHeading, depth }
  return { kind: plainKind(division), isHeading: false, depth: Math.min(depth + 1, deepestNode - 1) }
}

/** Joins the selected entries to one; a single one with the one before. */
export function join(reviewed: Reviewed, { first, last }: Selection): Edited {
  const { text, entries } = reviewed
  if (!entries[last]) return failure('nothing-selected')
  const from = first === last ? first - 1 : first
  const [head, ...others] = entries.slice(from < 0 ? 0 : from, last + 1)
  if (from < 0 || !head) return failure('nothing-before')
  const all = [head, ...others]
  // What has no words of its own holds up nothing.
  const worded = all.filter(({ start, end }) => end > start)
  const model = worded[0] ?? head
  if (worded.length > 1 && worded.some((entry) => rowsOf(text, entry) !== null)) return failure('in-table')
  if (all.some(({ division }) => division !== head.division)) return failure('other-division')
  if (worded.some(({ left }) => (left === null) !== (model.left === null)))
    return failure('left-out-and-kept')
  // A number alone takes over what the words under it are.
  const isBare = model.numEnd >= model.end && worded.length > 1
  const joined: Entry = {
    ...byHand(model),
    isHeading: isBare ? (worded[1]?.isHeading ?? false) : model.isHeading,
    end: others.reduce((end, entry) => Math.max(end, entry.end), head.end),
    doubts: all.flatMap(settled),
  }
  return ok(replace(reviewed, { first: from, last }, [joined]))
}
