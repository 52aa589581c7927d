import { config } from 'zod'
import type { FromSearchWorker, ToSearchWorker } from './search-messages'

// zod would try `new Function` once, which the content security policy reports. It reads this when a schema is made,
// so the modules that hold schemas are loaded after it.
config({ jitless: true })
const serving = import('./serve-search')

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- to the window that started it, which has no origin to name
const answer = (message: FromSearchWorker): void => self.postMessage(message)

self.addEventListener('message', ({ data }: MessageEvent<ToSearchWorker>) => {
  serving
    .then(({ serve }) => serve(data, answer))
    .catch((error: unknown) => {
      // Rethrown outside the promise, it reaches the window as the worker's `error` event.
      setTimeout(() => {
        throw error
      })
    })
})
