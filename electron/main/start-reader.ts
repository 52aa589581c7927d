import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserWindow } from 'electron'
import { app, nativeTheme, screen, session } from 'electron'
import { parseDeepLink } from '#core/document/deep-link'
import { createBriefingRecords } from '#node/briefing/briefing-records'
import { openRecentExtracts } from '#node/briefing/recent-extracts'
import { extractThread } from '#node/formats/extract-thread'
import { openLibrary } from '#node/library/library'
import { ownResources } from '#node/library/shipped-resources'
import { createNotesHome } from '#node/notes/notes-home'
import { openPlaces } from '#node/places/places-store'
import { openSearches } from '#node/search/searches-store'
import { withWindow } from '#node/settings/settings-file'
import { openSettings, type SettingsStore } from '#node/settings/settings-store'
import { fitBounds } from '#node/settings/window-bounds'
import { createPrintPages } from './briefing/print-pages'
import type { Handlers } from './ipc/handle'
import { registerHandlers } from './ipc/handle'
import { readerHandlers } from './ipc/reader-handlers'
import { arrivingLinks, linkInArguments } from './links/arriving-links'
import { registerLinks } from './links/register-links'
import { logError } from './log/log'
import { showFirstMenu } from './menu/application-menu'
import { notesDialogs } from './notes/notes-dialogs'
import { createClosingGuard } from './notes/save-before-close'
import { serveApp } from './protocol/app-protocol'
import { paperColor } from './windows/paper-color'
import { createWindow } from './windows/window-factory'

/** `out/main` in a checkout and in the package alike. */
const here = path.dirname(fileURLToPath(import.meta.url))
const appFolder = path.join(here, '..', '..')
const preload = path.join(here, '..', 'preload', 'index.cjs')

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

function openReaderWindow(settings: SettingsStore): BrowserWindow {
  const { theme } = settings.current().settings
  nativeTheme.themeSource = theme === 'light' || theme === 'dark' ? theme : 'system'
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

/** What the window sent last, as it closed, may still be on its way to the disk. */
function keepSettings(settings: SettingsStore): void {
  try {
    settings.saveNow(settings.current())
  } catch (error) {
    logError('saving the settings', error)
  }
}

/** Starts the one reader of this data folder. */
export function startReader(): void {
  let window: BrowserWindow | null = null
  const links = arrivingLinks((link) => window?.webContents.send('link:arrived', link))
  links.arrive(linkInArguments(process.argv))

  app.on('second-instance', (_event, argv) => {
    links.arrive(linkInArguments(argv))
    if (!window) return
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  })
  // macOS hands links over by this event, also before the app is ready and when no window is open.
  app.on('open-url', (event, url) => {
    event.preventDefault()
    links.arrive(parseDeepLink(url))
    if (window) window.show()
    else if (app.isReady()) app.emit('activate')
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })

  void app.whenReady().then(() => {
    showFirstMenu()
    serveApp(session.defaultSession, path.join(appFolder, 'out', 'renderer'))
    const settings = openSettings(app.getPath('userData'), new Date())
    app.on('will-quit', () => keepSettings(settings))
    const resources = ownResources(path.join(appFolder, 'resources'))
    const library = openLibrary(resources)
    const searches = openSearches(app.getPath('userData'), () => new Date())
    const home = createNotesHome({
      folder: app.getPath('userData'),
      isSoleOwner: () => app.hasSingleInstanceLock() || app.requestSingleInstanceLock(),
      onBackupFailed: ({ code }) => logError('backing up the notes', code),
    })
    const closing = createClosingGuard()
    app.on('will-quit', () => home.close())
    const places = openPlaces(app.getPath('userData'), new Date())
    // What the window sent last may still be on its way to the disk.
    app.on('will-quit', () => {
      try {
        places.saveNow(places.current())
      } catch (error) {
        logError('saving the places', error)
      }
    })
    const printPages = createPrintPages(preload)
    const handlers: Handlers = readerHandlers({
      settings,
      library,
      search: { resources, searches },
      notes: {
        home,
        library,
        dialogs: notesDialogs(() => window),
        onNotesAsked: closing.onNotesAsked,
        onFlushed: closing.onFlushed,
      },
      places,
      links,
      printPages,
      briefings: {
        records: createBriefingRecords(home),
        recent: openRecentExtracts(app.getPath('userData'), new Date()),
        library,
        window: () => window,
        folder: () => app.getPath('documents'),
        openPrintWindow: printPages.open,
        thread: extractThread(path.join(here, 'extract-worker.js')),
        onStage: (stage) => window?.webContents.send('briefing:stage', stage),
      },
      runCommand: (command) => window?.webContents.send('menu:command', command),
    })
    registerHandlers(handlers, printPages.isPrintWindow)
    const open = () => {
      window = openReaderWindow(settings)
      closing.watch(window)
      window.webContents.on('did-start-loading', links.hold)
      window.webContents.once('did-finish-load', () => registerLinks(app))
      window.on('closed', () => {
        links.hold()
        window = null
      })
    }
    open()
    app.on('activate', () => {
      if (!window) open()
    })
  })
}
