import type { PaperOutcome } from '#contract/briefings/channels'
import type { BridgeError } from '#contract/errors'
import type { ExtractDocument } from '#core/briefing/blocks'
import { failure, ok, type Result } from '#core/result'
import type { PrintWindow } from './pdf/print-window'
import { paperRequest } from './pdf/running'

/**
 * Sends an extract to a printer, by the system's own dialog, from a window of its own that is closed whatever happens.
 *
 * @param open - makes a print window that shows the extract, its faces loaded
 */
export async function printOnPaper(
  document: ExtractDocument,
  open: (document: ExtractDocument) => Promise<PrintWindow>,
  signal: AbortSignal,
): Promise<Result<PaperOutcome, BridgeError>> {
  let window: PrintWindow | null = null
  try {
    window = await open(document)
    // From here on the system's dialog is the one to cancel in: a window destroyed under it breaks later printing.
    if (signal.aborted) return ok('cancelled')
    return ok((await window.printOnPaper(paperRequest(document))) ? 'printed' : 'cancelled')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return failure({ code: 'not-saved', why: { about: 'extract', what: 'not-printed', reason } })
  } finally {
    window?.close()
  }
}
