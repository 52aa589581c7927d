import { assertNever } from '../assert-never'
import { foldText } from './folding'
import type { Lexicon, UnitSet } from './lexicon'
import { MOST_PAIRS, type Occurrence, occurIn, occurrencesOf, pairsNear, unitsWithWords } from './occurrences'
import type { QueryNode } from './query'
import { expressionOf } from './regex'
import { isSelected, kindOfField } from './select'
import type { SearchableText } from './texts'
import { type Comparison, sequenceOf, type WordSequence } from './word-forms'
import { isLate, isOver, type Work } from './work'

/** A stretch of a unit's text: `[start, end)` in UTF-16 offsets. */
export type TextSpan = readonly [start: number, end: number]

/** What a part of a query found. */
export interface Found {
  /** The units that match: exactly those, decided by the words themselves. */
  readonly members: UnitSet
  /** Where its words stand in a unit, for NEAR and for highlighting. Empty for fields and NOT. */
  readonly occurrences: (unit: number) => Occurrence[]
  /** Stretches found by regular expressions, which need not be whole words. */
  readonly stretches: (unit: number) => TextSpan[]
  /** Word sequences that support a match, for ranking and for near spellings. */
  readonly sequences: readonly WordSequence[]
}

const nothing = { occurrences: () => [], stretches: () => [], sequences: [] } as const

/** Most regular-expression matches shown in one unit. */
const MOST_MATCHES = 200

/** How the words of a part of a query are compared with those of the texts. */
export function comparisonOf(
  node: QueryNode & { readonly type: 'word' | 'phrase' | 'pattern' | 'fuzzy' },
): Comparison {
  switch (node.type) {
    case 'word':
      return { by: 'stem' }
    case 'phrase':
      return { by: node.printed ? 'printed' : 'folded' }
    case 'pattern':
      return { by: 'pattern', printed: node.printed }
    case 'fuzzy':
      return { by: 'edits', most: node.edits }
    default:
      return assertNever(node)
  }
}

function words(
  lexicon: Lexicon,
  node: QueryNode & { readonly type: 'word' | 'phrase' | 'pattern' | 'fuzzy' },
  among: UnitSet,
  work: Work,
): Found {
  const sequence = sequenceOf(lexicon, node.text, comparisonOf(node))
  const holders = unitsWithWords(lexicon, sequence)
  // A single word occurs wherever its postings say. Several words must also be next to each other.
  const members = among.map((member, unit) => {
    if (member === 0 || holders[unit] === 0 || isOver(work)) return 0
    if (sequence.length === 1) return 1
    work.unitsScanned += 1
    return occurIn(lexicon, unit, sequence, work) ? 1 : 0
  })
  return {
    ...nothing,
    members,
    occurrences: (unit) => occurrencesOf(lexicon, unit, sequence, work),
    sequences: [sequence],
  }
}

function near(
  lexicon: Lexicon,
  node: QueryNode & { readonly type: 'near' },
  among: UnitSet,
  work: Work,
): Found {
  const left = evaluate(lexicon, node.left, among, work)
  const right = evaluate(lexicon, node.right, among, work)
  const pairs = (unit: number): Occurrence[] => {
    const found = pairsNear(lexicon, unit, left.occurrences(unit), right.occurrences(unit), node, work)
    if (found.length >= MOST_PAIRS) work.complete = false
    return found
  }
  const members = among.map((_member, unit) => {
    if (left.members[unit] === 0 || right.members[unit] === 0 || isOver(work)) return 0
    work.unitsScanned += 1
    return pairs(unit).length > 0 ? 1 : 0
  })
  return { ...nothing, members, occurrences: pairs, sequences: [...left.sequences, ...right.sequences] }
}

const foldedTexts = new WeakMap<SearchableText, string>()

/** A text as regular expressions see it. Folding takes longer than searching, so each text is folded only once. */
function foldedWords(text: SearchableText): string {
  const known = foldedTexts.get(text) ?? foldText(text.text, 'case').text
  foldedTexts.set(text, known)
  return known
}

