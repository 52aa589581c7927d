import { readFile } from 'node:fs/promises'
import type { BrowserContext, Route } from '@playwright/test'
import { appOrigin } from '#main/ipc/sender'
import { resolveAppPath } from '#main/protocol/app-path'
import { pageHeaders } from '#main/protocol/page-headers'

/**
 * Where the app's pages are in Chromium, which knows no scheme `app:`. A name that never exists (RFC 6761, section 6.4),
 * in a scheme whose pages may do what those of `app:` may; nothing is ever asked of a network.
 */
export const pageOrigin = 'https://reader.invalid'

/** The address in Chromium of a page of the app, and back. */
export const inChromium = (url: string): string => url.replace(appOrigin, pageOrigin)
export const inApp = (url: string): string => url.replace(pageOrigin, appOrigin)

/** What a request for a page gets, as Playwright's `fulfill` takes it. */
export interface ServedAnswer {
  readonly status: number
  readonly body?: Buffer
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * The answer to a request, by the app's own rules and headers, from the built pages of a folder; `null` for a file that
 * cannot be read, which is a failed request in the app too.
 *
 * @param url - as a page of the app asks for it
 */
export async function servedAnswer(method: string, url: string, root: string): Promise<ServedAnswer | null> {
  const resolved = resolveAppPath(method, url, root)
  if (!resolved.ok) return { status: resolved.status }
  const body = await readFile(resolved.file).catch(() => null)
  if (body === null) return null
  return {
    status: 200,
    body,
    headers: pageHeaders(resolved.contentType),
  }
}

/** Serves the built pages of a folder to a browser, and refuses everything else. */
export async function servePages(context: BrowserContext, root: string): Promise<void> {
  await context.route('**/*', async (route: Route) => {
    const request = route.request()
    const answer = await servedAnswer(request.method(), inApp(request.url()), root)
    await (answer ? route.fulfill(answer) : route.abort())
  })
}
