import { characterClass, classOf } from './characters'

/**
 * How a word is joined to the one before it: `CASA-1000` is two words joined by a hyphen, `Pakistan’s` one word and its
 * ending.
 */
export type Join = 'none' | 'apostrophe' | 'hyphen'

/** A word of a text. Offsets are UTF-16 units of the original. */
export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly join: Join
}

/** Calls back for each word. Building an index spends most of its time here, so nothing is allocated. */
export function eachWord(text: string, found: (start: number, end: number, join: Join) => void): void {
  let start = -1
  let end = -1
  let join: Join = 'none'
  let between = 0
  for (let index = 0; index < text.length; ) {
    const codePoint = text.codePointAt(index) ?? 0
    const width = codePoint > 0xffff ? 2 : 1
    const kind = classOf(codePoint)
    if (kind === characterClass.word || (kind === characterClass.mark && start >= 0)) {
      if (start < 0) start = index
      end = index + width
    } else if (kind !== characterClass.invisible) {
      if (start >= 0) {
        found(start, end, join)
        start = -1
        between = 0
      }
      between += 1
      const single = between === 1 && end >= 0
      join = 'none'
      if (single && kind === characterClass.apostrophe) join = 'apostrophe'
      else if (single && kind === characterClass.hyphen) join = 'hyphen'
    }
    index += width
  }
  if (start >= 0) found(start, end, join)
}

/** The words of a text. A hyphen or an apostrophe separates words; invisible characters do not. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  eachWord(text, (start, end, join) => tokens.push({ text: text.slice(start, end), start, end, join }))
  return tokens
}

/** Words as a reader counts them: the parts of a compound count each, what follows an apostrophe does not. */
export function countSearched(text: string): number {
  let count = 0
  eachWord(text, (_start, _end, join) => {
    if (join !== 'apostrophe') count += 1
  })
  return count
}

/** A run of words joined by hyphens, searched also as one word: `inter-parliamentary` as `interparliamentary`. */
export interface Compound {
  readonly first: number
  /** One past the last word. */
  readonly end: number
}

const LONGEST_COMPOUND = 6
const endsInDigit = /\d$/
const startsWithDigit = /^\d/

/** The compounds among words, given as text and join. Numbers are never run together: `16-17` is not `1617`. */
export function compoundsOf(words: readonly { readonly text: string; readonly join: Join }[]): Compound[] {
  const compounds: Compound[] = []
  let first = 0
  for (let index = 1; index <= words.length; index += 1) {
    if (words[index]?.join === 'hyphen') continue
    const run = words.slice(first, index)
    const numbers = run.some(
      (word, at) => at > 0 && startsWithDigit.test(word.text) && endsInDigit.test(run[at - 1]?.text ?? ''),
    )
    if (run.length > 1 && run.length <= LONGEST_COMPOUND && !numbers) compounds.push({ first, end: index })
    first = index
  }
  return compounds
}
