import { readerStore } from '../../store/store'
import { roomIn } from '../../store/window/room'

function measure(): void {
  const rootFontSize = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const state = readerStore.getState()
  const panels = Number(state.searchOpen) + Number(state.notesPanelOpen)
  state.setRoom(roomIn(window.innerWidth / rootFontSize, panels))
}

/**
 * Updates in the store what there is space for: by the window's width, the text size and the open panels.
 *
 * @returns what ends it
 */
export function followWindowWidth(): () => void {
  measure()
  window.addEventListener('resize', measure)
  // The appearance is applied before this is called: services/appearance.ts subscribes first.
  const unsubscribe = readerStore.subscribe((state, previous) => {
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
