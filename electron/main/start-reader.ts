import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, type BrowserWindow, session } from 'electron'
import type { EventName, Events } from '#contract/channels'
import type { Language } from '#contract/language/language'
import { parseDeepLink } from '#core/document/deep-link'
import type { EventSources, Listenable } from '#node/capability/capability'
import { ownResources } from '#node/library/shipped-resources'
import { registerHandlers } from './ipc/handle'
import { speak } from './language/spoken'
import { linkInArguments } from './links/arriving-links'
import { linksCapability } from './links/links-capability'
import { registerLinks } from './links/register-links'
import { showFirstMenu } from './menu/application-menu'
import { serveApp } from './protocol/app-protocol'
import { openCapabilities } from './reader-capabilities'
import { openReaderWindow } from './windows/reader-window'

/** `out/main` in a checkout and in the package alike. */
const here = path.dirname(fileURLToPath(import.meta.url))
const appFolder = path.join(here, '..', '..')
const preload = path.join(here, '..', 'preload', 'index.cjs')

/** Tells the reader's window, while there is one, of every event. */
function sendEvents(events: EventSources, window: () => BrowserWindow | null): void {
  for (const [name, listen] of Object.entries(events) as [EventName, Listenable<Events[EventName]>][]) {
    listen((payload) => window()?.webContents.send(name, payload))
  }
}

/**
 * Starts the one reader of this data folder.
 *
 * @param language - the interface's language
 */
export function startReader(language: Language): void {
  speak(language)
  let window: BrowserWindow | null = null
  const links = linksCapability()
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
    const pages = path.join(appFolder, 'out', 'renderer')
    serveApp(session.defaultSession, pages)
    const reader = openCapabilities({
      language,
      resources: ownResources(path.join(appFolder, 'resources')),
      preload,
      pages,
      extractWorker: path.join(here, 'extract-worker.js'),
      readingWorker: path.join(here, 'reading-worker.js'),
      links,
      window: () => window,
    })
    app.on('will-quit', reader.all.close)
    registerHandlers(reader.all.handlers, reader.kindOf)
    sendEvents(reader.all.events, () => window)
    const open = () => {
      window = openReaderWindow(reader.settings, preload)
      reader.watch(window)
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
