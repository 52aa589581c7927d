import { app, type BrowserWindow, nativeTheme, screen } from 'electron'
import { logError } from '#node/log/log'
import { withWindow } from '#node/settings/settings-file'
import type { SettingsStore } from '#node/settings/settings-store'
import { fitBounds } from '#node/settings/window-bounds'
import { followTheme } from '../settings/settings-capability'
import { paperColor } from './paper-color'
import { createWindow } from './window-factory'

/** Remembers where the window was, once it stops moving and again when it closes. */
function rememberBounds(window: BrowserWindow, settings: SettingsStore): void {
  const withBounds = () =>
    withWindow(settings.current(), { ...window.getNormalBounds(), maximized: window.isMaximized() })
  let timer: NodeJS.Timeout | undefined
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      settings.save(withBounds()).catch((error: unknown) => logError('saving the window bounds', error))
    }, 500)
  }
  window.on('resize', later)
  window.on('move', later)
  window.on('close', () => {
    clearTimeout(timer)
    try {
      settings.saveNow(withBounds())
    } catch (error) {
      logError('saving the window bounds', error)
    }
  })
}

/**
 * Opens the reader's window where it was last.
 *
 * @param preload - the one preload script of all windows
 */
export function openReaderWindow(settings: SettingsStore, preload: string): BrowserWindow {
  const { theme } = settings.current().settings
  followTheme(theme)
  const window = createWindow({
    page: 'index.html',
    title: app.name,
    bounds: fitBounds(
      settings.current().window,
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    backgroundColor: paperColor(theme, nativeTheme.shouldUseDarkColors),
    preload,
    visible: true,
  })
  rememberBounds(window, settings)
  window.webContents.on('render-process-gone', (_event, details) => {
    logError('the window’s process ended', details.reason)
    if (details.reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload()
  })
  return window
}
