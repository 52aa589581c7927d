import type { Settings } from '#contract/settings/settings'
import { readerStore } from '../../store/store'

const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)')

/** The scheme a theme comes down to. High contrast is what its name says, whatever the system is set to. */
function schemeOf(theme: Settings['theme']): 'light' | 'dark' {
  if (theme === 'system') return systemIsDark.matches ? 'dark' : 'light'
  return theme === 'dark' || theme === 'high-contrast-dark' ? 'dark' : 'light'
}

function apply({ theme, textSize }: Settings): void {
  const root = document.documentElement
  root.dataset['theme'] = theme
  root.dataset['scheme'] = schemeOf(theme)
  root.dataset['contrast'] = theme === 'high-contrast' || theme === 'high-contrast-dark' ? 'high' : 'normal'
  root.style.setProperty('--text-scale', String(textSize / 100))
}

/** Puts theme and text size on the page, now and whenever they change. Returns the function that ends it. */
export function applyAppearance(): () => void {
  const applyNow = () => apply(readerStore.getState().settings)
  applyNow()
  systemIsDark.addEventListener('change', applyNow)
  const unsubscribe = readerStore.subscribe((state, previous) => {
    if (state.settings !== previous.settings) applyNow()
  })
  return () => {
    systemIsDark.removeEventListener('change', applyNow)
    unsubscribe()
  }
}
