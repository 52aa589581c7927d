import { isPassageEId } from '../../document/eid'
import type { NoteTarget, QuoteSelector, TextTarget } from '../note'
import { describeRange } from './describe'
import type { EditionIndex } from './edition-index'
import { placeQuote } from './place-target'

/** Every place where the words stand as quoted. */
function exactPlaces({ exact }: QuoteSelector, index: EditionIndex): TextTarget[] {
  return index.units.flatMap(({ eId, text }) => {
    if (!isPassageEId(eId)) return []
    const found: TextTarget[] = []
    for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
      found.push(describeRange(eId, text, at, at + exact.length))
    }
    return found
  })
}

function sharedLength(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1
  return length
}

const reversed = (text: string): string => text.split('').reverse().join('')

/** How many characters around a place are those around the quote. */
function company(quote: QuoteSelector, place: TextTarget): number {
  const before = sharedLength(reversed(quote.prefix), reversed(place.quote.prefix))
  return before + sharedLength(quote.suffix, place.quote.suffix)
}

/** Fewer characters in common may be a coincidence: a space, the end of a word. */
const ENOUGH = 4

/**
 * A finder of quotes that come without an eId, as other tools make them; `null` for a quote that is not surely there. A
 * quote that occurs once needs no context. One that occurs more often needs a context that decides.
 */
export function createQuoteResolver(
  index: EditionIndex,
): (quote: QuoteSelector) => readonly NoteTarget[] | null {
  return (quote) => {
    const places = exactPlaces(quote, index)
      .map((place) => ({ place, weight: company(quote, place) }))
      .sort((a, b) => b.weight - a.weight)
    const [best, next] = places
    if (!best) return placeQuote(quote, index)
    if (!next) return [best.place]
    return best.weight >= ENOUGH && best.weight > next.weight ? [best.place] : null
  }
}
