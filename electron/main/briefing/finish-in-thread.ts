import { Worker } from 'node:worker_threads'
import type { FinishWork } from './finish-worker'
import type { FinishPdf } from './pdf-writer'

/**
 * Finishing a long PDF keeps pdf-lib busy for as long as the text is long; in the main process that would
 * freeze every window. So it is done in a thread of its own, which cancelling ends at once.
 *
 * @param script - the built `finish-worker`
 */
export function finishInThread(script: string): FinishPdf {
  return (printed, document, signal) =>
    new Promise((resolve, reject) => {
      const work: FinishWork = { printed, document }
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
      worker.once('message', (finished: Uint8Array) => {
        end()
        resolve(finished)
      })
      worker.once('error', (error) => {
        end()
        reject(error)
      })
      worker.once('exit', () => reject(new Error('the thread that finishes the PDF ended')))
    })
}
