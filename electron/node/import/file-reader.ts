import { largestFile } from '#core/import/format-failure'
import { failure, type Result } from '#core/result'
import type { FormatFailure } from '../formats/format-reader'
import type { PdfPages } from '../formats/pdf/reader/positioned'
import type { NamedBytes } from '../formats/read-file'
import type { ReadText } from './read-text'
import { createReadingThread, type ReadingLimits, type ReadingThread } from './reading-thread'

export type { ReadText } from './read-text'

/** Reads files that anyone may have made, where they can harm nothing. */
export interface FileReader {
  /**
   * Reads a file and recognises the text in it. Never rejects. Calls are answered one after another; `signal` ends the one
   * that runs at once, and one that waits when its turn comes.
   */
  readonly read: (file: NamedBytes, signal?: AbortSignal) => Promise<Result<ReadText, FormatFailure>>
  /** Ends what runs and waits; both are answered `cancelled`, as is every later call. */
  readonly close: () => Promise<void>
}

export interface FileReaderOptions {
  /** The built `reading-worker`, or its source where `tsx` runs the sources. */
  readonly worker: string
  /** Opens PDFs; `null` where there is no browser's window: then they are answered `needs-pdf-reader`. */
  readonly pdf: PdfPages | null
  /** Others than the usual ones. */
  readonly limits?: Partial<ReadingLimits>
}

/** A gigabyte is what a reader's machine can spare, and a minute what a person waits for. */
const usualLimits: ReadingLimits = { bytes: largestFile, heapMegabytes: 1_024, milliseconds: 60_000 }

/** A reader with one thread, which is there from the first file on. */
export function createFileReader({ worker, pdf, limits }: FileReaderOptions): FileReader {
  const applied = { ...usualLimits, ...limits }
  const thread = createReadingThread(worker, applied)
  const closing = new AbortController()
  let last: Promise<unknown> = Promise.resolve()
  return {
    read: (file, signal) => {
      if (file.bytes.length > applied.bytes)
        return Promise.resolve(failure({ code: 'file-too-large', detail: String(file.bytes.length) }))
      const ends = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal
      const turn = last.then(() => readInTurn(file, { thread, pdf }, ends)).catch(ended)
      last = turn
      return turn
    },
    close: async () => {
      closing.abort()
      await last
      await thread.close()
    },
  }
}

/** What opens PDFs may throw; one file must not keep the next ones from being read. */
function ended(error: unknown): Result<never, FormatFailure> {
  return failure({ code: 'reader-ended', detail: error instanceof Error ? error.message : null })
}

async function readInTurn(
  file: NamedBytes,
  { thread, pdf }: { readonly thread: ReadingThread; readonly pdf: PdfPages | null },
  signal: AbortSignal,
): Promise<Result<ReadText, FormatFailure>> {
  const read = await thread.run({ kind: 'file', file }, signal)
  if (read.ok || read.error.code !== 'needs-pdf-reader' || pdf === null) return read
  const opened = await pdf(file.bytes, signal)
  return opened.ok ? thread.run({ kind: 'pages', document: opened.value }, signal) : opened
}
