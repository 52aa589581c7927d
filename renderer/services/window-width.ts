import { readerStore } from '../store/store'

/** Below this there is room for one pane only. In root ems, so that large text counts as a narrow window. */
const narrowBelow = 45

/**
 * @param width - of the window, in CSS pixels
 * @param rootFontSize - in CSS pixels
 */
export function isNarrow(width: number, rootFontSize: number): boolean {
  return width / rootFontSize < narrowBelow
}

function measure(): void {
  const rootFontSize = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const narrow = isNarrow(window.innerWidth, rootFontSize)
  const state = readerStore.getState()
  if (state.isNarrow !== narrow) state.setNarrow(narrow)
}

/** Keeps the store told whether the window is narrow, for its width and text size. Returns what ends it. */
export function followWindowWidth(): () => void {
  measure()
  window.addEventListener('resize', measure)
  // The appearance is applied before this hears of it: services/appearance.ts subscribes first.
  const unsubscribe = readerStore.subscribe((state, previous) => {
    if (state.settings.textSize !== previous.settings.textSize) measure()
  })
  return () => {
    window.removeEventListener('resize', measure)
    unsubscribe()
  }
}
