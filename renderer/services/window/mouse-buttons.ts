import { readerStore } from '../../store/store'
import { selectIsBehindDialog } from '../../store/window/dialog-slice'
import { moveInHistory } from '../reading/open-text'

/** The buttons at the side of a mouse, as `MouseEvent.button` counts them. */
const directions = new Map<number, 'back' | 'forward'>([
  [3, 'back'],
  [4, 'forward'],
])

/** Goes back and forward by the buttons at the side of a mouse, not behind a dialog. Returns the function that ends it. */
export function followMouseButtons(): () => void {
  const onMouseUp = (event: MouseEvent) => {
    const direction = directions.get(event.button)
    if (!direction) return
    event.preventDefault()
    if (!selectIsBehindDialog(readerStore.getState())) void moveInHistory(direction)
  }
  window.addEventListener('mouseup', onMouseUp)
  return () => window.removeEventListener('mouseup', onMouseUp)
}
