import { alignWords } from './align-words'
import { type EditionIndex, runKey } from './edition-index'
import { type Token, tokenise } from './tokens'

/** What to look for: the words of a note and the words around them. */
export interface Pattern {
  readonly words: readonly Token[]
  /** The note's own words: `words[quoteStart] … words[quoteEnd - 1]`. */
  readonly quoteStart: number
  readonly quoteEnd: number
}

/** A passage of the edition that may be the one the note was made on. */
export interface Candidate {
  /** First and last word in the edition's stream. */
  readonly first: number
  readonly last: number
  /** Share of the note's words that were found, weighted by length, in [0, 1]. */
  readonly quote: number
  /** Share of the words around it that were found, in [0, 1]. Nearer words count more. */
  readonly context: number
  /** How many words around it there are to compare, in [0, 1]: few at the ends of a short item. */
  readonly surroundings: number
}

const CONTEXT_WORDS = 24
const WINDOW_MARGIN = 24
const BUCKET = 12
const MOST_WINDOWS = 6
/** The weight of some eight words nearby. */
const ENOUGH_CONTEXT = 24
/** With more pairs of words than this, an alignment would block the window. Such long quotes must match exactly. */
const MOST_CELLS = 6_000_000

export function createPattern(exact: string, prefix: string, suffix: string): Pattern {
  const before = tokenise(prefix).slice(-CONTEXT_WORDS)
  const quote = tokenise(exact)
  const after = tokenise(suffix).slice(0, CONTEXT_WORDS)
  return {
    words: [...before, ...quote, ...after],
    quoteStart: before.length,
    quoteEnd: before.length + quote.length,
  }
}

/** Votes for where in the stream the pattern begins, from runs of three words and, failing those, from rare words. */
function windowStarts({ words }: Pattern, index: EditionIndex): number[] {
  const votes = new Map<number, number>()
  const vote = (start: number, weight: number): void => {
    const bucket = Math.round(start / BUCKET)
    votes.set(bucket, (votes.get(bucket) ?? 0) + weight)
  }
  words.forEach(({ word }, at) => {
    const runs = index.runs.get(runKey(words, at)) ?? []
    for (const place of runs) vote(place - at, 1 / runs.length)
    const places = index.words.get(word) ?? []
    if (word.length > 3 && places.length <= 8)
      for (const place of places) vote(place - at, 0.3 / places.length)
  })
  return [...votes]
    .map(([bucket, weight]) => ({
      bucket,
      // An insertion moves later words into the next bucket, so neighbouring buckets support each other.
      weight: weight + 0.5 * ((votes.get(bucket - 1) ?? 0) + (votes.get(bucket + 1) ?? 0)),
    }))
    .sort((a, b) => b.weight - a.weight || a.bucket - b.bucket)
    .slice(0, MOST_WINDOWS)
    .map(({ bucket }) => bucket * BUCKET)
}

function weigh(pattern: Pattern, from: number, partner: Int32Array, same: Uint8Array): Candidate | null {
  const { words, quoteStart, quoteEnd } = pattern
  let first = -1
  let last = -1
  let found = 0
  let all = 0
  let around = 0
  let allAround = 0
  words.forEach(({ word }, at) => {
    const inQuote = at >= quoteStart && at < quoteEnd
    const weight = Math.min(word.length, 8)
    const here = same[at] ? weight : 0
    const partnerAt = partner[at] ?? -1
    if (inQuote) {
      all += weight
      found += here
      if (partnerAt >= 0) {
        if (first < 0) first = partnerAt
        last = partnerAt
      }
    } else {
      const distance = at < quoteStart ? quoteStart - at : at - quoteEnd + 1
      const near = weight / (1 + distance / 6)
      allAround += near
      around += same[at] ? near : 0
    }
  })
  if (first < 0 || found === 0) return null
  return {
    first: from + first,
    last: from + last,
    quote: found / all,
    context: allAround === 0 ? 0 : around / allAround,
    surroundings: Math.min(1, allAround / ENOUGH_CONTEXT),
  }
}

/** The stretches of the edition that are most like the pattern, each once, in no order. */
export function findCandidates(pattern: Pattern, index: EditionIndex): Candidate[] {
  const length = pattern.words.length
  if (length * (length + 2 * WINDOW_MARGIN) > MOST_CELLS) return []
  const words = pattern.words.map(({ word }) => word)
  const found = new Map<string, Candidate>()
  for (const start of windowStarts(pattern, index)) {
    const from = Math.max(0, start - WINDOW_MARGIN)
    const text = index.stream.slice(from, start + length + WINDOW_MARGIN).map(({ word }) => word)
    const { partner, same } = alignWords(words, text)
    const candidate = weigh(pattern, from, partner, same)
    if (candidate) found.set(`${candidate.first} ${candidate.last}`, candidate)
  }
  return [...found.values()]
}
