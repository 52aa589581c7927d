/** What the page and this process call each other by; no name of the app's. */
export const askName = 'readerTestAsk'
export const hearName = 'readerTestHear'

/**
 * The built preload as a script that runs before the page's own, with as much of Electron's side of it as it uses. There
 * is no context isolation: the page and its bridge share their objects.
 *
 * @param preload - the text of `out/preload/index.cjs`
 */
export function preloadScript(preload: string): string {
  const electron = String((ask: string, hear: string) => {
    const listeners = new Map<string, Set<(event: object, payload: unknown) => void>>()
    const of = (name: string) => {
      const known = listeners.get(name) ?? new Set()
      listeners.set(name, known)
      return known
    }
    const page = globalThis as unknown as Record<string, unknown>
    page[hear] = (name: string, payload: unknown) => {
      for (const listener of of(name)) listener({}, payload)
    }
    return {
      contextBridge: {
        exposeInMainWorld: (name: string, value: unknown) =>
          Object.defineProperty(globalThis, name, { value, enumerable: true }),
      },
      ipcRenderer: {
        invoke: (channel: string, input: unknown) =>
          (page[ask] as (channel: string, input: unknown) => Promise<unknown>)(channel, input),
        on: (name: string, listener: (event: object, payload: unknown) => void) => of(name).add(listener),
        off: (name: string, listener: (event: object, payload: unknown) => void) => of(name).delete(listener),
      },
    }
  })
  return `{
    const electron = (${electron})(${JSON.stringify(askName)}, ${JSON.stringify(hearName)});
    ((require) => { ${preload}\n })(() => electron);
  }`
}
