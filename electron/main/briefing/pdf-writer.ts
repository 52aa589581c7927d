import type { ExtractDocument } from '#core/briefing/blocks'
import { failure, ok, type Result } from '#core/result'
import { finishPdf } from './pdf-finish'
import { printRequest } from './pdf-running'
import type { PrintWindow } from './print-window'

export type PdfFailure = { readonly code: 'cancelled' | 'failed'; readonly message: string }

/** Which part of the work is being done, for a progress line. */
export type PdfStage = 'laying-out' | 'printing' | 'finishing'

export type PdfOptions = {
  readonly onStage?: (stage: PdfStage) => void
  readonly signal?: AbortSignal
  /** Finishes what was printed; in a thread of its own where a window must stay awake. */
  readonly finish?: FinishPdf
}

/** Turns Chromium's PDF into the one that leaves; rejects when it cannot, or when `signal` ends it. */
export type FinishPdf = (
  printed: Uint8Array,
  document: ExtractDocument,
  signal?: AbortSignal,
) => Promise<Uint8Array>

/**
 * Writes an extract as a tagged PDF, in a window of its own that is closed whatever happens. Cancelling closes the
 * window, which ends the printing at once.
 *
 * @param open - makes a print window that shows the extract, its faces loaded
 */
export async function toPdf(
  document: ExtractDocument,
  open: (document: ExtractDocument) => Promise<PrintWindow>,
  { onStage = () => undefined, signal, finish = finishPdf }: PdfOptions = {},
): Promise<Result<Uint8Array, PdfFailure>> {
  let window: PrintWindow | null = null
  const close = (): void => {
    window?.close()
    window = null
  }
  signal?.addEventListener('abort', close, { once: true })
  try {
    signal?.throwIfAborted()
    onStage('laying-out')
    const opened = await open(document)
    window = opened
    signal?.throwIfAborted()
    onStage('printing')
    const printed = await opened.print(printRequest(document))
    signal?.throwIfAborted()
    onStage('finishing')
    return ok(await finish(printed, document, signal))
  } catch (error) {
    if (signal?.aborted) {
      return failure({
        code: 'cancelled',
        message: 'Cancelled. No file was written; your briefing is unchanged.',
      })
    }
    const reason = error instanceof Error ? error.message : String(error)
    return failure({
      code: 'failed',
      message: `The PDF could not be made (${reason}). No file was written and your briefing is safe. Try again, or save it as Word.`,
    })
  } finally {
    signal?.removeEventListener('abort', close)
    close()
  }
}
