import { nativeTheme } from 'electron'
import type { Theme } from '#contract/settings/settings'
import type { Capability } from '#node/capability/capability'
import { saveKept } from '#node/files/save-kept'
import { withSettings } from '#node/settings/settings-file'
import type { SettingsStore } from '#node/settings/settings-store'

/** Lets the system's own parts of a window (menus, dialogs, scroll bars) follow the theme. */
export function followTheme(theme: Theme): void {
  if (theme === 'system') nativeTheme.themeSource = 'system'
  else nativeTheme.themeSource = theme === 'dark' || theme === 'high-contrast-dark' ? 'dark' : 'light'
}

/** Keeps the settings. */
export function settingsCapability(settings: SettingsStore): Capability<'settings:save'> {
  return {
    handlers: {
      'settings:save': (next) => {
        followTheme(next.theme)
        return saveKept('settings', () => settings.save(withSettings(settings.current(), next)))
      },
    },
    events: {},
    // What the window sent last, as it closed, may still be on its way to the disk.
    close: () => settings.saveNow(settings.current()),
  }
}
