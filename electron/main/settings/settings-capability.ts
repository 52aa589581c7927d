import { nativeTheme } from 'electron'
import type { Theme } from '#contract/settings'
import { failure, ok } from '#core/result'
import type { Capability } from '#node/capability/capability'
import { logError } from '#node/log/log'
import { withSettings } from '#node/settings/settings-file'
import type { SettingsStore } from '#node/settings/settings-store'

/** Lets the system's own parts of a window (menus, dialogs, scroll bars) follow the theme. */
export function followTheme(theme: Theme): void {
  nativeTheme.themeSource = theme === 'light' || theme === 'dark' ? theme : 'system'
}

/** Keeps the settings. */
export function settingsCapability(settings: SettingsStore): Capability<'settings:save'> {
  return {
    handlers: {
      'settings:save': async (next) => {
        followTheme(next.theme)
        try {
          await settings.save(withSettings(settings.current(), next))
          return ok(undefined)
        } catch (error) {
          logError('saving the settings', error)
          return failure({
            code: 'not-saved',
            message:
              'The settings could not be saved. They hold until you close the reader. Check that the disk is not full and the data folder can be written.',
          })
        }
      },
    },
    events: {},
    // What the window sent last, as it closed, may still be on its way to the disk.
    close: () => settings.saveNow(settings.current()),
  }
}
