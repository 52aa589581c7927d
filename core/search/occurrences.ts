import type { Lexicon, UnitSet } from './lexicon'
import type { WordSequence } from './word-forms'
import { isOver, type Work } from './work'

/** Words `first` to `end` (exclusive) of a unit, counted in that unit, and the stretches in it to show. */
export interface Occurrence {
  readonly first: number
  readonly end: number
  readonly shown: readonly (readonly [first: number, end: number])[]
}

/** Units that contain every word of a sequence, in any order: no other unit can match. */
export function unitsWithWords(lexicon: Lexicon, { length, readings }: WordSequence): UnitSet {
  const size = lexicon.units.length
  const all = new Uint8Array(size)
  for (let index = 0; index < length; index += 1) {
    const held = index === 0 ? all : new Uint8Array(size)
    for (const { from, to, numbers } of readings) {
      if (index < from || index >= to) continue
      for (const number of numbers) for (const unit of lexicon.postings[number] ?? []) held[unit] = 1
    }
    if (index > 0) for (let unit = 0; unit < size; unit += 1) all[unit] = (all[unit] ?? 0) & (held[unit] ?? 0)
  }
  return all
}

/** Where the compounds that begin at a word stand among the unit's, or the next ones; they are in the order of their words. */
function compoundsAt(lexicon: Lexicon, unit: number, word: number): number {
  const base = lexicon.firstCompound[unit] ?? 0
  let low = 0
  let high = ((lexicon.firstCompound[unit + 1] ?? 0) - base) / 3
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lexicon.compounds[base + middle * 3] ?? 0) < word) low = middle + 1
    else high = middle
  }
  return base + low * 3
}

/** The position after the last word, if the sequence's words from `at` on are at `word`; else -1. */
function follow(
  lexicon: Lexicon,
  unit: number,
  sequence: WordSequence,
  at: number,
  word: number,
  work: Work,
): number {
  if (at === sequence.length) return word
  const base = lexicon.firstWord[unit] ?? 0
  const number = base + word < (lexicon.firstWord[unit + 1] ?? 0) ? lexicon.words[base + word] : undefined
  if (number === undefined) return -1
  for (const { from, to, numbers, compound } of sequence.readings) {
    if (from !== at) continue
    if (numbers.has(number)) {
      const end = follow(lexicon, unit, sequence, to, word + 1, work)
      if (end >= 0) return end
    }
    if (!compound) continue
    const last = lexicon.firstCompound[unit + 1] ?? 0
    for (let index = compoundsAt(lexicon, unit, word); index < last; index += 3) {
      if (lexicon.compounds[index] !== word) break
      if (isOver(work)) return -1
      if (!numbers.has(lexicon.compounds[index + 2] ?? -1)) continue
      const end = follow(lexicon, unit, sequence, to, lexicon.compounds[index + 1] ?? word, work)
      if (end >= 0) return end
    }
  }
  return -1
}

/** All places where a sequence stands in a unit, in order; they may overlap, as `a b a` does in `a b a b a`. */
export function occurrencesOf(
  lexicon: Lexicon,
  unit: number,
  sequence: WordSequence,
  work: Work,
): Occurrence[] {
  const found: Occurrence[] = []
  const count = (lexicon.firstWord[unit + 1] ?? 0) - (lexicon.firstWord[unit] ?? 0)
  for (let word = 0; word < count; word += 1) {
    if (isOver(work)) break
    const end = follow(lexicon, unit, sequence, 0, word, work)
    if (end > word) found.push({ first: word, end, shown: [[word, end]] })
  }
  return found
}

/** Whether a sequence occurs anywhere in a unit. */
export function occurIn(lexicon: Lexicon, unit: number, sequence: WordSequence, work: Work): boolean {
  const count = (lexicon.firstWord[unit + 1] ?? 0) - (lexicon.firstWord[unit] ?? 0)
  for (let word = 0; word < count; word += 1) {
    if (isOver(work)) return false
    if (follow(lexicon, unit, sequence, 0, word, work) > word) return true
  }
  return false
}

/** Words from the last of `one` to the first of `other`; 1 for neighbours, 0 or less where they overlap or are the wrong way round. */
function distanceBetween(lexicon: Lexicon, unit: number, one: Occurrence, other: Occurrence): number {
  if (other.first < one.end) return 0
  const base = lexicon.firstWord[unit] ?? 0
  return (lexicon.places[base + other.first] ?? 0) - (lexicon.places[base + one.end - 1] ?? 0)
}

/** More words than any unit has: a note may have four million characters. */
const MOST_WORDS = 2 ** 22

/** More pairs than this in one unit are not examined; the caller then says that its answer is incomplete. */
export const MOST_PAIRS = 20_000

/** Places in the order of their first words. Most lists are already in this order and are returned unchanged. */
function inOrder(occurrences: readonly Occurrence[]): readonly Occurrence[] {
  const isSorted = occurrences.every(({ first }, index) => first >= (occurrences[index - 1]?.first ?? 0))
  return isSorted ? occurrences : occurrences.toSorted((one, other) => one.first - other.first)
}

/**
 * Pairs at most `distance` words apart, each as one occurrence from the first word to the last. The two lists are read
 * side by side: a place is compared only with those that begin near enough.
 */
export function pairsNear(
  lexicon: Lexicon,
  unit: number,
  lefts: readonly Occurrence[],
  rights: readonly Occurrence[],
  rule: { readonly ordered: boolean; readonly distance: number },
  work: Work,
): Occurrence[] {
  const pairs = new Map<number, Occurrence>()
  const base = lexicon.firstWord[unit] ?? 0
  const placeOf = (word: number): number => lexicon.places[base + word] ?? 0
  const others = inOrder(rights)
  const widest = others.reduce((most, { first, end }) => Math.max(most, placeOf(end - 1) - placeOf(first)), 0)
  let from = 0
  for (const left of inOrder(lefts)) {
    // Lefts come in order, so what lies too far before one lies too far before all that follow.
    const nearest = placeOf(left.first) - rule.distance - widest
    while (from < others.length && placeOf(others[from]?.first ?? 0) < nearest) from += 1
    const farthest = placeOf(left.end - 1) + rule.distance
    for (let index = from; index < others.length; index += 1) {
      const right = others[index]
      if (right === undefined || placeOf(right.first) > farthest) break
      if (isOver(work)) return [...pairs.values()]
      const after = distanceBetween(lexicon, unit, left, right)
      const before = rule.ordered ? 0 : distanceBetween(lexicon, unit, right, left)
      if (!(after >= 1 && after <= rule.distance) && !(before >= 1 && before <= rule.distance)) continue
      const first = Math.min(left.first, right.first)
      const end = Math.max(left.end, right.end)
      const key = first * MOST_WORDS + end
      const same = pairs.get(key)
      const shown =
        same === undefined ? [...left.shown, ...right.shown] : [...same.shown, ...left.shown, ...right.shown]
      pairs.set(key, { first, end, shown: shown.slice(0, MOST_SHOWN) })
      if (pairs.size >= MOST_PAIRS) return [...pairs.values()]
    }
  }
  return [...pairs.values()]
}

/** Spans to show for one pair; more would only repeat each other. */
const MOST_SHOWN = 64
