import { type BrowserWindow, dialog } from 'electron'
import { ok } from '#core/result'
import type { Capability } from '#node/capability/capability'
import type { Reviews } from '#node/import/reviews'
import { dialogWords } from '../language/spoken'

type Channel =
  | 'import:choose'
  | 'import:drop'
  | 'import:again'
  | 'import:read'
  | 'import:steps'
  | 'import:accept'
  | 'import:leave'

/** What the dialog shows first; a file is read by what is in it, whatever its name. */
const endings = ['docx', 'pdf', 'html', 'htm', 'xhtml', 'txt', 'md', 'xml', 'akn']

export interface ImportOptions {
  readonly reviews: Reviews
  readonly window: () => BrowserWindow | null
  /** Ends what reads files. */
  readonly close: () => void
}

/** Bringing files in, with their review. Paths stay here: the page knows names. */
export function importCapability({ reviews, window, close }: ImportOptions): Capability<Channel> {
  return {
    handlers: {
      'import:choose': async () => {
        const path = await askForFile(window())
        return path === null ? ok(null) : reviews.ofFile(path)
      },
      'import:drop': (path) => reviews.ofFile(path),
      'import:again': (id) => reviews.ofText(id),
      'import:read': (token) => reviews.read(token),
      'import:steps': ({ token, from, actions }) => reviews.act(token, from, actions),
      'import:accept': (token) => reviews.accept(token),
      'import:leave': (token) => reviews.leave(token),
    },
    events: {},
    close,
  }
}

async function askForFile(window: BrowserWindow | null): Promise<string | null> {
  if (!window) return null
  const { titles, fileKinds } = dialogWords()
  const answer = await dialog.showOpenDialog(window, {
    title: titles['import-text'],
    filters: [
      { name: fileKinds.texts, extensions: endings },
      { name: fileKinds.all, extensions: ['*'] },
    ],
    properties: ['openFile'],
  })
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}
