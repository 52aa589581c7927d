import type { Lexicon, UnitSet } from './lexicon'
import type { WordSequence } from './word-forms'

/** Words `first` to `end` (exclusive) of a unit, counted in that unit, and the stretches in it to show. */
export interface Occurrence {
  readonly first: number
  readonly end: number
  readonly shown: readonly (readonly [first: number, end: number])[]
}

/** Units that hold every word of a sequence, in whatever order: the only ones worth looking at. */
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

/** One past the last word when the sequence's words from `at` on stand at `word`, else -1. */
function follow(lexicon: Lexicon, unit: number, sequence: WordSequence, at: number, word: number): number {
  if (at === sequence.length) return word
  const base = lexicon.firstWord[unit] ?? 0
  const number = base + word < (lexicon.firstWord[unit + 1] ?? 0) ? lexicon.words[base + word] : undefined
  if (number === undefined) return -1
  for (const { from, to, numbers, compound } of sequence.readings) {
    if (from !== at) continue
    if (numbers.has(number)) {
      const end = follow(lexicon, unit, sequence, to, word + 1)
      if (end >= 0) return end
    }
    if (!compound) continue
    const last = lexicon.firstCompound[unit + 1] ?? 0
    for (let index = lexicon.firstCompound[unit] ?? 0; index < last; index += 3) {
      if (lexicon.compounds[index] !== word || !numbers.has(lexicon.compounds[index + 2] ?? -1)) continue
      const end = follow(lexicon, unit, sequence, to, lexicon.compounds[index + 1] ?? word)
      if (end >= 0) return end
    }
  }
  return -1
}

/** All places where a sequence stands in a unit; they may overlap, as `a b a` does in `a b a b a`. */
export function occurrencesOf(lexicon: Lexicon, unit: number, sequence: WordSequence): Occurrence[] {
  const found: Occurrence[] = []
  const count = (lexicon.firstWord[unit + 1] ?? 0) - (lexicon.firstWord[unit] ?? 0)
  for (let word = 0; word < count; word += 1) {
    const end = follow(lexicon, unit, sequence, 0, word)
    if (end > word) found.push({ first: word, end, shown: [[word, end]] })
  }
  return found
}

/** True as soon as a sequence stands somewhere in a unit. */
export function occurIn(lexicon: Lexicon, unit: number, sequence: WordSequence): boolean {
  const count = (lexicon.firstWord[unit + 1] ?? 0) - (lexicon.firstWord[unit] ?? 0)
  for (let word = 0; word < count; word += 1) if (follow(lexicon, unit, sequence, 0, word) > word) return true
  return false
}

/** Words from the last of `one` to the first of `other`; 1 for neighbours, 0 or less where they overlap or are the wrong way round. */
function distanceBetween(lexicon: Lexicon, unit: number, one: Occurrence, other: Occurrence): number {
  if (other.first < one.end) return 0
  const base = lexicon.firstWord[unit] ?? 0
  return (lexicon.places[base + other.first] ?? 0) - (lexicon.places[base + one.end - 1] ?? 0)
}

/** More words than any unit holds: a note may be four million characters. */
const MOST_WORDS = 2 ** 22

/** Pairs of one unit beyond this are not followed up; the caller then says that its answer is incomplete. */
export const MOST_PAIRS = 20_000

/** Pairs at most `distance` words apart, each as one occurrence from the first word to the last. */
export function pairsNear(
  lexicon: Lexicon,
  unit: number,
  lefts: readonly Occurrence[],
  rights: readonly Occurrence[],
  rule: { readonly ordered: boolean; readonly distance: number },
): Occurrence[] {
  const pairs = new Map<number, Occurrence>()
  for (const left of lefts) {
    for (const right of rights) {
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

/** Stretches to show for one pair; more would only repeat each other. */
const MOST_SHOWN = 64
