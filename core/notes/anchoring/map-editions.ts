import { alignWords } from './align-words'
import type { EditionIndex, StreamToken } from './edition-index'

/** Which word of the new edition every word of the old one became. */
export interface EditionMap {
  /** Index in the new stream, or -1 for a word that is gone. */
  readonly partner: Int32Array
  /** 1 where the partner is the same word, 0 where another word took its place. */
  readonly same: Uint8Array
}

interface Side {
  readonly stream: readonly StreamToken[]
  /** Index on the other side, or -1. */
  readonly partner: Int32Array
}

/** Longest first: a long run that occurs once on both sides is almost always the same passage. */
const RUN_LENGTHS = [8, 5, 3] as const
const LARGEST_GAP = 400

/** The positions of the runs of `length` unmatched words that occur only once. */
function uniqueRuns({ stream, partner }: Side, length: number): Map<string, number> {
  const places = new Map<string, number>()
  for (let at = 0; at + length <= stream.length; at += 1) {
    let key = ''
    let isFree = true
    for (let offset = 0; offset < length; offset += 1) {
      if (partner[at + offset] !== -1) isFree = false
      key += ` ${stream[at + offset]?.word}`
    }
    if (isFree) places.set(key, places.has(key) ? -1 : at)
  }
  return places
}

function join(before: Side, after: Side, from: number, to: number): boolean {
  if (before.partner[from] !== -1 || after.partner[to] !== -1) return false
  if (before.stream[from]?.word !== after.stream[to]?.word) return false
  before.partner[from] = to
  after.partner[to] = from
  return true
}

/** Matches runs that occur once in both editions, and equal words next to them. */
function joinRuns(before: Side, after: Side, length: number): void {
  const there = uniqueRuns(after, length)
  const anchors: [number, number][] = []
  for (const [key, from] of uniqueRuns(before, length)) {
    const to = there.get(key) ?? -1
    if (from >= 0 && to >= 0) anchors.push([from, to])
  }
  for (const [from, to] of anchors) {
    for (let offset = 0; offset < length; offset += 1) join(before, after, from + offset, to + offset)
  }
  for (const [from, to] of anchors) {
    for (let step = length; join(before, after, from + step, to + step); step += 1);
    for (let step = 1; join(before, after, from - step, to - step); step += 1);
  }
}

/** Between two joined words whose partners follow each other, the words in between are aligned. */
function fillGaps(before: Side, after: Side, same: Uint8Array): void {
  let last = -1
  for (let at = 0; at <= before.stream.length; at += 1) {
    const isEnd = at === before.stream.length
    if (!isEnd && before.partner[at] === -1) continue
    const low = last < 0 ? -1 : (before.partner[last] ?? -1)
    const high = isEnd ? after.stream.length : (before.partner[at] ?? -1)
    const size = at - last - 1
    const room = high - low - 1
    if (size > 0 && room > 0 && size <= LARGEST_GAP && room <= LARGEST_GAP) {
      fillGap(before, after, same, { from: last + 1, size, to: low + 1, room })
    }
    last = at
  }
}

function fillGap(
  before: Side,
  after: Side,
  same: Uint8Array,
  gap: { readonly from: number; readonly size: number; readonly to: number; readonly room: number },
): void {
  const old = before.stream.slice(gap.from, gap.from + gap.size).map(({ word }) => word)
  const young = after.stream.slice(gap.to, gap.to + gap.room).map(({ word }) => word)
  const aligned = alignWords(old, young)
  aligned.partner.forEach((partner, at) => {
    if (partner < 0 || after.partner[gap.to + partner] !== -1) return
    before.partner[gap.from + at] = gap.to + partner
    after.partner[gap.to + partner] = gap.from + at
    if (aligned.same[at] === 0) same[gap.from + at] = 0
  })
  // One word in place of one word, between two unchanged words: it was replaced.
  if (gap.size === gap.room && gap.size <= 3) {
    for (let offset = 0; offset < gap.size; offset += 1) {
      const [from, to] = [gap.from + offset, gap.to + offset]
      if (before.partner[from] !== -1 || after.partner[to] !== -1) continue
      before.partner[from] = to
      after.partner[to] = from
      same[from] = before.stream[from]?.word === after.stream[to]?.word ? 1 : 0
    }
  }
}

/**
 * Follows every word from one edition to the next, through moved, split and joined paragraphs (after Heckel 1978:
 * what is unique on both sides belongs together; neighbours follow; the rest is aligned between its neighbours).
 */
export function mapEditions(before: EditionIndex, after: EditionIndex): EditionMap {
  const old: Side = { stream: before.stream, partner: new Int32Array(before.stream.length).fill(-1) }
  const young: Side = { stream: after.stream, partner: new Int32Array(after.stream.length).fill(-1) }
  const same = new Uint8Array(before.stream.length).fill(1)
  for (const length of RUN_LENGTHS) {
    joinRuns(old, young, length)
    fillGaps(old, young, same)
  }
  return { partner: old.partner, same }
}
