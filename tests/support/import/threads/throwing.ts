import { parentPort } from 'node:worker_threads'

/** A thread in which a reader has a bug. */
parentPort?.on('message', () => {
  throw new Error('a bug')
})
