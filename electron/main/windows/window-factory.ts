import type { WebPreferences } from 'electron'
// oxlint-disable-next-line no-restricted-imports -- the one file that may: it sets every window's options
import { BrowserWindow } from 'electron'
import type { Bounds } from '#node/settings/window-bounds'
import { appOrigin } from '../ipc/sender'
import { guardNavigation } from './navigation'

/** The preferences of every window, whatever it shows. */
export function webPreferences(preload: string): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    safeDialogs: true,
    v8CacheOptions: 'bypassHeatCheck',
  }
}

export interface WindowOptions {
  /** Page below `app://reader/`, with its query: `index.html?theme=dark`. */
  readonly page: string
  readonly title: string
  readonly bounds: Bounds
  /** Painted before the page: as close as possible to the theme's paper. */
  readonly backgroundColor: string
  readonly preload: string
  /**
   * The session of its own that a window works in, which keeps nothing, and so a process that it shares with no other
   * page. Left out for the windows of the reader's own words.
   */
  readonly partition?: string
  /** False for windows that only print or open a PDF. */
  readonly visible: boolean
}

/** Makes and loads a window of the app. No other place makes one. */
export function createWindow(options: WindowOptions): BrowserWindow {
  const { maximized, ...bounds } = options.bounds
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 400,
    minHeight: 320,
    show: options.visible,
    title: options.title,
    backgroundColor: options.backgroundColor,
    webPreferences: {
      ...webPreferences(options.preload),
      ...(options.partition === undefined ? {} : { partition: options.partition }),
    },
  })
  // What is printed stands in no list of windows.
  if (!options.visible) window.on('page-title-updated', (event) => event.preventDefault())
  if (maximized && options.visible) window.maximize()
  guardNavigation(window.webContents, options.page)
  // A failed load leaves an empty window behind; 'did-fail-load' is watched by the caller.
  void window.loadURL(`${appOrigin}/${options.page}`).catch(() => undefined)
  return window
}
