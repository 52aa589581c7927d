import type { WebContents } from 'electron'
import { appOrigin } from '../ipc/sender'

/**
 * A window may only (re)load the page it was made for. Everything else, in-app or out, is refused. The fragment is a
 * place in that page: a reload after the skip link was used includes it.
 */
export function isAllowedNavigation(url: string, page: string): boolean {
  const [address] = url.split('#', 1)
  return address === `${appOrigin}/${page}`
}

/**
 * Refuses navigation, redirects, new windows and embedded views (Electron security checklist, items 12 to 14). Chromium
 * does not ask about `about:` addresses: the preload refuses those (`electron/preload/stay.ts`), and a window that lost
 * its page anyway gets it back.
 */
export function guardNavigation(contents: WebContents, page: string): void {
  const refuse = (event: { preventDefault(): void; readonly url: string }) => {
    if (!isAllowedNavigation(event.url, page)) event.preventDefault()
  }
  contents.on('will-navigate', refuse)
  contents.on('will-frame-navigate', refuse)
  contents.on('will-redirect', refuse)
  contents.on('did-navigate', (_event, url) => {
    if (!isAllowedNavigation(url, page)) void contents.loadURL(`${appOrigin}/${page}`).catch(() => undefined)
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
