import type { Lexicon } from './lexicon'
import type { Ranking } from './ranking'

/** lunr's defaults: how soon more of the same word adds nothing, and how much a long unit is ranked lower. */
const K1 = 1.2
const B = 0.75
/** lunr keeps three decimals of each weight. */
const PRECISION = 1000

function unitsHolding(lexicon: Lexicon, numbers: readonly number[]): number {
  const units = new Set<number>()
  for (const number of numbers) for (const unit of lexicon.postings[number] ?? []) units.add(unit)
  return units.size
}

/** Calls back with the number of each word and compound of a unit that has a stem, as lunr counts them. */
function eachNumber(lexicon: Lexicon, unit: number, found: (number: number) => void): void {
  const lastWord = lexicon.firstWord[unit + 1] ?? 0
  for (let index = lexicon.firstWord[unit] ?? 0; index < lastWord; index += 1) {
    const number = lexicon.words[index] ?? -1
    if (lexicon.stems[number] !== '') found(number)
  }
  const lastCompound = lexicon.firstCompound[unit + 1] ?? 0
  for (let index = lexicon.firstCompound[unit] ?? 0; index < lastCompound; index += 3) {
    const number = lexicon.compounds[index + 2] ?? -1
    if (lexicon.stems[number] !== '') found(number)
  }
}

/**
 * Gives units the same weights as lunr, to the last decimal, but counts at each search and builds no index: for texts
 * that change while they are written. To build lunr's index of 5,000 notes takes seconds; this, a few milliseconds for
 * each search.
 */
export function countedRanking(lexicon: Lexicon): Ranking {
  const count = lexicon.units.length
  const lengths = Uint32Array.from({ length: count }, (_unused, unit) => {
    let length = 0
    eachNumber(lexicon, unit, () => {
      length += 1
    })
    return length
  })
  const average = lengths.reduce((sum, length) => sum + length, 0) / count
  return {
    scorer: (stems) => {
      /** By a word's number: the position of its stem among those asked for, counted from 1. */
      const asked = new Uint16Array(lexicon.printed.length)
      const rarity: number[] = []
      for (const stem of stems) {
        const numbers = stem === '' ? undefined : lexicon.byStem.get(stem)
        if (numbers === undefined) continue
        const holding = unitsHolding(lexicon, numbers)
        rarity.push(Math.log(1 + Math.abs((count - holding + 0.5) / (holding + 0.5))))
        for (const number of numbers) asked[number] = rarity.length
      }
      const times = new Uint32Array(rarity.length)
      return (unit) => {
        times.fill(0)
        eachNumber(lexicon, unit, (number) => {
          const position = asked[number] ?? 0
          if (position > 0) times[position - 1] = (times[position - 1] ?? 0) + 1
        })
        const share = K1 * (1 - B + B * ((lengths[unit] ?? 0) / average))
        let sum = 0
        for (const [position, rare] of rarity.entries()) {
          const often = times[position] ?? 0
          if (often > 0)
            sum += Math.round(((rare * ((K1 + 1) * often)) / (share + often)) * PRECISION) / PRECISION
        }
        return sum === 0 ? 0 : sum / Math.sqrt(rarity.length)
      }
    },
  }
}
