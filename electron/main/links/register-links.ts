import { linkScheme } from '#core/document/deep-link'

/** What is used of Electron's `app`. */
export interface LinkRegistry {
  readonly isPackaged: boolean
  readonly isDefaultProtocolClient: (scheme: string) => boolean
  readonly setAsDefaultProtocolClient: (scheme: string) => boolean
}

/**
 * Registers the reader for its links, if the installer has not done so already. Only the packaged app registers: from
 * source code, the system would start Electron without the app.
 *
 * @returns whether the system opens links with this app
 */
export function registerLinks(app: LinkRegistry): boolean {
  if (!app.isPackaged) return false
  return app.isDefaultProtocolClient(linkScheme) || app.setAsDefaultProtocolClient(linkScheme)
}
