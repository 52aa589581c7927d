// oxlint-disable-next-line no-restricted-imports -- the clipboard differs between releases: only the whole module can be asked which one it has
import * as electron from 'electron'
import { failure, ok } from '#core/result'
import type { Handlers } from '../ipc/handle'
import { logError } from '../log/log'
import { writeClipboard } from './write-clipboard'

/** Puts the reader's own text on the system's clipboard. Nothing is ever read from it. */
export function clipboardHandlers(): Pick<Handlers, 'clipboard:write'> {
  return {
    'clipboard:write': async (content) => {
      try {
        await writeClipboard(electron, content)
        return ok(undefined)
      } catch (error) {
        logError('writing to the clipboard', error instanceof Error ? error.name : 'unknown')
        return failure({
          code: 'not-saved',
          message: 'The system did not accept it: another program may hold the clipboard. Try again.',
        })
      }
    },
  }
}
