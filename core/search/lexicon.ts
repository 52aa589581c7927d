import type { Listing } from '../document/catalogue'
import { foldWord, printedWord } from './folding'
import { stem } from './stemming'
import type { SearchableText } from './texts'
import { compoundsOf, eachWord, type Join } from './tokenise'

/** A set of units: one entry each, 1 where it is a member. */
export type UnitSet = Uint8Array

/**
 * Where every word stands. Words are numbered by the form in which they are printed; folded forms and stems lead to
 * those numbers. Compounds (`inter-parliamentary` as `interparliamentary`) are words too, at the same place as their
 * parts.
 */
export interface Lexicon {
  /** How the texts that units belong to are listed, by their names. */
  readonly listings: ReadonlyMap<string, Listing>
  readonly units: readonly SearchableText[]
  /** The number of words of each unit, counted as a reader counts. */
  readonly wordCounts: Uint32Array
  /** All words of all units one after the other; those of unit `u` from `firstWord[u]` to `firstWord[u + 1]`. */
  readonly words: Uint32Array
  readonly firstWord: Uint32Array
  /** Position of each word, for distances: what follows an apostrophe has the position of the word before it. */
  readonly places: Uint32Array
  /** Triples (first word counted in the unit, one past the last, number); those of unit `u` from `firstCompound[u]`. */
  readonly compounds: Uint32Array
  readonly firstCompound: Uint32Array
  /** By a word's number. */
  readonly printed: readonly string[]
  readonly folded: readonly string[]
  readonly stems: readonly string[]
  readonly isCompound: readonly boolean[]
  readonly postings: readonly (readonly number[])[]
  readonly byFolded: ReadonlyMap<string, readonly number[]>
  readonly byStem: ReadonlyMap<string, readonly number[]>
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

/** Tables that grow while the texts are read. */
class Vocabulary {
  readonly printed: string[] = []
  readonly folded: string[] = []
  readonly stems: string[] = []
  readonly isCompound: boolean[] = []
  readonly postings: number[][] = []
  readonly byFolded = new Map<string, number[]>()
  readonly byStem = new Map<string, number[]>()
  private readonly numbers = new Map<string, number>()
  private readonly compoundNumbers = new Map<string, number>()

  /** The number of a word; a new one where it was not seen before. */
  number(raw: string, compound: boolean): number {
    const numbers = compound ? this.compoundNumbers : this.numbers
    const seen = numbers.get(raw)
    if (seen !== undefined) return seen
    const number = this.printed.length
    const folded = foldWord(raw)
    const stemmed = stem(folded)
    numbers.set(raw, number)
    this.printed.push(printedWord(raw))
    this.folded.push(folded)
    this.stems.push(stemmed)
    this.isCompound.push(compound)
    this.postings.push([])
    push(this.byFolded, folded, number)
    push(this.byStem, stemmed, number)
    return number
  }

  occurs(number: number, unit: number): void {
    const posting = this.postings[number]
    if (posting !== undefined && posting.at(-1) !== unit) posting.push(unit)
  }
}

/**
 * Reads the texts once and remembers where every word stands.
 *
 * @param listings - of the texts that the units belong to; fields such as `party:` are true of none that is not there
 */
export function buildLexicon(units: readonly SearchableText[], listings: readonly Listing[] = []): Lexicon {
  const vocabulary = new Vocabulary()
  const words: number[] = []
  const places: number[] = []
  const compounds: number[] = []
  const firstWord = new Uint32Array(units.length + 1)
  const firstCompound = new Uint32Array(units.length + 1)
  const wordCounts = new Uint32Array(units.length)
  for (const [unit, { text }] of units.entries()) {
    const own: { text: string; join: Join }[] = []
    let hyphenated = false
    let place = -1
    eachWord(text, (start, end, join) => {
      const raw = text.slice(start, end)
      const number = vocabulary.number(raw, false)
      vocabulary.occurs(number, unit)
      if (join !== 'apostrophe' || place < 0) place += 1
      if (join === 'hyphen') hyphenated = true
      words.push(number)
      places.push(place)
      own.push({ text: raw, join })
    })
    wordCounts[unit] = place + 1
    if (hyphenated) {
      for (const { first, end } of compoundsOf(own)) {
        const raw = own.slice(first, end).map((word) => word.text)
        const number = vocabulary.number(raw.join(''), true)
        vocabulary.occurs(number, unit)
        compounds.push(first, end, number)
      }
    }
    firstWord[unit + 1] = words.length
    firstCompound[unit + 1] = compounds.length
  }
  const { printed, folded, stems, isCompound, postings, byFolded, byStem } = vocabulary
  return {
    listings: new Map(listings.map((listing) => [listing.id, listing])),
    units,
    wordCounts,
    words: Uint32Array.from(words),
    firstWord,
    places: Uint32Array.from(places),
    compounds: Uint32Array.from(compounds),
    firstCompound,
    printed,
    folded,
    stems,
    isCompound,
    postings,
    byFolded,
    byStem,
  }
}
