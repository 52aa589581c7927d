import type { SearchHit } from '#core/search/result'
import type { TextRanges } from '../../dom/text-range'
import { serviceOf } from '../current-session'
import { createSearchSession } from './search-session'

/** Elements that show searchable words: `data-text` names the unit, `data-part` its part where it has several. */
export type ShownWords = ReadonlyMap<string, readonly HTMLElement[]>

/** What the panes show now. */
export function shownWords(): ShownWords {
  const found = new Map<string, HTMLElement[]>()
  for (const element of document.querySelectorAll<HTMLElement>('[data-pane] [data-text]')) {
    const id = element.dataset['text'] ?? ''
    const list = found.get(id)
    if (list) list.push(element)
    else found.set(id, [element])
  }
  return found
}

/** The ranges on screen of one span of a hit: more than one where it runs over several parts, none where it is not shown. */
export function rangesOf(
  hit: SearchHit,
  span: readonly [number, number],
  shown: ShownWords,
  rangeIn: TextRanges,
): Range[] {
  const unit = serviceOf(createSearchSession).textOfHit(hit.kind, hit.id)
  if (!unit) return []
  const elements = shown.get(hit.id) ?? []
  return unit.parts.flatMap((part) => {
    const [start, end] = [Math.max(span[0], part.start), Math.min(span[1], part.end)]
    if (start >= end) return []
    const element = elements.find(({ dataset }) => (dataset['part'] ?? unit.parts[0]?.name) === part.name)
    if (!element) return []
    const inPart = { start: start - part.start, end: end - part.start }
    const range = rangeIn(element, inPart, unit.text.slice(part.start, part.end))
    return range ? [range] : []
  })
}
