import { aroundUs, type StandIn } from './stand-in'
import type { StandInWindow, WindowRequest } from './window'

/*
 * The module `electron` for `electron/main` in a test process, by `module-hook.mjs`: each name is the one of the reader
 * whose code is running.
 */

function part<Name extends keyof StandIn>(name: Name): StandIn[Name] {
  const own = (): object => aroundUs()[name]
  return new Proxy({} as StandIn[Name], {
    get: (_target, key) => {
      const value: unknown = Reflect.get(own(), key)
      return typeof value === 'function' ? (value.bind(own()) as unknown) : value
    },
    set: (_target, key, value) => Reflect.set(own(), key, value),
  })
}

export const app = part('app')
export const dialog = part('dialog')
export const clipboard = part('clipboard')
export const Menu = part('Menu')
export const nativeTheme = part('nativeTheme')
export const shell = part('shell')
export const ipcMain = part('ipcMain')

/** Only hidden windows, which no page asks for here, have sessions and a scheme of their own. */
const none = new Proxy(
  {},
  {
    get: () => {
      throw new Error('There are no sessions of Electron in Chromium')
    },
  },
)
export const protocol = none
export const session = none

/** `new BrowserWindow(…)` makes a window of the reader whose code is running. */
export const BrowserWindow = function (request: WindowRequest): StandInWindow {
  return aroundUs().openWindow(request)
}
