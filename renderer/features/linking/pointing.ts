import { wordsAround } from '../../dom/passages'
import { readerStore } from '../../store/store'

/** What is known about a pointer. */
type PointerPlace = Pick<PointerEvent, 'screenX' | 'screenY'>

/**
 * Whether the pointer itself has moved since the last call. When keys scroll a text, words move under a pointer that
 * does not move. The browser reports that too, with the pointer's old position.
 */
export function createPointerWatch(): (now: PointerPlace) => boolean {
  let last: PointerPlace | null = null
  return ({ screenX, screenY }) => {
    const hasMoved = last === null || last.screenX !== screenX || last.screenY !== screenY
    last = { screenX, screenY }
    return hasMoved
  }
}

/** Words of the same paragraph are selected. */
function isAmongSelected(element: Element): boolean {
  const selection = window.getSelection()
  const words = wordsAround(element)
  if (!selection || selection.isCollapsed || selection.rangeCount === 0 || !words) return false
  return selection.getRangeAt(0).intersectsNode(words)
}

/**
 * Whether the reader is doing something that a card would cover: choosing words with the arrow keys, selecting words
 * with the mouse, or writing a note.
 *
 * @param element - what the card would belong to
 */
export function isHandBusy(element: Element): boolean {
  return (
    readerStore.getState().stepping !== null ||
    document.activeElement?.closest('[data-note-editor]') != null ||
    isAmongSelected(element)
  )
}

/** Calls back whenever the reader starts choosing words or writing a note. Returns the function that ends it. */
export function onHandTaken(callback: () => void): () => void {
  return readerStore.subscribe((state, previous) => {
    const hasBegunSteps = state.stepping !== null && previous.stepping === null
    const hasOpenedNote = state.editedNote !== null && state.editedNote !== previous.editedNote
    if (hasBegunSteps || hasOpenedNote) callback()
  })
}
