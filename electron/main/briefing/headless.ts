import path from 'node:path'
import { text } from 'node:stream/consumers'
import { session } from 'electron'
import type { JobOutcome } from '#node/briefing/briefing-job'
import { writeJob } from '#node/briefing/write-job'
import { extractThread } from '#node/formats/extract-thread'
import { logError } from '#node/log/log'
import { failureWords } from '#words/failures/en'
import { extractWordsIn } from '#words/words'
import { type HeadlessFolders, runWithoutWindow } from '../headless/without-window'
import { registerHandlers } from '../ipc/handle'
import { refusingHandlers } from '../ipc/refusing-handlers'
import { serveApp } from '../protocol/app-protocol'
import { createPrintPages } from './print-pages'

/** Writes the one extract that standard input asks for. */
export function runExtractJob(folders: HeadlessFolders): void {
  runWithoutWindow(async () => {
    const outcome = await write(folders).catch((error: unknown): JobOutcome => {
      logError('writing an extract without a window', error)
      const reason = error instanceof Error ? error.message : String(error)
      return { ok: false, message: failureWords.reason({ about: 'extract', what: 'job-failed', reason }) }
    })
    return { outcome, isDone: outcome.ok }
  })
}

async function write(folders: HeadlessFolders): Promise<JobOutcome> {
  serveApp(session.defaultSession, path.join(folders.app, 'out', 'renderer'))
  const pages = createPrintPages(path.join(folders.main, '..', 'preload', 'index.cjs'))
  registerHandlers({ ...refusingHandlers(), ...pages.handlers }, (id) =>
    pages.isPrintWindow(id) ? 'print' : 'reader',
  )
  const ports = {
    open: pages.open,
    ...extractThread(path.join(folders.main, 'extract-worker.js')),
    now: new Date(),
  }
  const job = await text(process.stdin)
  const written = await writeJob(job, path.join(folders.app, 'resources'), ports, extractWordsIn)
  return written.ok ? written : { ok: false, message: failureWords.reason(written.why) }
}
