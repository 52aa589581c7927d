import { EventEmitter } from 'node:events'
import type { Page } from '@playwright/test'
import type { PrintRequest } from '#node/formats/pdf/print-window'
import { inChromium } from './pages'
import { hearName } from './preload'

/** The theme that the app asks the system's parts to follow. */
export type ThemeSource = 'system' | 'light' | 'dark'

/** What a page is told of the system's colours; the system of the tests is a light one. */
export const schemeOf = (theme: ThemeSource): 'light' | 'dark' => (theme === 'dark' ? 'dark' : 'light')

/** What is used of the options of a window. */
export interface WindowRequest {
  readonly width: number
  readonly height: number
}

/** A page of Chromium in the part of a window of Electron. */
export interface StandInWindow extends EventEmitter {
  readonly webContents: StandInContents
  /** The page; throws while there is none. */
  readonly page: () => Page
  /** The page, once it is loaded. Rejects when it cannot be. */
  readonly opened: () => Promise<Page>
  readonly loadURL: (url: string) => Promise<void>
  readonly shows: (page: Page) => boolean
  readonly followTheme: (theme: ThemeSource) => void
  readonly isDestroyed: () => boolean
  /** Asks whether it may close, as Electron does, and closes if nobody minds. */
  readonly close: () => void
  readonly destroy: () => void
  readonly setContentSize: (width: number, height: number) => Promise<void>
  readonly show: () => void
}

interface StandInContents extends EventEmitter {
  readonly id: number
  /** The main frame, as far as a frame is compared. */
  readonly mainFrame: { readonly origin: string }
  readonly send: (name: string, payload: unknown) => void
  readonly printToPDF: (request: PrintRequest) => Promise<Buffer>
  readonly setWindowOpenHandler: () => void
}

/** What Electron's menu bar takes of a window's height on Linux, in CSS pixels. */
const menuBar = 27

let made = 0

/** @param openPage - makes an empty page in the reader's browser, of the size asked for */
export function standInWindow(
  { width, height }: WindowRequest,
  openPage: (size: WindowRequest) => Promise<Page>,
  origin: string,
): StandInWindow {
  made += 1
  let shown: Page | null = null
  let opening: Promise<Page> = Promise.reject(new Error('The window was told no address'))
  opening.catch(() => undefined)
  let isGone = false
  const page = (): Page => {
    if (!shown) throw new Error('The window has no page')
    return shown
  }
  // A page that goes while it is told of something has nothing more to do with it.
  const unlessGone = (error: unknown): void => {
    if (!isGone) throw error
  }
  const load = async (url: string): Promise<Page> => {
    const opened = await openPage({ width, height: height - menuBar })
    shown = opened
    opened.once('close', gone)
    if (isGone) await opened.close()
    opened.on('request', (request) => {
      if (!request.isNavigationRequest() || request.frame() !== opened.mainFrame()) return
      webContents.emit('did-start-loading')
      webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false })
    })
    await opened.goto(inChromium(url))
    return opened
  }
  const webContents: StandInContents = Object.assign(new EventEmitter(), {
    id: made,
    mainFrame: { origin },
    send: (name: string, payload: unknown) => {
      const told = page().evaluate(
        ([hear, each, carried]) => {
          const listen = Reflect.get(globalThis, hear) as (name: string, payload: unknown) => void
          listen(each, carried)
        },
        [hearName, name, payload] as const,
      )
      told.catch(unlessGone)
    },
    printToPDF: (request: PrintRequest) => printed(page(), request),
    // The browser opens no page that was not asked for here: `pages.ts` serves none.
    setWindowOpenHandler: () => undefined,
  })
  const gone = (): void => {
    if (isGone) return
    isGone = true
    window.emit('closed')
  }
  /** Closes a page as a person does: it may say that something is not saved, and does its last things. */
  const leave = (page: Page): void => {
    page.once('dialog', (dialog) => {
      let mayLeave = false
      webContents.emit('will-prevent-unload', {
        preventDefault: () => {
          mayLeave = true
        },
      })
      const answered = mayLeave ? dialog.accept() : dialog.dismiss()
      answered.catch(unlessGone)
    })
    page.close({ runBeforeUnload: true }).catch(unlessGone)
  }
  const window: StandInWindow = Object.assign(new EventEmitter(), {
    webContents,
    page,
    opened: () => opening,
    loadURL: async (url: string) => {
      opening = load(url)
      try {
        await opening
      } catch (error) {
        webContents.emit('did-fail-load', {}, 0, String(error))
        throw error
      }
    },
    shows: (asked: Page) => asked === shown,
    followTheme: (theme: ThemeSource) => {
      shown?.emulateMedia({ colorScheme: schemeOf(theme) }).catch(unlessGone)
    },
    isDestroyed: () => isGone,
    close: () => {
      let mayClose = true
      window.emit('close', {
        preventDefault: () => {
          mayClose = false
        },
      })
      if (!mayClose) return
      if (shown) leave(shown)
      else window.destroy()
    },
    destroy: () => {
      if (isGone) return
      void shown?.close()
      gone()
    },
    setContentSize: (wide: number, high: number) => page().setViewportSize({ width: wide, height: high }),
    show: () => undefined,
  })
  return window
}

/** What Electron makes of `printToPDF`: the same order to the same part of Chromium. */
async function printed(page: Page, { pageSize, margins, ...rest }: PrintRequest): Promise<Buffer> {
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.printToPDF', {
    ...rest,
    paperWidth: pageSize.width,
    paperHeight: pageSize.height,
    marginTop: margins.top,
    marginBottom: margins.bottom,
    marginLeft: margins.left,
    marginRight: margins.right,
  })
  return Buffer.from(data, 'base64')
}
