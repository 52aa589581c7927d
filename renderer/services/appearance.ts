import type { Settings } from '#contract/settings'
import { readerStore } from '../store/store'

function apply({ theme, textSize }: Settings): void {
  const root = document.documentElement
  root.dataset['theme'] = theme
  root.style.setProperty('--text-scale', String(textSize / 100))
}

/** Puts theme and text size on the page, now and whenever they change. Returns the function that ends it. */
export function applyAppearance(): () => void {
  apply(readerStore.getState().settings)
  return readerStore.subscribe((state, previous) => {
    if (state.settings !== previous.settings) apply(state.settings)
  })
}
