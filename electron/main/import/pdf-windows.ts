import { session } from 'electron'
import type { DescribedPage, PdfOutcome } from '#contract/pdf/channels'
import { requestFault } from '#contract/request-fault'
import { type FormatFailure, type FormatFailureCode, mostPages } from '#core/import/format-failure'
import { failure, ok, type Result } from '#core/result'
import type { Capability } from '#node/capability/capability'
import { isCutOff } from '#node/formats/pdf/reader/cut-off'
import type { PdfPages, PositionedPages } from '#node/formats/pdf/reader/positioned'
import { serveApp } from '../protocol/app-protocol'
import { createWindow } from '../windows/window-factory'

/** Opens PDFs in hidden windows, and answers what these ask. */
export interface PdfWindows extends Capability<'pdf:document' | 'pdf:page' | 'pdf:done'> {
  readonly read: PdfPages
  /** Whether this process opened the window with this `webContents` id to read a PDF. */
  readonly isPdfWindow: (window: number) => boolean
}

export interface PdfWindowOptions {
  /** The one preload script of all windows. */
  readonly preload: string
  /** The folder of the built pages. */
  readonly pages: string
}

/** Kept in memory only: its name does not begin with `persist:`. */
const partition = 'pdf'

/** Milliseconds without a word from the window, after which it is taken for lost. A page takes some ten. */
const longestSilence = 30_000
/** Milliseconds for a whole file. */
const longest = 300_000
/** All pages together; a page of print has a hundred or two. */
const mostItems = 3_000_000

type Answer = Result<PositionedPages, FormatFailure>

/** A window at work. */
interface Reading {
  readonly bytes: Uint8Array
  readonly addPage: (page: DescribedPage) => void
  readonly end: (outcome: PdfOutcome) => void
}

/**
 * A PDF is a program for a large reader, and whoever made it may know a fault of that reader. So each is opened in a
 * window of its own: sandboxed, with a session and a process that it shares with no page of the app, and gone afterwards.
 */
export function createPdfWindows({ preload, pages }: PdfWindowOptions): PdfWindows {
  const readings = new Map<number, Reading>()
  const opened = new Set<number>()
  let isServed = false
  const nothingToRead = () => failure({ code: 'not-found', why: requestFault('not-allowed') } as const)
  return {
    read: async (bytes, signal) => {
      if (signal?.aborted) return failed('cancelled')
      if (isCutOff(bytes)) return failed('damaged')
      if (!isServed) serveApp(session.fromPartition(partition), pages)
      isServed = true
      return readInWindow(bytes, { preload, readings, opened }, signal)
    },
    isPdfWindow: (window) => opened.has(window),
    events: {},
    close: () => undefined,
    handlers: {
      'pdf:document': (_input, window) => {
        const reading = readings.get(window)
        return reading ? ok(reading.bytes) : nothingToRead()
      },
      'pdf:page': (page, window) => {
        const reading = readings.get(window)
        if (!reading) return nothingToRead()
        reading.addPage(page)
        return ok(undefined)
      },
      'pdf:done': (outcome, window) => {
        const reading = readings.get(window)
        if (!reading) return nothingToRead()
        reading.end(outcome)
        return ok(undefined)
      },
    },
  }
}

function readInWindow(
  bytes: Uint8Array,
  {
    preload,
    readings,
    opened,
  }: {
    readonly preload: string
    readonly readings: Map<number, Reading>
    readonly opened: Set<number>
  },
  signal: AbortSignal | undefined,
): Promise<Answer> {
  return new Promise((resolve) => {
    const window = createWindow({
      page: 'pdf.html',
      title: '',
      bounds: { width: 400, height: 320, maximized: false },
      backgroundColor: '#ffffff',
      preload,
      partition,
      visible: false,
    })
    const contents = window.webContents
    const { id } = contents
    const found: DescribedPage[] = []
    let items = 0
    const settle = (answer: Answer): void => {
      clearTimeout(silence)
      clearTimeout(whole)
      signal?.removeEventListener('abort', cancel)
      readings.delete(id)
      resolve(answer)
      if (!window.isDestroyed()) window.destroy()
    }
    const cancel = (): void => settle(failed('cancelled'))
    const late = (): void => settle(failed('took-too-long'))
    const whole = setTimeout(late, longest)
    let silence = setTimeout(late, longestSilence)
    signal?.addEventListener('abort', cancel, { once: true })
    contents.once('did-fail-load', (_event, _code, description) =>
      settle(failed('reader-ended', description)),
    )
    contents.once('render-process-gone', (_event, { reason }) =>
      settle(reason === 'oom' ? failed('out-of-memory') : failed('reader-ended', reason)),
    )
    window.once('closed', () => settle(failed('reader-ended', 'closed')))
    opened.add(id)
    readings.set(id, {
      bytes,
      addPage: (page) => {
        clearTimeout(silence)
        silence = setTimeout(late, longestSilence)
        found.push(page)
        items += page.items.length
        if (found.length > mostPages || items > mostItems) settle(failed('too-large'))
        else if (page.number !== found.length) settle(failed('reader-ended', 'order'))
      },
      end: (outcome) => {
        if (!outcome.ok) settle(failure(outcome.error))
        else settle(ok({ pages: found, ...outcome.value }))
      },
    })
  })
}

function failed(code: FormatFailureCode, detail: string | null = null): Result<never, FormatFailure> {
  return failure({ code, detail })
}
