import { assertNever } from '#core/assert-never'
import type { Narrowing } from '#core/search/library/narrowing'

/** Terms hold letters, numbers, marks and the signs of `search-terms.ts`, so no quotation mark can end one early. */
const quoted = (text: string): string => `"${text.replaceAll('"', '')}"`

/** A narrowing as FTS5 reads it, or `null` where nothing meets it. */
export function matchExpression(narrowing: Narrowing): string | null {
  switch (narrowing.type) {
    case 'term':
      return quoted(narrowing.term)
    case 'prefix':
      return `${quoted(narrowing.term)} *`
    case 'phrase':
      return quoted(narrowing.terms.join(' '))
    case 'all': {
      const parts = narrowing.of.map(matchExpression)
      return parts.includes(null) ? null : `(${parts.join(' AND ')})`
    }
    case 'any': {
      const parts = narrowing.of.map(matchExpression).filter((part) => part !== null)
      return parts.length === 0 ? null : `(${parts.join(' OR ')})`
    }
    default:
      return assertNever(narrowing)
  }
}
