import { failure } from '#core/result'
import type { PdfPages } from '#node/formats/pdf/reader/positioned'
import { pdfJobOutcomeSchema } from '#node/import/pdf-job'
import { runAppWithoutWindow } from './app-without-window'

/** Longer than the app gives to one file: it says itself what took too long. */
const patience = 400_000

/** Opens PDFs for the terminal: each by the app itself, without a window on the screen. */
export const readPdfWithApp: PdfPages = async (bytes, signal) => {
  if (signal?.aborted) return failure({ code: 'cancelled', detail: null })
  const ended = await runAppWithoutWindow({
    announcement: 'pdf',
    input: bytes,
    patience,
    ...(signal ? { signal } : {}),
  })
  if (signal?.aborted) return failure({ code: 'cancelled', detail: null })
  if (!ended.ok) return failure({ code: 'reader-ended', detail: ended.error || null })
  return pdfJobOutcomeSchema.parse(ended.value)
}
