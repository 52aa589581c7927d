import { readFile } from 'node:fs/promises'
import { protocol, type Session } from 'electron'
import { resolveAppPath } from './app-path'
import { pageHeaders } from './page-headers'

/** Announces `app:` as a standard, secure scheme. Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built pages under `app://reader/` in one session. */
export function serveApp(session: Session, root: string): void {
  session.protocol.handle('app', async (request) => {
    const resolved = resolveAppPath(request.method, request.url, root)
    if (!resolved.ok) return new Response(null, { status: resolved.status })
    return new Response(new Uint8Array(await readFile(resolved.file)), {
      headers: pageHeaders(resolved.contentType),
    })
  })
}
