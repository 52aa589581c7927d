import { parentPort } from 'node:worker_threads'

/** A thread that ends at its first file without an answer. */
parentPort?.on('message', () => process.exit(7))
