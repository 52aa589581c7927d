import { assertNever } from '../assert-never'
import { editDistance } from '../edit-distance'
import { foldWord, printedWord } from './folding'
import type { Lexicon } from './lexicon'
import { stem } from './stemming'
import { compoundsOf, type Token, tokenise } from './tokenise'

/** How a word of a query is compared with the words of the text. */
export type Comparison =
  | { readonly by: 'stem' | 'folded' | 'printed' }
  | { readonly by: 'pattern'; readonly printed: boolean }
  | { readonly by: 'edits'; readonly most: number }

/**
 * One way to read words `from` to `to` (exclusive) of a phrase: as any of these numbers of the lexicon.
 * `inter-parliamentary` is readable word by word, and as the one word `interparliamentary`.
 */
interface Reading {
  readonly from: number
  readonly to: number
  readonly numbers: ReadonlySet<number>
  /** True when one of the numbers is a compound, which covers several words. */
  readonly compound: boolean
}

/** Words that must stand side by side, in every way they can be read. */
export interface WordSequence {
  readonly length: number
  readonly readings: readonly Reading[]
}

function patternOf(word: string): RegExp {
  const escaped = word
    .replaceAll(/[^\p{L}\p{N}\p{M}?*]/gu, '')
    .replaceAll('?', '.')
    .replaceAll('*', '.*')
  return new RegExp(`^${escaped}$`, 'su')
}

function where(forms: readonly string[], test: (form: string) => boolean): number[] {
  const numbers: number[] = []
  for (const [number, form] of forms.entries()) if (test(form)) numbers.push(number)
  return numbers
}

/** Folds the letters of a pattern and leaves its `?` and `*`. */
function foldPattern(word: string): string {
  return word.replaceAll(/[^?*]+/gu, (letters) => foldWord(letters))
}

/** The numbers of all words of the lexicon that a word of a query stands for. */
function numbersOf(lexicon: Lexicon, word: string, comparison: Comparison): readonly number[] {
  switch (comparison.by) {
    case 'folded':
      return lexicon.byFolded.get(foldWord(word)) ?? []
    case 'printed': {
      const printed = printedWord(word)
      return (lexicon.byFolded.get(foldWord(word)) ?? []).filter(
        (number) => lexicon.printed[number] === printed,
      )
    }
    case 'stem': {
      const folded = foldWord(word)
      // A word need not share the stem of its own letters (news, new), so the word itself always counts.
      return [...(lexicon.byStem.get(stem(folded)) ?? []), ...(lexicon.byFolded.get(folded) ?? [])]
    }
    case 'pattern': {
      if (!/[?*]/.test(word))
        return numbersOf(lexicon, word, { by: comparison.printed ? 'printed' : 'folded' })
      const pattern = patternOf(comparison.printed ? printedWord(word) : foldPattern(word))
      return where(comparison.printed ? lexicon.printed : lexicon.folded, (form) => pattern.test(form))
    }
    case 'edits': {
      const folded = foldWord(word)
      return where(lexicon.folded, (form) => editDistance(folded, form, comparison.most) <= comparison.most)
    }
    default:
      return assertNever(comparison)
  }
}

function reading(lexicon: Lexicon, from: number, to: number, word: string, comparison: Comparison): Reading {
  const numbers = new Set(numbersOf(lexicon, word, comparison))
  let compound = false
  for (const number of numbers) if (lexicon.isCompound[number]) compound = true
  return { from, to, numbers, compound }
}

const WILDCARD = /[*?]/g
/** Letters of a private alphabet that stand for `*` and `?` while a pattern is cut into words. */
const STAND_INS = { '*': '\u{10840}', '?': '\u{10841}' } as const

/** A word of a query's text. */
type QueryWord = Pick<Token, 'text' | 'join'>

/** The words of a query's text; wildcards count as letters in a pattern. */
function cutIntoWords(text: string, comparison: Comparison): QueryWord[] {
  if (comparison.by !== 'pattern') return tokenise(text)
  const guarded = text.replaceAll(WILDCARD, (sign) => (sign === '*' ? STAND_INS['*'] : STAND_INS['?']))
  return tokenise(guarded).map(({ text, join }) => ({
    text: text.replaceAll(STAND_INS['*'], '*').replaceAll(STAND_INS['?'], '?'),
    join,
  }))
}

/** The words of a query's text that are looked up. A plain word drops a final ’s: `Pakistan’s` finds `Pakistan`. */
export function queryWords(text: string, comparison: Comparison): readonly QueryWord[] {
  const all = cutIntoWords(text, comparison)
  const ending = all.at(-1)
  const possessive =
    comparison.by === 'stem' &&
    all.length > 1 &&
    ending?.join === 'apostrophe' &&
    ending.text.toLowerCase() === 's'
  return possessive ? all.slice(0, -1) : all
}

/** Looks the words of a query's text up. */
export function sequenceOf(lexicon: Lexicon, text: string, comparison: Comparison): WordSequence {
  const words = queryWords(text, comparison)
  const readings = words.map((word, index) => reading(lexicon, index, index + 1, word.text, comparison))
  for (const { first, end } of compoundsOf(words)) {
    const joined = words.slice(first, end).map((word) => word.text)
    const whole = reading(lexicon, first, end, joined.join(''), comparison)
    // Where the text prints the hyphen too, the parts find it already.
    const inOneWord = [...whole.numbers].filter((number) => !lexicon.isCompound[number])
    if (inOneWord.length > 0) readings.push({ ...whole, numbers: new Set(inOneWord), compound: false })
  }
  return { length: words.length, readings }
}
