import { parentPort } from 'node:worker_threads'

/** A thread that never comes back from its first file, as from a loop in a reader. */
parentPort?.on('message', () => {
  for (;;);
})
