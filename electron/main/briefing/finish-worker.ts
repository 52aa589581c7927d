import { parentPort, workerData } from 'node:worker_threads'
import type { ExtractDocument } from '#core/briefing/blocks'
import { finishPdf } from './pdf-finish'

/** What the thread is started with: one PDF, as our own code printed it. */
export interface FinishWork {
  readonly printed: Uint8Array
  readonly document: ExtractDocument
}

/** The thread that finishes one PDF and answers with its bytes. A throw ends it and reaches the caller as `error`. */
const { printed, document } = workerData as FinishWork
const finished = await finishPdf(printed, document)
parentPort?.postMessage(finished, [])
