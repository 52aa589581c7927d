import { readFile } from 'node:fs/promises'
import type { BrowserContext, Route } from '@playwright/test'
import { appOrigin } from '#main/ipc/sender'
import { resolveAppPath } from '#main/protocol/app-path'
import { contentSecurityPolicy } from '#main/protocol/content-security-policy'

/**
 * Where the app's pages are in Chromium, which knows no scheme `app:`. A name that never exists (RFC 6761, section 6.4),
 * in a scheme whose pages may do what those of `app:` may; nothing is ever asked of a network.
 */
export const pageOrigin = 'https://reader.invalid'

/** The address in Chromium of a page of the app, and back. */
export const inChromium = (url: string): string => url.replace(appOrigin, pageOrigin)
export const inApp = (url: string): string => url.replace(pageOrigin, appOrigin)

/** Serves the built pages of a folder to a browser, by the app's own rules and headers, and refuses everything else. */
export async function servePages(context: BrowserContext, root: string): Promise<void> {
  await context.route('**/*', async (route: Route) => {
    const request = route.request()
    const resolved = resolveAppPath(request.method(), inApp(request.url()), root)
    if (!resolved.ok) {
      await route.fulfill({ status: resolved.status })
      return
    }
    await route.fulfill({
      body: await readFile(resolved.file),
      headers: {
        'Content-Type': resolved.contentType,
        'Content-Security-Policy': contentSecurityPolicy,
        'X-Content-Type-Options': 'nosniff',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Referrer-Policy': 'no-referrer',
      },
    })
  })
}
