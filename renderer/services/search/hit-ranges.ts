import type { SearchHit } from '#core/search/result'
import { allWordsIn, nameOfWords } from '../../dom/passages'
import type { TextRanges } from '../../dom/text-range'
import { serviceOf } from '../current-session'
import { createSearchSession } from './search-session'

/**
 * Elements that show searchable words: `data-text` names the unit, `data-part` its part where it has several. Those of a
 * row come before the same words in a list.
 */
export type ShownWords = ReadonlyMap<string, readonly HTMLElement[]>

/** What the panes show now. */
export function shownWords(): ShownWords {
  const found = new Map<string, HTMLElement[]>()
  const all = [...document.querySelectorAll<HTMLElement>('[data-pane]')].flatMap(allWordsIn)
  const isListed = (element: HTMLElement) => element.dataset['listed'] !== undefined
  for (const element of [...all.filter((each) => !isListed(each)), ...all.filter(isListed)]) {
    const id = nameOfWords(element)
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
    const inPart = { start: start - part.start, end: end - part.start }
    const words = unit.text.slice(part.start, part.end)
    return elements
      .filter(({ dataset }) => (dataset['part'] ?? unit.parts[0]?.name) === part.name)
      .flatMap((element) => rangeIn(element, inPart, words) ?? [])
  })
}
