import { readerStore } from '../../store/store'

/** What is told of a pointer. */
type PointerPlace = Pick<PointerEvent, 'screenX' | 'screenY'>

/**
 * Tells whether the pointer itself has moved since it was last asked. Where keys scroll a text, words come to lie under a
 * pointer that rests: the browser reports that too, with the place where the pointer was before.
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
  const words = element.closest('[data-text]')
  if (!selection || selection.isCollapsed || selection.rangeCount === 0 || !words) return false
  return selection.getRangeAt(0).intersectsNode(words)
}

/**
 * Whether the hand is at something that a card would cover: words being chosen with the arrow keys or selected with the
 * mouse, or a note being written.
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

/** Calls back whenever the hand takes up choosing words or writing a note. Returns what ends it. */
export function onHandTaken(callback: () => void): () => void {
  return readerStore.subscribe((state, previous) => {
    const hasBegunSteps = state.stepping !== null && previous.stepping === null
    const hasOpenedNote = state.editedNote !== null && state.editedNote !== previous.editedNote
    if (hasBegunSteps || hasOpenedNote) callback()
  })
}
