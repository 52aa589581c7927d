import { afterRender } from '../reading/rows'
import type { Create } from '../session'
import { collectedAt, type Taken, take } from './collected'

/** Where a drag may end: the tray, and the toolbar's button for the briefing. */
const goal = '[data-briefing-drop]'

function goalOf({ target }: DragEvent): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(goal) : null
}

/**
 * Rows (by their number or title), hits and notes are dragged into the briefing. What is dragged stays in this window:
 * the system gets no words of it.
 */
export const createBriefingDrag: Create = (store) => {
  const state = () => store.getState()
  let dragged: Taken | null = null
  let over: HTMLElement | null = null
  const stand = (next: HTMLElement | null) => {
    if (over === next) return
    over?.removeAttribute('data-over')
    next?.setAttribute('data-over', '')
    over = next
  }
  const onStart = (event: DragEvent) => {
    const source = event.target instanceof Element ? event.target.closest('[draggable="true"]') : null
    const what = source && collectedAt(source)
    // Now, and not at the drop: the hits may be others by then.
    dragged = what && take(what)
    if (!dragged || !event.dataTransfer) return
    event.dataTransfer.effectAllowed = 'copy'
    event.dataTransfer.setData('application/x-declaration-reader', '')
    // The tray is shown only after the drag has begun: a change at this moment would end the drag in Chromium.
    afterRender(() => dragged && state().offerBriefingDrop())
  }
  const onOver = (event: DragEvent) => {
    if (!dragged) return
    const place = goalOf(event)
    stand(place)
    if (!place || !event.dataTransfer) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
  }
  const onDrop = (event: DragEvent) => {
    if (!dragged || !goalOf(event)) return
    event.preventDefault()
    const taken = dragged
    void import('./briefing-collect').then(({ collect }) => collect(taken))
  }
  const onEnd = () => {
    dragged = null
    stand(null)
    if (state().briefingTray?.kind === 'drop') state().hideBriefingTray()
  }
  document.addEventListener('dragstart', onStart)
  document.addEventListener('dragover', onOver)
  document.addEventListener('drop', onDrop)
  document.addEventListener('dragend', onEnd)
  return () => {
    document.removeEventListener('dragstart', onStart)
    document.removeEventListener('dragover', onOver)
    document.removeEventListener('drop', onDrop)
    document.removeEventListener('dragend', onEnd)
  }
}
