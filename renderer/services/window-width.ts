import { roomIn } from '../store/room'
import { readerStore } from '../store/store'

function measure(): void {
  const rootFontSize = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const state = readerStore.getState()
  const panels = Number(state.searchOpen) + Number(state.notesPanelOpen)
  state.setRoom(roomIn(window.innerWidth / rootFontSize, panels))
}

/**
 * Keeps the store told what there is room for: by the window's width, the text size and the panels that are open.
 *
 * @returns what ends it
 */
export function followWindowWidth(): () => void {
  measure()
  window.addEventListener('resize', measure)
  // The appearance is applied before this hears of it: services/appearance.ts subscribes first.
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
