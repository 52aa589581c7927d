import { parentPort } from 'node:worker_threads'

/** A thread that takes memory without end. */
parentPort?.on('message', () => {
  let taken: unknown = null
  for (;;) taken = { taken, more: [1, 2, 3] }
})
