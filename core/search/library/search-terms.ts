import { foldText, foldWord } from '../folding'
import { stem } from '../stemming'
import type { SearchableText, SearchKind } from '../texts'
import { compoundsOf, eachWord, type Join, tokenise } from '../tokenise'

/**
 * Raised when the terms of a text change, by these rules or by those of folding, stemming and cutting into words: an index
 * of an earlier version would leave units out.
 */
export const termsVersion = 1

/** Longer terms are cut, in the index and in what is asked of it: what is found is then checked anyway. */
const LONGEST_TERM = 64

function cut(term: string): string {
  return term.length <= LONGEST_TERM ? term : term.slice(0, LONGEST_TERM)
}

/** The term of a word, by its folded form. */
export const wordTerm = (folded: string): string => cut(folded)
/** The term of all words that share a stem other than their own letters. */
export const stemTerm = (stemmed: string): string => cut(`_${stemmed}`)
/** The term of words joined by hyphens, read as one. */
export const joinedTerm = (folded: string): string => cut(`+${folded}`)
/** The term of all units of a kind. */
export const kindTerm = (kind: SearchKind): string => `@${kind}`

/** The signs that terms begin with where they are not the words themselves. No word contains one. */
export const termSigns = '_+@'

/** A letter or number that folds to several words, such as ½ or a ligature of a sentence, needs a compatibility form. */
function mayFoldApart(text: string): boolean {
  return text.normalize('NFKC') !== text.normalize('NFC')
}

/** Remembers stems: the words of a library are few, and stemming one takes longer than all else. */
export type StemMemory = Map<string, string>

function stemOf(folded: string, known: StemMemory): string {
  const seen = known.get(folded)
  if (seen !== undefined) return seen
  const stemmed = stem(folded)
  known.set(folded, stemmed)
  return stemmed
}

/**
 * The terms by which an index finds a unit, joined by spaces: its folded words in their order, so that a phrase stands
 * side by side; then, once each, its compounds, the stems of its words, and its kind.
 *
 * They are made as the lexicon makes its words (`lexicon.ts`): whatever the lexicon finds in the unit, one of them stands
 * for. Words that fold to nothing (a tatweel alone) have no term.
 */
export function termsOf({ text, kind }: Pick<SearchableText, 'text' | 'kind'>, known: StemMemory): string {
  const terms: string[] = []
  const others = new Set<string>([kindTerm(kind)])
  const own: { text: string; join: Join }[] = []
  let hyphenated = false
  const add = (folded: string, sequence: string[] | null): void => {
    if (folded === '') return
    sequence?.push(wordTerm(folded))
    const stemmed = stemOf(folded, known)
    if (stemmed !== folded) others.add(stemTerm(stemmed))
  }
  eachWord(text, (start, end, join) => {
    const raw = text.slice(start, end)
    add(foldWord(raw), terms)
    own.push({ text: raw, join })
    if (join === 'hyphen') hyphenated = true
  })
  if (hyphenated) {
    for (const { first, end } of compoundsOf(own)) {
      const folded = foldWord(
        own
          .slice(first, end)
          .map((word) => word.text)
          .join(''),
      )
      if (folded === '') continue
      others.add(joinedTerm(folded))
      add(folded, null)
    }
  }
  if (mayFoldApart(text)) {
    // Expressions read the folded text, whose words may begin and end where those of the text do not.
    const seen = new Set(terms)
    for (const word of tokenise(foldText(text, 'nothing').text)) {
      const term = wordTerm(word.text)
      if (!seen.has(term)) others.add(term)
    }
  }
  return [...terms, ...others].join(' ')
}
