import type { ExtractFault } from '#contract/briefings/extract-fault'
import type { ExtractDocument } from '#core/briefing/blocks'
import { failure, ok, type Result } from '#core/result'
import type { PrintWindow } from './print-window'
import { printRequest } from './running'

/** Why a writer of extracts gave none. */
export type WriterFailure = { readonly code: 'cancelled' | 'failed'; readonly why: ExtractFault }

/** The failure of a writer that was ended by the reader. */
export const writerCancelled: WriterFailure = {
  code: 'cancelled',
  why: { about: 'extract', what: 'cancelled' },
}

/** The failure of a writer that threw. */
export function writerFailed(format: 'pdf' | 'docx', error: unknown): WriterFailure {
  const reason = error instanceof Error ? error.message : String(error)
  return { code: 'failed', why: { about: 'extract', what: 'not-made', format, reason } }
}

/** Which part of the work is being done, for a progress line. */
export type PdfStage = 'laying-out' | 'printing' | 'finishing'

export type PdfOptions = {
  readonly onStage?: (stage: PdfStage) => void
  readonly signal?: AbortSignal
}

/** Turns Chromium's PDF into the one that leaves; rejects when it cannot, or when `signal` ends it. */
export type FinishPdf = (
  printed: Uint8Array,
  document: ExtractDocument,
  signal?: AbortSignal,
) => Promise<Uint8Array>

/**
 * Writes an extract as a tagged PDF, in a window of its own that is closed whatever happens. Cancelling answers at
 * once.
 *
 * @param open - makes a print window that shows the extract, its faces loaded
 * @param finish - finishes what was printed; in a thread of its own where a window must stay awake
 */
export async function toPdf(
  document: ExtractDocument,
  open: (document: ExtractDocument) => Promise<PrintWindow>,
  finish: FinishPdf,
  { onStage = () => undefined, signal }: PdfOptions = {},
): Promise<Result<Uint8Array, WriterFailure>> {
  let window: PrintWindow | null = null
  let printing: Promise<Uint8Array> | null = null
  try {
    signal?.throwIfAborted()
    onStage('laying-out')
    window = await open(document)
    signal?.throwIfAborted()
    onStage('printing')
    printing = window.print(printRequest(document))
    const printed = await unlessCancelled(printing, signal)
    onStage('finishing')
    return ok(await finish(printed, document, signal))
  } catch (error) {
    return failure(signal?.aborted ? writerCancelled : writerFailed('pdf', error))
  } finally {
    closeAfter(printing, window)
  }
}

/** Waits no longer than `signal` allows. */
function unlessCancelled<Value>(work: Promise<Value>, signal?: AbortSignal): Promise<Value> {
  if (!signal) return work
  return new Promise((resolve, reject) => {
    const cancel = (): void => reject(new Error('cancelled'))
    if (signal.aborted) cancel()
    signal.addEventListener('abort', cancel, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', cancel))
  })
}

/**
 * Closes the window once its printing has ended. A window destroyed in the middle of it leaves Chromium's printing
 * broken for all later windows (seen in Electron 33), so one that was cancelled ends unseen by itself.
 */
function closeAfter(printing: Promise<Uint8Array> | null, window: PrintWindow | null): void {
  const close = (): void => window?.close()
  if (printing) printing.then(close, close)
  else close()
}
