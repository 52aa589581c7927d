import { Worker } from 'node:worker_threads'
import type { WriteDocx } from './extract-bytes'
import type { ExtractWork } from './extract-worker'
import type { FinishPdf } from './pdf/writer'

/** The parts of writing an extract that take long. */
export interface ExtractThread {
  readonly finish: FinishPdf
  readonly docx: WriteDocx
}

/**
 * Finishing a PDF and writing a Word document keep a processor busy for as long as the text is long; in the main
 * process that would freeze every window. So each is done in a thread of its own, which cancelling ends at once.
 *
 * @param script - the built `extract-worker`
 */
export function extractThread(script: string): ExtractThread {
  return {
    finish: (printed, document, signal) => inThread(script, { kind: 'pdf', printed, document }, signal),
    docx: (document, options, signal) => inThread(script, { kind: 'docx', document, options }, signal),
  }
}

function inThread(script: string, work: ExtractWork, signal?: AbortSignal): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(new Error('cancelled'))
      return
    }
    const worker = new Worker(script, { workerData: work })
    const end = (): void => {
      signal?.removeEventListener('abort', cancel)
      void worker.terminate()
    }
    const cancel = (): void => {
      end()
      reject(new Error('cancelled'))
    }
    signal?.addEventListener('abort', cancel, { once: true })
    worker.once('message', (bytes: Uint8Array) => {
      end()
      resolve(bytes)
    })
    worker.once('error', (error) => {
      end()
      reject(error)
    })
    worker.once('exit', () => reject(new Error('the thread that writes the extract ended')))
  })
}
