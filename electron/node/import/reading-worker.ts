import { parentPort } from 'node:worker_threads'
import { type ReadingWork, readText } from './read-text'

/** The thread that reads one file after another. A throw ends it and reaches the caller as `error`. */
parentPort?.on('message', (work: ReadingWork) => parentPort?.postMessage(readText(work), []))
