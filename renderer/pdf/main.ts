import { describeDocument } from './describe-document'
import { readPdfBytes, sayPage, sayPdfDone } from './pdf-requests'

/** The page of a hidden window that opens one PDF: asks for its bytes, describes page after page, and says how it ended. */
try {
  await sayPdfDone(await describeDocument(await readPdfBytes(), sayPage))
} catch (error) {
  const detail = error instanceof Error ? error.message : String(error)
  await sayPdfDone({ ok: false, error: { code: 'reader-ended', detail: detail.slice(0, 500) } })
}
