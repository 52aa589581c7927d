import { assertNever } from '../../assert-never'
import { comparisonOf } from '../evaluate'
import { foldWord, printedWord } from '../folding'
import type { QueryNode, Selector } from '../query'
import { kindOfField } from '../select'
import { stem } from '../stemming'
import { compoundsOf } from '../tokenise'
import { type Comparison, queryWords } from '../word-forms'
import { wordsOfExpression } from './expression-words'
import { joinedTerm, kindTerm, stemTerm, wordTerm } from './search-terms'

/**
 * A condition on the terms of a unit (`search-terms.ts`) that every unit matching a query meets. `any` of nothing is never
 * met.
 */
export type Narrowing =
  | { readonly type: 'all' | 'any'; readonly of: readonly Narrowing[] }
  | { readonly type: 'term' | 'prefix'; readonly term: string }
  /** Terms of words that stand side by side. */
  | { readonly type: 'phrase'; readonly terms: readonly string[] }

/** A sentence that was pasted is found by its beginning. */
const MOST_WORDS = 32

const term = (name: string): Narrowing => ({ type: 'term', term: name })
const prefix = (start: string): Narrowing => ({ type: 'prefix', term: start })

/** All conditions that are known. */
function all(parts: readonly (Narrowing | null)[]): Narrowing | null {
  const known = parts.filter((part) => part !== null)
  return known.length > 1 ? { type: 'all', of: known } : (known[0] ?? null)
}

/** One of the conditions; nothing is known where one of them is not. */
function any(parts: readonly (Narrowing | null)[]): Narrowing | null {
  const known = parts.filter((part) => part !== null)
  if (known.length < parts.length) return null
  const [only] = known
  return known.length === 1 && only !== undefined ? only : { type: 'any', of: known }
}

/** A word by its folded form, whether the text prints it with hyphens inside or not. */
function folded(form: string): Narrowing | null {
  return form === '' ? null : any([term(wordTerm(form)), term(joinedTerm(form))])
}

/** What a pattern begins with. A mark at its end may stand in another order in the text, so the letters before it count. */
function beginning(word: string, printed: boolean): Narrowing | null {
  const letters = word.slice(0, word.search(/[?*]/))
  const start = foldWord(printed ? printedWord(letters) : letters).replace(/\p{M}.*$/su, '')
  return start === '' ? null : any([prefix(wordTerm(start)), prefix(joinedTerm(start))])
}

/** One word of a query, as `numbersOf` (`word-forms.ts`) looks it up. */
function formOf(word: string, comparison: Comparison): Narrowing | null {
  switch (comparison.by) {
    case 'folded':
    case 'printed':
      return folded(foldWord(word))
    case 'stem': {
      const form = foldWord(word)
      if (form === '') return null
      const stemmed = stem(form)
      return any([folded(form), ...(stemmed === form ? [] : [folded(stemmed)]), term(stemTerm(stemmed))])
    }
    case 'pattern':
      return /[?*]/.test(word) ? beginning(word, comparison.printed) : folded(foldWord(word))
    case 'edits':
      return null
    default:
      return assertNever(comparison)
  }
}

/**
 * Words that stand side by side: each of them alone or as a part of a word that joins it with its neighbours, and, where
 * they are not widened, all of them in a row unless the text joins some by hyphens or prints them as one.
 */
function sequence(text: string, comparison: Comparison): Narrowing | null {
  const words = queryWords(text, comparison)
  const counted = words.slice(0, MOST_WORDS)
  const joined = compoundsOf(words).map(({ first, end }) => ({
    first,
    end,
    form: formOf(
      words
        .slice(first, end)
        .map((word) => word.text)
        .join(''),
      comparison,
    ),
  }))
  const each = counted.map((word, index) =>
    any([
      formOf(word.text, comparison),
      ...joined.filter(({ first, end }) => index >= first && index < end).map(({ form }) => form),
    ]),
  )
  const isExact = comparison.by === 'folded' || comparison.by === 'printed'
  if (!isExact || counted.length < 2) return all(each)
  const forms = counted.map((word) => foldWord(word.text)).filter((form) => form !== '')
  const inARow: Narrowing | null = forms.length === 0 ? null : { type: 'phrase', terms: forms.map(wordTerm) }
  return all([
    ...each,
    any([
      inARow,
      ...[...new Set(forms)].map((form) => term(joinedTerm(form))),
      ...joined.filter(({ first }) => first < MOST_WORDS).map(({ form }) => form),
    ]),
  ])
}

function selected(selector: Selector): Narrowing | null {
  switch (selector.field) {
    case 'kind':
      return term(kindTerm(selector.kind))
    case 'event':
    case 'note':
      return term(kindTerm(selector.field))
    case 'para':
    case 'inst':
    case 'tag':
    case 'colour':
    case 'date':
    case 'doc':
    case 'party':
    case 'year':
    case 'lang':
      return null
    default:
      return assertNever(selector)
  }
}

/** The words of an expression that are sure. */
function expression(source: string): Narrowing | null {
  return all(
    wordsOfExpression(source).map(({ text, whole }) =>
      whole ? term(wordTerm(text)) : prefix(wordTerm(text)),
    ),
  )
}

/**
 * The narrowest condition on terms that is sure to hold for every unit that a query is true of, or `null` where there is
 * none and every unit has to be looked at: NOT alone, near spellings, patterns that begin with `?`, expressions without a
 * word of their own. Whoever finds units by it must still ask `evaluate`.
 */
export function narrowingOf(node: QueryNode): Narrowing | null {
  switch (node.type) {
    case 'and':
      return all(node.operands.map(narrowingOf))
    case 'or':
      return any(node.operands.map(narrowingOf))
    case 'near':
      return all([narrowingOf(node.left), narrowingOf(node.right)])
    case 'word':
    case 'phrase':
    case 'pattern':
    case 'fuzzy':
      return sequence(node.text, comparisonOf(node))
    case 'regex':
      return expression(node.source)
    case 'within':
      return all([term(kindTerm(kindOfField[node.field])), narrowingOf(node.operand)])
    case 'select':
      return selected(node.selector)
    case 'not':
      return null
    default:
      return assertNever(node)
  }
}
