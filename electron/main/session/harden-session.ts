import type { Session } from 'electron'

/** True for requests that stay inside the app: its own pages, data images, and the inspector's own pages. */
export function isLocalRequest(url: string): boolean {
  return /^(?:app:\/\/reader\/|data:|blob:app:\/\/reader\/|devtools:\/\/)/.test(url)
}

/**
 * Closes a session to the network. Registered for `session-created` before the app is ready, so that no session exists
 * without it: if spelling languages are set, even an empty window asks the network for a dictionary, and neither
 * `spellcheck: false` nor `webRequest` stops that (measured; see design.md).
 */
export function hardenSession(session: Session): void {
  session.setSpellCheckerLanguages([])
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, callback) => callback({}))
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest((details, callback) =>
    callback({ cancel: !isLocalRequest(details.url) }),
  )
}
