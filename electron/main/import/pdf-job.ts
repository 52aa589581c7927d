import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { failure } from '#core/result'
import type { PdfJobOutcome } from '#node/import/pdf-job'
import { logError } from '#node/log/log'
import { type HeadlessFolders, runWithoutWindow } from '../headless/without-window'
import { registerHandlers } from '../ipc/handle'
import { refusingHandlers } from '../ipc/refusing-handlers'
import { createPdfWindows } from './pdf-windows'

/** Opens the one PDF that comes over standard input and prints what stands on its pages, for the terminal's import. */
export function runPdfJob(folders: HeadlessFolders): void {
  runWithoutWindow(async () => {
    const outcome = await read(folders).catch((error: unknown): PdfJobOutcome => {
      logError('reading a PDF without a window', error)
      const detail = error instanceof Error ? error.message : String(error)
      return failure({ code: 'reader-ended', detail })
    })
    return { outcome, isDone: outcome.ok }
  })
}

async function read(folders: HeadlessFolders): Promise<PdfJobOutcome> {
  const pdf = createPdfWindows({
    preload: path.join(folders.main, '..', 'preload', 'index.cjs'),
    pages: path.join(folders.app, 'out', 'renderer'),
  })
  registerHandlers({ ...refusingHandlers(), ...pdf.handlers }, (id) =>
    pdf.isPdfWindow(id) ? 'pdf' : 'reader',
  )
  return pdf.read(new Uint8Array(await buffer(process.stdin)))
}
