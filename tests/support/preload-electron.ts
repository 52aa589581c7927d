/** The three names of Electron that the preload uses, for tests under plain Node. Each records what it is told. */
export type Methods = Readonly<Record<string, (...told: unknown[]) => unknown>>

type Listener = (event: unknown, payload: unknown) => void

/** What the page would see, by name. */
export const exposed = new Map<string, unknown>()
/** Every call of the wire with all its arguments. */
export const asked: unknown[][] = []
/** The listeners on the wire. */
export const heard: [event: string, listener: Listener][] = []

export const contextBridge = {
  exposeInMainWorld: (name: string, value: unknown) => {
    exposed.set(name, value)
  },
}

/** The path of a file that was dropped; a file of a page has none in Electron. */
export const webUtils = { getPathForFile: ({ name }: File) => `/dropped/${name}` }

export const ipcRenderer = {
  invoke: (...told: unknown[]) => {
    asked.push(told)
    return Promise.resolve()
  },
  on: (event: string, listener: Listener) => {
    heard.push([event, listener])
  },
  off: (event: string, listener: Listener) => {
    const at = heard.findIndex(([name, each]) => name === event && each === listener)
    if (at >= 0) heard.splice(at, 1)
  },
}
