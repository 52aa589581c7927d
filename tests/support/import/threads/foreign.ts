import { parentPort } from 'node:worker_threads'

/** A thread whose answers are not ours. */
parentPort?.on('message', () => parentPort?.postMessage({ ok: true, value: { format: 'text' } }, []))
