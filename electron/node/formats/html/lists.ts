import { listMark } from '../markup/list-marks'
import type { ListMarking } from './shown'
import { attribute, type HtmlElement, isElement } from './tree'

/** A list that is open, and the number its next item has. */
export interface OpenList {
  readonly element: HtmlElement
  next: number
  readonly step: 1 | -1
}

/** By the HTML standard: `start`, else 1, or the number of items of a list that counts down. */
export function openList(element: HtmlElement): OpenList {
  const isReversed = element.tagName === 'ol' && attribute(element, 'reversed') !== null
  const items = element.childNodes.filter((child) => isElement(child) && child.tagName === 'li').length
  const start = element.tagName === 'ol' ? integerOf(attribute(element, 'start')) : null
  return { element, next: start ?? (isReversed ? items : 1), step: isReversed ? -1 : 1 }
}

/** What is printed before an item, and counts on. */
export function markOf(item: HtmlElement, list: OpenList | null, marking: ListMarking): string | null {
  const stated = integerOf(attribute(item, 'value'))
  const number = stated ?? list?.next ?? 1
  if (list) list.next = number + list.step
  if ('words' in marking) return marking.words === '' ? null : marking.words
  return listMark(marking.style, number)
}

/** As HTML reads integers: `+4 apples` is 4. */
function integerOf(value: string | null): number | null {
  const [, digits] = /^\s*([+-]?\d{1,9})/.exec(value ?? '') ?? []
  return digits === undefined ? null : Number(digits)
}
