// oxlint-disable-next-line no-restricted-imports -- the clipboard differs between releases: only the whole module can be asked which one it has
import * as electron from 'electron'
import { failure, ok } from '#core/result'
import type { Capability } from '#node/capability/capability'
import { logError } from '#node/log/log'
import { writeClipboard } from './write-clipboard'

/** Puts the reader's own text on the system's clipboard. Nothing is ever read from it. */
export function clipboardCapability(): Capability<'clipboard:write'> {
  const handlers: Capability<'clipboard:write'>['handlers'] = {
    'clipboard:write': async (content) => {
      try {
        await writeClipboard(electron, content)
        return ok(undefined)
      } catch (error) {
        logError('writing to the clipboard', error instanceof Error ? error.name : 'unknown')
        return failure({
          code: 'not-saved',
          why: { about: 'clipboard' },
        })
      }
    },
  }
  return { handlers, events: {}, close: () => undefined }
}
