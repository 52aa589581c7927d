import { AsyncLocalStorage } from 'node:async_hooks'
import type { EventEmitter } from 'node:events'
import type { StandInClipboard } from './clipboard'
import type { Listener } from './listeners'
import type { StandInMenu } from './menu'
import type { StandInWindow, ThemeSource, WindowRequest } from './window'

/**
 * What stands in for Electron around one reader in Chromium: as much of it as `electron/main` uses between its gate and
 * the handlers. A test may put its own answers in place of the dialogs, as it does in Electron.
 */
export interface StandIn {
  readonly app: EventEmitter & {
    readonly name: string
    readonly isPackaged: false
    readonly getVersion: () => string
    readonly getPath: (name: string) => string
    readonly hasSingleInstanceLock: () => true
    readonly requestSingleInstanceLock: () => true
    readonly quit: () => void
  }
  readonly dialog: Record<'showSaveDialog' | 'showOpenDialog' | 'showMessageBox', Dialog>
  readonly clipboard: StandInClipboard
  readonly Menu: StandInMenu
  readonly nativeTheme: { themeSource: ThemeSource }
  readonly shell: { showItemInFolder: (file: string) => void }
  readonly ipcMain: { readonly handle: (channel: string, listener: Listener) => void }
  readonly BrowserWindow: { readonly getAllWindows: () => readonly StandInWindow[] }
  /** Makes a window, whose page opens when it is told its address. */
  readonly openWindow: (request: WindowRequest) => StandInWindow
}

/** A dialog of the system, on a window. */
export type Dialog = (window: unknown, words: unknown) => Promise<object>

const surrounding = new AsyncLocalStorage<StandIn>()

/** Runs code of the main process with a stand-in around it: there may be several readers in one process. */
export function within<Value>(standIn: StandIn, run: () => Value): Value {
  return surrounding.run(standIn, run)
}

/** The stand-in of the reader whose code is running. Throws outside of one. */
export function aroundUs(): StandIn {
  const standIn = surrounding.getStore()
  if (!standIn) throw new Error('Code of the main process ran outside of a reader')
  return standIn
}
