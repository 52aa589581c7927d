import { linkScheme } from '#core/document/deep-link'

/** What is used of Electron's `app`. */
export interface LinkRegistry {
  readonly isPackaged: boolean
  readonly isDefaultProtocolClient: (scheme: string) => boolean
  readonly setAsDefaultProtocolClient: (scheme: string) => boolean
}

/**
 * Makes the reader the one that opens its links, where the installer has not done so already. Only the packaged app
 * registers: in a checkout the system would be told to start a bare Electron.
 *
 * @returns whether the system opens links with this app
 */
export function registerLinks(app: LinkRegistry): boolean {
  if (!app.isPackaged) return false
  return app.isDefaultProtocolClient(linkScheme) || app.setAsDefaultProtocolClient(linkScheme)
}
