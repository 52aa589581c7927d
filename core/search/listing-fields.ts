import { assertNever } from '../assert-never'
import type { Listing } from '../document/catalogue'
import { label } from './label'
import type { ListingSelector, QueryNode } from './query'

/** Whether words stand side by side in a name; with `prefix` the last of them may go on. */
function holds(name: string, words: string, prefix: boolean): boolean {
  return ` ${label(name)} `.includes(prefix ? ` ${words}` : ` ${words} `)
}

/** Whether a text is one that a field asks for, by what a list shows of it. */
export function isListed(listing: Listing, selector: ListingSelector): boolean {
  switch (selector.field) {
    case 'doc': {
      const { value, prefix } = selector
      if (prefix ? listing.id.startsWith(value) : listing.id === value) return true
      const words = label(value)
      return (
        words !== '' && [listing.shortTitle, listing.title ?? ''].some((title) => holds(title, words, prefix))
      )
    }
    case 'party': {
      const words = label(selector.value)
      return words !== '' && listing.parties.some((party) => holds(party, words, selector.prefix))
    }
    case 'year': {
      const year = listing.date?.slice(0, 4)
      if (year === undefined) return false
      return (
        (selector.from === null || year >= selector.from) && (selector.to === null || year <= selector.to)
      )
    }
    case 'lang': {
      const language = listing.language?.toLowerCase()
      return language === selector.value || language?.startsWith(`${selector.value}-`) === true
    }
    default:
      return assertNever(selector)
  }
}

/** Whether a query is true of all units of a text, of none, or of some that only their words can tell. */
type Verdict = 'all' | 'none' | 'some'

function opposite(verdict: Verdict): Verdict {
  return verdict === 'some' ? 'some' : verdict === 'all' ? 'none' : 'all'
}

function verdictOf(node: QueryNode, listing: Listing): Verdict {
  switch (node.type) {
    case 'and': {
      const verdicts = node.operands.map((operand) => verdictOf(operand, listing))
      if (verdicts.includes('none')) return 'none'
      return verdicts.every((verdict) => verdict === 'all') ? 'all' : 'some'
    }
    case 'or': {
      const verdicts = node.operands.map((operand) => verdictOf(operand, listing))
      if (verdicts.includes('all')) return 'all'
      return verdicts.every((verdict) => verdict === 'none') ? 'none' : 'some'
    }
    case 'not':
      return opposite(verdictOf(node.operand, listing))
    case 'within':
      return verdictOf(node.operand, listing) === 'none' ? 'none' : 'some'
    case 'select': {
      const { selector } = node
      switch (selector.field) {
        case 'doc':
        case 'party':
        case 'year':
        case 'lang':
          return isListed(listing, selector) ? 'all' : 'none'
        default:
          return 'some'
      }
    }
    case 'near':
    case 'word':
    case 'phrase':
    case 'pattern':
    case 'fuzzy':
    case 'regex':
      return 'some'
    default:
      return assertNever(node)
  }
}

/** Whether a text can hold anything that a query is true of, before a word of it is read. */
export function mayHold(node: QueryNode, listing: Listing): boolean {
  return verdictOf(node, listing) !== 'none'
}
