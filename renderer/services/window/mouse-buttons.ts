import { selectIsBehindDialog } from '../../store/window/dialog-slice'
import { moveInHistory } from '../reading/open-text'
import type { Create } from '../session'

/** The buttons at the side of a mouse, as `MouseEvent.button` counts them. */
const directions: ReadonlyMap<number, 'back' | 'forward'> = new Map([
  [3, 'back'],
  [4, 'forward'],
])

/** Goes back and forward by the buttons at the side of a mouse, not behind a dialog. */
export const createMouseButtons: Create = (store) => {
  const onMouseUp = (event: MouseEvent) => {
    const direction = directions.get(event.button)
    if (!direction) return
    event.preventDefault()
    if (!selectIsBehindDialog(store.getState())) void moveInHistory(direction)
  }
  window.addEventListener('mouseup', onMouseUp)
  return () => window.removeEventListener('mouseup', onMouseUp)
}
