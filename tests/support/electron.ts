/**
 * The few names of Electron that modules of the main process import, for tests under plain Node, where the package
 * `electron` is only a path. Each records what it is told; the behaviour itself is tested on real Electron.
 */
type Listener = (event: unknown, input: unknown) => unknown

export const registeredChannels = new Map<string, Listener>()

export const ipcMain = {
  handle: (name: string, listener: Listener) => {
    registeredChannels.set(name, listener)
  },
}

/** What a window was made with, and what it was told to load. */
export interface MadeWindow {
  readonly options: Readonly<Record<string, unknown>>
  readonly loaded: string[]
  readonly contentsEvents: string[]
}

export const madeWindows: MadeWindow[] = []

export class BrowserWindow {
  private readonly made: MadeWindow
  readonly webContents

  constructor(options: Readonly<Record<string, unknown>>) {
    const made: MadeWindow = { options, loaded: [], contentsEvents: [] }
    this.made = made
    this.webContents = {
      on: (name: string) => made.contentsEvents.push(name),
      setWindowOpenHandler: () => made.contentsEvents.push('window-open'),
    }
    madeWindows.push(made)
  }

  on(): this {
    return this
  }

  maximize(): void {
    this.made.contentsEvents.push('maximize')
  }

  loadURL(url: string): Promise<void> {
    this.made.loaded.push(url)
    return Promise.resolve()
  }
}

export const Menu = { setApplicationMenu: () => undefined, buildFromTemplate: () => undefined }
export const protocol = { registerSchemesAsPrivileged: () => undefined }
