import { roomIn } from '../../store/window/room'
import type { Create } from '../session'

/** Updates in the store what there is space for: by the window's width, the text size and the open panels. */
export const createWidthWatch: Create = (store) => {
  function measure(): void {
    const rootFontSize = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    const state = store.getState()
    const panels = Number(state.searchOpen) + Number(state.notesPanelOpen)
    state.setRoom(roomIn(window.innerWidth / rootFontSize, panels))
  }
  measure()
  window.addEventListener('resize', measure)
  // The appearance is applied before this is called: services/window/appearance.ts subscribes first.
  const unsubscribe = store.subscribe((state, previous) => {
    if (
      state.settings.textSize !== previous.settings.textSize ||
      state.searchOpen !== previous.searchOpen ||
      state.notesPanelOpen !== previous.notesPanelOpen
    )
      measure()
  })
  return () => {
    window.removeEventListener('resize', measure)
    unsubscribe()
  }
}
