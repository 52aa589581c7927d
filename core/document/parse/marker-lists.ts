import { type NumeralStyle, numeralAt, numeralValue } from '../../numerals'

const MARKER = /^(?:\(([a-z]{1,9})\)|([a-z]{1,9})[.)])(?:\s+|$)/
/** How far a marker may be off the expected one and still be taken for a marker: `c.` is no hundredth item. */
const MARKER_REACH = 12

/** A list of marked points that is open: what counts in it, and what it expects next. */
export interface OpenList {
  readonly style: NumeralStyle
  readonly bracketed: boolean
  next: number
}

/** A marker that fits where it stands, or one that shows that something is missing. */
export type MarkerFound =
  | { readonly fits: true; readonly number: string; readonly num: string; readonly depth: number }
  | { readonly fits: false; readonly number: string; readonly expected: string | null }

/**
 * Reads the marker that a line begins with, if any: that of the innermost open list, else that of one around it, whose
 * inner lists then end; else the first of a new list inside.
 *
 * @param lists - open lists from the outermost in; changed to what is open after this marker
 * @param mayOpen - whether the words before may lead into a list
 */
export function readMarker(text: string, lists: OpenList[], mayOpen: boolean): MarkerFound | null {
  const match = MARKER.exec(text)
  const number = match?.[1] ?? match?.[2]
  if (!match || number === undefined) return null
  const bracketed = match[1] !== undefined
  const num = match[0].trimEnd()
  for (let at = lists.length - 1; at >= 0; at -= 1) {
    const list = lists[at]
    if (!list || list.bracketed !== bracketed || numeralValue(number, list.style) !== list.next) continue
    lists.length = at + 1
    list.next += 1
    return { fits: true, number, num, depth: at }
  }
  const style: NumeralStyle = numeralValue(number, 'roman') === null ? 'letter' : 'roman'
  const value = numeralValue(number, style)
  if (value === 1 && mayOpen && !lists.some((list) => list.style === style && list.bracketed === bracketed)) {
    lists.push({ style, bracketed, next: 2 })
    return { fits: true, number, num, depth: lists.length - 1 }
  }
  return misplaced(number, bracketed, lists.at(-1) ?? null, mayOpen)
}

/** A marker near to the one expected is a fault of the source; one far from it is no marker. */
function misplaced(
  number: string,
  bracketed: boolean,
  list: OpenList | null,
  mayOpen: boolean,
): MarkerFound | null {
  if (list) {
    const value = numeralValue(number, list.style)
    if (list.bracketed !== bracketed || value === null || value > list.next + MARKER_REACH) return null
    return { fits: false, number, expected: numeralAt(list.next, list.style) }
  }
  const style: NumeralStyle = numeralValue(number, 'roman') === null ? 'letter' : 'roman'
  const value = numeralValue(number, style)
  if (!mayOpen || value === null || value > MARKER_REACH) return null
  return { fits: false, number, expected: numeralAt(1, style) }
}
