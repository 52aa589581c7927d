import type { Settings } from '#contract/settings/settings'
import type { Create } from '../session'

/** The scheme a theme comes down to. High contrast is what its name says, whatever the system is set to. */
function schemeOf(theme: Settings['theme'], systemIsDark: boolean): 'light' | 'dark' {
  if (theme === 'system') return systemIsDark ? 'dark' : 'light'
  return theme === 'dark' || theme === 'high-contrast-dark' ? 'dark' : 'light'
}

function apply({ theme, textSize, readingFace, lineWidth }: Settings, systemIsDark: boolean): void {
  const root = document.documentElement
  root.dataset['theme'] = theme
  root.dataset['scheme'] = schemeOf(theme, systemIsDark)
  root.dataset['contrast'] = theme === 'high-contrast' || theme === 'high-contrast-dark' ? 'high' : 'normal'
  root.dataset['face'] = readingFace
  root.dataset['lineWidth'] = lineWidth
  root.style.setProperty('--text-scale', String(textSize / 100))
}

/** Puts theme, text size, reading face and width of lines on the page, now and whenever they change. */
export const createAppearance: Create = (store) => {
  const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)')
  const applyNow = () => apply(store.getState().settings, systemIsDark.matches)
  applyNow()
  systemIsDark.addEventListener('change', applyNow)
  const unsubscribe = store.subscribe((state, previous) => {
    if (state.settings !== previous.settings) applyNow()
  })
  return () => {
    systemIsDark.removeEventListener('change', applyNow)
    unsubscribe()
  }
}
