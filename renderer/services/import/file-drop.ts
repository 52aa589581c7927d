import { selectIsBehindDialog } from '../../store/window/dialog-slice'
import type { Create } from '../session'
import { createImports } from './imports'

/** Opens the review of a file that is dropped on the window; of several the first. */
export const createFileDrop: Create = (store, _bridge, service) => {
  const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
  const onDragOver = (event: DragEvent) => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    const { importing } = store.getState()
    // A review that is open is not left for another file by a slip of the hand.
    if (event.dataTransfer) event.dataTransfer.dropEffect = importing?.kind === 'review' ? 'none' : 'copy'
  }
  const onDrop = (event: DragEvent) => {
    const file = event.dataTransfer?.files[0]
    if (!holdsFiles(event)) return
    // Chromium would otherwise open it in the place of the page.
    event.preventDefault()
    const state = store.getState()
    if (!file || state.importing?.kind === 'review') return
    if (state.importing === null && selectIsBehindDialog(state) && state.dialog !== 'library') return
    void service(createImports).drop(file)
  }
  window.addEventListener('dragover', onDragOver)
  window.addEventListener('drop', onDrop)
  return () => {
    window.removeEventListener('dragover', onDragOver)
    window.removeEventListener('drop', onDrop)
  }
}
