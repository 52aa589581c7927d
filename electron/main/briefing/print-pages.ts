import type { WebContents } from 'electron'
import type { ExtractDocument } from '#core/briefing/blocks'
import { failure, ok } from '#core/result'
import type { Capability } from '#node/capability/capability'
import type { PaperRequest, PrintWindow } from '#node/formats/pdf/print-window'
import { createWindow } from '../windows/window-factory'

/** Opens hidden windows that print, and answers what they ask. */
export interface PrintPages extends Capability<'print:document' | 'print:ready'> {
  /** Resolves when the extract is laid out in its own faces; rejects when the window cannot show it. */
  readonly open: (document: ExtractDocument) => Promise<PrintWindow>
  /** Whether this process opened the window with this `webContents` id to print. */
  readonly isPrintWindow: (window: number) => boolean
}

/** A window that has not laid its extract out by then is taken for lost: 100 pages take a second. */
const patience = 60_000

interface Waiting {
  readonly document: ExtractDocument
  readonly ready: () => void
}

/** Chromium tells a dialog that was closed from a printer that failed by its words alone. */
function printOnPaper(contents: WebContents, request: PaperRequest): Promise<boolean> {
  return new Promise((resolve, reject) => {
    contents.print(request, (printed, reason) => {
      if (printed) resolve(true)
      else if (/cancel/i.test(reason)) resolve(false)
      else reject(new Error(reason))
    })
  })
}

/** @param preload - the one preload script of all windows */
export function createPrintPages(preload: string): PrintPages {
  const waiting = new Map<number, Waiting>()
  const opened = new Set<number>()
  return {
    open: (document) =>
      new Promise((resolve, reject) => {
        const window = createWindow({
          page: 'print.html',
          title: document.title,
          bounds: { width: 900, height: 1200, maximized: false },
          backgroundColor: '#ffffff',
          preload,
          visible: false,
        })
        const contents = window.webContents
        const { id } = contents
        const close = (): void => {
          waiting.delete(id)
          if (!window.isDestroyed()) window.destroy()
        }
        const lost = (why: string): void => {
          clearTimeout(timer)
          reject(new Error(why))
          close()
        }
        const timer = setTimeout(() => lost('the print window did not answer'), patience)
        contents.once('did-fail-load', (_event, _code, description) => lost(description))
        contents.once('render-process-gone', (_event, { reason }) => lost(reason))
        window.once('closed', () => lost('the print window was closed'))
        opened.add(id)
        waiting.set(id, {
          document,
          ready: () => {
            clearTimeout(timer)
            resolve({
              print: (request) => contents.printToPDF(request),
              printOnPaper: (request) => printOnPaper(contents, request),
              close,
            })
          },
        })
      }),
    isPrintWindow: (window) => opened.has(window),
    events: {},
    close: () => undefined,
    handlers: {
      'print:document': (_input, window) => {
        const page = waiting.get(window)
        return page
          ? ok(page.document)
          : failure({ code: 'not-found', why: { about: 'extract', what: 'nothing-to-print' } })
      },
      'print:ready': (_input, window) => {
        const page = waiting.get(window)
        if (!page) return failure({ code: 'not-found', why: { about: 'extract', what: 'nothing-to-print' } })
        waiting.delete(window)
        page.ready()
        return ok(undefined)
      },
    },
  }
}
