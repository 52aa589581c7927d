import { parentPort, workerData } from 'node:worker_threads'
import { assertNever } from '#core/assert-never'
import type { ExtractDocument } from '#core/briefing/blocks'
import { type DocxOptions, toDocx } from './docx/writer/write-docx'
import { finishPdf } from './pdf/finish'

/** What the thread is started with: a PDF to finish, as our own code printed it, or a Word document to write. */
export type ExtractWork =
  | { readonly kind: 'pdf'; readonly printed: Uint8Array; readonly document: ExtractDocument }
  | { readonly kind: 'docx'; readonly document: ExtractDocument; readonly options: DocxOptions }

/** The thread that does one piece of work and answers with its bytes. A throw ends it and reaches the caller as `error`. */
parentPort?.postMessage(await bytesOf(workerData as ExtractWork), [])

function bytesOf(work: ExtractWork): Promise<Uint8Array> {
  switch (work.kind) {
    case 'pdf':
      return finishPdf(work.printed, work.document)
    case 'docx':
      return toDocx(work.document, work.options)
    default:
      return assertNever(work)
  }
}
