import type { Theme } from '#contract/settings/settings'

/** The colour a window has before its page is painted: the theme's paper, as in renderer/ui/tokens.css. */
export function paperColor(theme: Theme, systemIsDark: boolean): string {
  if (theme === 'high-contrast') return '#ffffff'
  if (theme === 'high-contrast-dark') return '#000000'
  if (theme === 'sepia') return '#f6ecd9'
  const dark = theme === 'dark' || (theme === 'system' && systemIsDark)
  return dark ? '#1b1a18' : '#fbf9f4'
}
