import { foldText } from '../fold-text'
import type { Listing } from './catalogue'

/** All words by which a declaration is found in a list. */
export function wordsOf({ shortTitle, title, parties, date }: Listing): string {
  return foldText([shortTitle, title ?? '', ...parties, date ?? ''].join(' '))
}

/**
 * The declarations that have every word typed, in any order, somewhere in title, parties or date; marks and capitals do
 * not count. All of them when nothing is typed.
 */
export function findListings<Listed extends Listing>(
  listings: readonly Listed[],
  typed: string,
): readonly Listed[] {
  const wanted = foldText(typed).split(/\s+/u).filter(Boolean)
  return listings.filter((listing) => {
    const words = wordsOf(listing)
    return wanted.every((word) => words.includes(word))
  })
}

/**
 * The order in which texts are offered: those that were open, the last one first, then the others, the latest date
 * first and those without a date last.
 *
 * @param recent - ids, the last one first
 */
export function orderListings<Listed extends Listing>(
  listings: readonly Listed[],
  recent: readonly string[],
): readonly Listed[] {
  const place = ({ id }: Listing): number => {
    const at = recent.indexOf(id)
    return at < 0 ? recent.length : at
  }
  return listings.toSorted(
    (one, other) => place(one) - place(other) || compareText(other.date ?? '', one.date ?? ''),
  )
}

/** ISO dates are in order where their characters are. */
function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
