import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { FormatFailureCode } from '#core/import/format-failure'
import { failure, type Result } from '#core/result'
import type { FormatFailure } from '../formats/format-reader'
import { parseReadText, type ReadingWork, type ReadText } from './read-text'

/** What one file may cost. */
export interface ReadingLimits {
  /** The largest file. */
  readonly bytes: number
  /** The most values that the thread holds at a time. */
  readonly heapMegabytes: number
  /** The longest that a file is read and recognised; what a window does with a PDF has a limit of its own. */
  readonly milliseconds: number
}

/** A thread that is started for the first file and used again for the next. */
export interface ReadingThread {
  /** Never rejects. One call at a time. When it ends early, so does the thread; the next call starts a new one. */
  readonly run: (work: ReadingWork, signal: AbortSignal) => Promise<Result<ReadText, FormatFailure>>
  /** Ends the thread, whatever it does. */
  readonly close: () => Promise<void>
}

type Answer = Result<ReadText, FormatFailure>

/** @param script - the built `reading-worker`, or its source where `tsx` runs the sources */
export function createReadingThread(script: string, limits: ReadingLimits): ReadingThread {
  let worker: Worker | null = null
  return {
    run: async (work, signal) => {
      if (signal.aborted) return failed('cancelled')
      worker ??= start(script, limits)
      const thread = worker
      const { answer, isUsable } = await inThread(thread, work, { signal, milliseconds: limits.milliseconds })
      if (!isUsable) {
        worker = null
        // Its answer does not wait for its end: native code may hold it up.
        void thread.terminate()
      }
      return answer
    },
    close: async () => {
      const thread = worker
      worker = null
      await thread?.terminate()
    },
  }
}

function start(script: string, { heapMegabytes }: ReadingLimits): Worker {
  return new Worker(script.endsWith('.ts') ? fromSource(script) : script, {
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    execArgv: [],
  })
}

/**
 * What starts a thread from sources in a checkout, where `tsx` is. A built app never comes here. Asked for by its name,
 * `tsx` does nothing in a thread.
 */
function fromSource(script: string): URL {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx'))
  const loader = new URL('esm/api/index.mjs', tsx)
  const load = `import { register } from '${loader.href}'; register(); await import('${pathToFileURL(script).href}')`
  return new URL(`data:text/javascript,${encodeURIComponent(load)}`)
}

function inThread(
  thread: Worker,
  work: ReadingWork,
  { signal, milliseconds }: { readonly signal: AbortSignal; readonly milliseconds: number },
): Promise<{ readonly answer: Answer; readonly isUsable: boolean }> {
  return new Promise((resolve) => {
    const settle = (answer: Answer, isUsable: boolean): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', cancel)
      thread.off('message', hear).off('messageerror', fail).off('error', fail).off('exit', exit)
      // What is still said by a thread that is given up reaches nobody, and must not end the process.
      if (!isUsable) thread.on('error', () => undefined)
      // An idle thread holds up no process that has ended its work.
      thread.unref()
      resolve({ answer, isUsable })
    }
    const cancel = (): void => settle(failed('cancelled'), false)
    const hear = (message: unknown): void => {
      const answer = parseReadText(message)
      settle(answer ?? failed('reader-ended', 'answer'), answer !== null)
    }
    const fail = (error: Error): void =>
      settle(isOutOfMemory(error) ? failed('out-of-memory') : failed('reader-ended', error.message), false)
    const exit = (code: number): void => settle(failed('reader-ended', String(code)), false)
    const timer = setTimeout(() => settle(failed('took-too-long'), false), milliseconds)
    signal.addEventListener('abort', cancel, { once: true })
    thread.once('message', hear).once('messageerror', fail).once('error', fail).once('exit', exit)
    thread.ref()
    thread.postMessage(...messageOf(work))
  })
}

/** The bytes move to the thread as a copy of their own: the caller keeps its file, and the thread sees no more than that. */
function messageOf(work: ReadingWork): [ReadingWork, ArrayBuffer[]] {
  if (work.kind === 'pages') return [work, []]
  const bytes = new Uint8Array(work.file.bytes)
  return [{ kind: 'file', file: { name: work.file.name, bytes } }, [bytes.buffer]]
}

function failed(code: FormatFailureCode, detail: string | null = null): Result<never, FormatFailure> {
  return failure({ code, detail })
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