function regex(
  lexicon: Lexicon,
  node: QueryNode & { readonly type: 'regex' },
  among: UnitSet,
  work: Work,
): Found {
  const expression = expressionOf(node.source, node.printed)
  const late = (): boolean => isLate(work)
  const occurs = (unit: number): boolean => {
    const text = lexicon.units[unit]
    if (text === undefined) return false
    const words = node.printed ? text.text : foldedWords(text)
    if (expression.fits(words.length)) return expression.matches(words, 1, late).length > 0
    work.complete = false
    return false
  }
  const stretches = (unit: number, most: number): TextSpan[] => {
    const text = lexicon.units[unit]?.text ?? ''
    if (node.printed) return expression.matches(text, most, late)
    const folded = foldText(text, 'case')
    return expression.matches(folded.text, most, late).map(([start, end]) => {
      // A match may end inside a letter that folds to two (æ): the whole letter is shown.
      const first = folded.origin[start] ?? 0
      let last = end
      while (last < folded.origin.length - 1 && folded.origin[last] === folded.origin[last - 1]) last += 1
      return [first, folded.origin[last] ?? text.length]
    })
  }
  const members = among.map((member, unit) => {
    if (member === 0 || isOver(work)) return 0
    if (work.now() > work.deadline) {
      work.complete = false
      return 0
    }
    work.unitsScanned += 1
    return occurs(unit) ? 1 : 0
  })
  return { ...nothing, members, stretches: (unit) => stretches(unit, MOST_MATCHES) }
}

/** The operands of AND, the slowest last, so that they have the fewest units to check. */
function cheapestFirst(operands: readonly QueryNode[]): QueryNode[] {
  const cost = (node: QueryNode): number => (node.type === 'select' ? 0 : node.type === 'regex' ? 2 : 1)
  return operands.toSorted((one, other) => cost(one) - cost(other))
}

function combined(members: UnitSet, parts: readonly Found[]): Found {
  // A part is highlighted only in units that match it: in `(a b) OR c`, an `a` without its `b` is not a hit.
  const speaking = (unit: number): Found[] => parts.filter((part) => part.members[unit] === 1)
  return {
    members,
    occurrences: (unit) => speaking(unit).flatMap((part) => part.occurrences(unit)),
    stretches: (unit) => speaking(unit).flatMap((part) => part.stretches(unit)),
    sequences: parts.flatMap((part) => part.sequences),
  }
}

/**
 * Finds the units, among those given, that match a query: exactly those, neither more nor fewer.
 *
 * Membership never depends on the ranking index. Cost is bounded by the number of words of the texts and of the query.
 */
export function evaluate(lexicon: Lexicon, node: QueryNode, among: UnitSet, work: Work): Found {
  switch (node.type) {
    case 'word':
    case 'phrase':
    case 'pattern':
    case 'fuzzy':
      return words(lexicon, node, among, work)
    case 'near':
      return near(lexicon, node, among, work)
    case 'regex':
      return regex(lexicon, node, among, work)
    case 'and': {
      let members = among
      const parts = cheapestFirst(node.operands).map((operand) => {
        const found = evaluate(lexicon, operand, members, work)
        members = found.members
        return found
      })
      return combined(members, parts)
    }
    case 'or': {
      const parts = node.operands.map((operand) => evaluate(lexicon, operand, among, work))
      return combined(
        among.map((_member, unit) => (parts.some((part) => part.members[unit] === 1) ? 1 : 0)),
        parts,
      )
    }
    case 'not': {
      const before = work.complete
      work.complete = true
      const { members } = evaluate(lexicon, node.operand, among, work)
      const isKnown = work.complete && !work.over
      work.complete = before && isKnown
      // Units that were not examined must not count as units that do not match.
      return {
        ...nothing,
        members: among.map((member, unit) => (isKnown && member === 1 && members[unit] === 0 ? 1 : 0)),
      }
    }
    case 'within': {
      const kind = kindOfField[node.field]
      const narrowed = among.map((member, unit) =>
        member === 1 && lexicon.units[unit]?.kind === kind ? 1 : 0,
      )
      return evaluate(lexicon, node.operand, narrowed, work)
    }
    case 'select':
      return {
        ...nothing,
        members: among.map((member, unit) => {
          const text = lexicon.units[unit]
          if (member === 0 || isOver(work) || text === undefined) return 0
          const listing = lexicon.listings.get(text.declaration ?? '') ?? null
          return isSelected(text, listing, node.selector) ? 1 : 0
        }),
      }
    default:
      return assertNever(node)
  }
}
