import { realpathSync } from 'node:fs'
import path from 'node:path'

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  // Tables of characters of fonts, which the PDF reader needs.
  '.bcmap': 'application/octet-stream',
  '.json': 'application/json; charset=utf-8',
}

export type AppPath =
  | { readonly ok: true; readonly file: string; readonly contentType: string }
  | { readonly ok: false; readonly status: 400 | 403 | 404 | 405 }

/** Matches a path of plain names: no empty, dot, hidden, encoded, reserved or drive-like part. */
const plainPath = /^(?:\/[A-Za-z0-9_][A-Za-z0-9_.-]*)+$/

/** True when `file` lies in `root`, judged by path segments and not by a common prefix. */
export function isInside(root: string, file: string): boolean {
  const relative = path.relative(root, file)
  const leaves = relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative)
  return relative !== '' && !leaves
}

/**
 * Maps a request to a file of the app's own pages, or refuses it. Nothing is decoded: a path that needs decoding
 * is not one of ours, so every encoded form of a traversal is refused with it.
 *
 * @param url - as the request gives it
 * @param root - absolute folder of the built pages
 * @param realPath - resolves symbolic links; throws when the file is not there
 */
export function resolveAppPath(
  method: string,
  url: string,
  root: string,
  realPath: (file: string) => string = realpathSync,
): AppPath {
  if (method !== 'GET') return { ok: false, status: 405 }
  const match = /^app:\/\/reader(\/[^?#]*)?(?:[?#].*)?$/s.exec(url)
  if (!match) return { ok: false, status: 403 }
  const pathname = match[1] ?? ''
  if (!plainPath.test(pathname)) return { ok: false, status: 400 }
  const contentType = contentTypes[path.extname(pathname)]
  if (!contentType) return { ok: false, status: 403 }
  try {
    const realRoot = realPath(root)
    const file = realPath(path.join(realRoot, pathname))
    return isInside(realRoot, file) ? { ok: true, file, contentType } : { ok: false, status: 403 }
  } catch {
    // The only way realPath fails here is a file that is not there (or not readable): the answer is the same.
    return { ok: false, status: 404 }
  }
}
