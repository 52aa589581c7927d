import { EventEmitter } from 'node:events'
import { register } from 'node:module'
import path from 'node:path'
import type { Page } from '@playwright/test'
import type { BrowserWindow } from 'electron'
import type { EventName, Events } from '#contract/channels'
import { parseDeepLink } from '#core/document/deep-link'
import { appOrigin } from '#main/ipc/sender'
import type { EventSources, Listenable } from '#node/capability/capability'
import { builtSums } from '../shipped-sums'
import { standInClipboard } from './clipboard'
import type { Listener } from './listeners'
import { standInMenu } from './menu'
import { type Dialog, type StandIn, within } from './stand-in'
import { type StandInWindow, standInWindow, type ThemeSource, type WindowRequest } from './window'

/** How a reader is started in this process. */
export interface MainProcessOptions {
  readonly dataFolder: string
  /** A folder with the built app and its resources. */
  readonly appFolder: string
  readonly arguments: readonly string[]
  readonly openPage: (size: WindowRequest) => Promise<Page>
}

/** The main process of one reader, in the process of its test. */
export interface MainProcess {
  readonly standIn: StandIn
  /** Answers what the main frame of a page asks, or another frame, through the app's own gate. */
  readonly answer: (page: Page, frame: 'main' | 'other', channel: string, input: unknown) => unknown
  /** Opens the reader's window and resolves with its page when that is loaded. */
  readonly open: () => Promise<Page>
  /** Resolves when the window is closed and everything is on the disk that was asked for until then. */
  readonly ended: () => Promise<void>
}

/** Makes the hook known once: it stays for as long as the process. */
let hooked = false
function hookModules(): void {
  if (hooked) return
  hooked = true
  const standIn = new URL('./electron.ts', import.meta.url).href
  register('./module-hook.mjs', import.meta.url, { data: { standIn } })
}

const nobody: Dialog = () => Promise.reject(new Error('No test answers this dialog'))

function standInFor(
  { dataFolder, openPage }: MainProcessOptions,
  listeners: Map<string, Listener>,
  windows: StandInWindow[],
): StandIn {
  const first = (): StandInWindow => {
    const [window] = windows
    if (!window) throw new Error('The reader has no window')
    return window
  }
  let theme: ThemeSource = 'system'
  const standIn: StandIn = {
    app: Object.assign(new EventEmitter(), {
      name: 'Declaration Reader',
      isPackaged: false,
      getVersion: () => '0.0.0',
      getPath: (name: string) => (name === 'userData' ? dataFolder : path.join(dataFolder, name)),
      hasSingleInstanceLock: () => true,
      requestSingleInstanceLock: () => true,
      quit: () => {
        standIn.app.emit('before-quit')
        const open = [...windows]
        for (const window of open) window.close()
      },
    } as const),
    dialog: { showSaveDialog: nobody, showOpenDialog: nobody, showMessageBox: nobody },
    clipboard: standInClipboard(() => first().page()),
    Menu: standInMenu(),
    nativeTheme: {
      get themeSource() {
        return theme
      },
      set themeSource(next) {
        theme = next
        for (const window of windows) window.followTheme(next)
      },
    },
    shell: { showItemInFolder: () => undefined },
    ipcMain: { handle: (channel, listener) => void listeners.set(channel, listener) },
    BrowserWindow: { getAllWindows: () => [...windows] },
    openWindow: (request) => {
      const window = standInWindow(request, openPage, appOrigin)
      windows.push(window)
      window.once('closed', () => windows.splice(windows.indexOf(window), 1))
      return window
    },
  }
  return standIn
}

/**
 * Starts a reader as `electron/main/start-reader.ts` does: the same capabilities behind the same gate, with stand-ins
 * for what only Electron has.
 */
export async function startMainProcess(options: MainProcessOptions): Promise<MainProcess> {
  hookModules()
  const { openCapabilities } = await import('#main/reader-capabilities')
  const { registerHandlers } = await import('#main/ipc/handle')
  const { createWindow } = await import('#main/windows/window-factory')
  const { linksCapability } = await import('#main/links/links-capability')
  const { linkInArguments } = await import('#main/links/arriving-links')
  const { followTheme } = await import('#main/settings/settings-capability')
  const out = path.join(options.appFolder, 'out')
  const sums = await builtSums(options.appFolder)
  const listeners = new Map<string, Listener>()
  const windows: StandInWindow[] = []
  const standIn = standInFor(options, listeners, windows)
  return within(standIn, () => {
    const links = linksCapability()
    links.arrive(linkInArguments(options.arguments))
    standIn.app.on('open-url', (_event, url: string) => links.arrive(parseDeepLink(url)))
    let window: StandInWindow | null = null
    const shown = (): BrowserWindow | null => window as unknown as BrowserWindow | null
    const preload = path.join(out, 'preload', 'index.cjs')
    const reader = openCapabilities({
      language: 'en',
      resources: { folder: path.join(options.appFolder, 'resources'), sums },
      preload,
      pages: path.join(out, 'renderer'),
      extractWorker: path.join(out, 'main', 'extract-worker.js'),
      readingWorker: path.join(out, 'main', 'reading-worker.js'),
      links,
      window: shown,
    })
    registerHandlers(reader.all.handlers, reader.kindOf)
    sendEvents(reader.all.events, () => window)
    followTheme(reader.settings.current().settings.theme)
    let end: () => void
    const ended = new Promise<void>((resolve) => {
      end = resolve
    })
    const open = (): Promise<Page> => {
      const opened = createWindow({
        page: 'index.html',
        title: standIn.app.name,
        bounds: reader.settings.current().window,
        backgroundColor: '#ffffff',
        preload,
        visible: true,
      })
      reader.watch(opened)
      const current = opened as unknown as StandInWindow
      window = current
      current.webContents.on('did-start-loading', links.hold)
      current.once('closed', () => {
        links.hold()
        window = null
        within(standIn, reader.all.close)
        end()
      })
      return current.opened()
    }
    const underWay = new Set<Promise<unknown>>()
    return {
      standIn,
      answer: answerFor(listeners, windows, standIn, underWay),
      open: () => within(standIn, open),
      ended: async () => {
        await ended
        await Promise.allSettled(underWay)
      },
    }
  })
}

function sendEvents(events: EventSources, window: () => StandInWindow | null): void {
  for (const [name, listen] of Object.entries(events) as [EventName, Listenable<Events[EventName]>][]) {
    listen((payload) => window()?.webContents.send(name, payload))
  }
}

function answerFor(
  listeners: ReadonlyMap<string, Listener>,
  windows: readonly StandInWindow[],
  standIn: StandIn,
  underWay: Set<Promise<unknown>>,
): MainProcess['answer'] {
  return (page, frame, channel, input) => {
    const window = windows.find((each) => each.shows(page))
    const listener = listeners.get(channel)
    if (!window || !listener) throw new Error(`Nobody answers ${channel}`)
    const { id, mainFrame } = window.webContents
    const senderFrame = frame === 'main' ? mainFrame : { origin: mainFrame.origin }
    const answer = Promise.resolve(
      within(standIn, () => listener({ sender: { id, mainFrame }, senderFrame }, input)),
    )
    underWay.add(answer)
    return answer.finally(() => underWay.delete(answer))
  }
}
