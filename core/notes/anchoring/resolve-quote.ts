import type { NoteTarget, QuoteSelector } from '../note'
import type { EditionIndex } from './edition-index'
import { findQuote } from './place-target'

/**
 * A finder of quotes that come without an eId, as other tools make them; `null` for a quote that is not surely there.
 */
export function createQuoteResolver(
  index: EditionIndex,
): (quote: QuoteSelector) => readonly NoteTarget[] | null {
  return (quote) => findQuote(quote, index)
}
