import { type EId, isEId } from '#core/document/eid'
import type { Note } from '#core/notes/note'
import { isTextTargetOn } from '#core/notes/text-target'
import { allWordsOf, nameOfWords, wordsAround } from '../../dom/passages'
import { textRanges } from '../../dom/text-range'
import { message } from '../../i18n/messages'
import { selectNotesAt } from '../../store/notes/notes-slice'
import { selectReading, selectView } from '../../store/reading/views'
import { type ReaderState, readerStore } from '../../store/store'
import type { Create } from '../session'

/** The notes on words of a thing, in the order of these words. */
export function highlightsOn(state: ReaderState, eId: EId): readonly Note[] {
  const placed = selectNotesAt(eId)(state).flatMap((note) => {
    const target = note.targets.find(isTextTargetOn(eId))
    return target ? [{ note, start: target.position.start }] : []
  })
  return placed.toSorted((a, b) => a.start - b.start).map(({ note }) => note)
}

/** The words of a note within an element that shows the words of a thing; `null` where they do not stand there. */
export function wordsOfNote(element: HTMLElement, eId: EId, note: Note): Range | null {
  const target = note.targets.find(isTextTargetOn(eId))
  const range = target ? textRanges()(element, target.position) : null
  return range && range.toString() === target?.quote.exact ? range : null
}

/** The elements on screen that show the words of a thing of the open text. */
export function elementsOf(eId: EId): readonly HTMLElement[] {
  const declaration = selectReading(readerStore.getState())?.declaration.id
  if (declaration === undefined) return []
  return allWordsOf(document, { declaration, eId }).filter(
    (element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      element.closest('[inert], details:not([open])') === null,
  )
}

const isAt =
  ({ clientX: x, clientY: y }: MouseEvent) =>
  ({ left, right, top, bottom }: DOMRect): boolean =>
    left <= x && x <= right && top <= y && y <= bottom

/** What a click on highlighted words means; `null` for any other click. */
function highlightsUnder(event: MouseEvent): { words: HTMLElement; eId: EId; notes: readonly Note[] } | null {
  const { target } = event
  if (!(target instanceof Element) || target.closest('[data-reference-kind], button, summary')) return null
  const words = wordsAround(target)
  const eId = words && nameOfWords(words)
  if (!words || !eId || !isEId(eId) || words.dataset['part'] !== undefined) return null
  const notes = highlightsOn(readerStore.getState(), eId).filter((note) =>
    [...(wordsOfNote(words, eId, note)?.getClientRects() ?? [])].some(isAt(event)),
  )
  return notes.length === 0 ? null : { words, eId, notes }
}

/**
 * A click on highlighted words takes the highlights under the pointer in hand. Selecting words is not a click, and the
 * second press of a double click selects. References answer a click themselves.
 */
export const createHighlightClicks: Create = (store) => {
  const onClick = (event: MouseEvent) => {
    if (event.button !== 0 || event.detail > 1 || window.getSelection()?.isCollapsed === false) return
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const found = highlightsUnder(event)
    if (!found) return
    store.getState().takeHighlights({
      eId: found.eId,
      isListed: found.words.dataset['listed'] !== undefined,
      notes: found.notes.map(({ id }) => id),
      at: 0,
      isByKeys: false,
    })
  }
  document.addEventListener('click', onClick)
  return () => document.removeEventListener('click', onClick)
}

/**
 * Takes the highlights of a thing in hand, by keys.
 *
 * @param isMeant - which of them comes first; the first one when left out
 * @returns whether there are any whose words are on screen
 */
export function takeHighlightsOf(eId: EId, isMeant: (note: Note) => boolean = () => true): boolean {
  const state = readerStore.getState()
  const [element] = elementsOf(eId)
  const notes = element
    ? highlightsOn(state, eId).filter((note) => wordsOfNote(element, eId, note) !== null)
    : []
  if (!element || notes.length === 0) return false
  const at = Math.max(0, notes.findIndex(isMeant))
  element.scrollIntoView({ block: 'nearest' })
  state.takeHighlights({
    eId,
    isListed: element.dataset['listed'] !== undefined,
    notes: notes.map(({ id }) => id),
    at,
    isByKeys: true,
  })
  return true
}

/** Takes the highlights of the chosen thing in hand, or says that it has none. */
export function takeChosenHighlights(): void {
  const state = readerStore.getState()
  const { chosen } = selectView(state)
  if (!chosen || !takeHighlightsOf(chosen)) state.confirm(message('highlight.none'))
}
