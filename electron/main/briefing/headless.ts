import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { app, session } from 'electron'
import type { JobOutcome } from '#node/briefing/briefing-job'
import { writeJob } from '#node/briefing/write-job'
import { extractThread } from '#node/formats/extract-thread'
import { logError } from '#node/log/log'
import { failureWords } from '#words/failures/en'
import { extractWordsIn } from '#words/words'
import { registerHandlers } from '../ipc/handle'
import { refusingHandlers } from '../ipc/refusing-handlers'
import { serveApp } from '../protocol/app-protocol'
import { createPrintPages } from './print-pages'

/** Set to `stdin` by the terminal's reader. Not a switch: whoever makes a link chooses arguments, never an environment. */
const variable = 'DECLARATION_READER_JOB'

/** Whether a job waits on standard input, and the app is to open no window. */
export function isJobAnnounced(env: NodeJS.ProcessEnv): boolean {
  return env[variable] === 'stdin'
}

export interface HeadlessFolders {
  /** With `resources` and `out`. */
  readonly app: string
  /** The built main process. */
  readonly main: string
}

/**
 * Writes the one extract that standard input asks for and ends, with no window on the screen. It neither reads nor
 * writes the reader's own data: its profile is a temporary folder, so a reader that is open is no hindrance.
 */
export function runHeadless(folders: HeadlessFolders): void {
  const profile = mkdtempSync(path.join(tmpdir(), 'declaration-reader-'))
  app.setPath('userData', profile)
  app.disableHardwareAcceleration()
  // The print window is the only one: closing it must not end the app before the file is written.
  app.on('window-all-closed', () => undefined)
  const end = (outcome: JobOutcome): void => {
    process.stdout.write(`${JSON.stringify(outcome)}\n`, () => {
      rmSync(profile, { recursive: true, force: true })
      app.exit(outcome.ok ? 0 : 1)
    })
  }
  const run = async (): Promise<JobOutcome> => {
    await app.whenReady()
    serveApp(session.defaultSession, path.join(folders.app, 'out', 'renderer'))
    const pages = createPrintPages(path.join(folders.main, '..', 'preload', 'index.cjs'))
    registerHandlers({ ...refusingHandlers(), ...pages.handlers }, pages.isPrintWindow)
    const ports = {
      open: pages.open,
      ...extractThread(path.join(folders.main, 'extract-worker.js')),
      now: new Date(),
    }
    const job = await text(process.stdin)
    const written = await writeJob(job, path.join(folders.app, 'resources'), ports, extractWordsIn)
    return written.ok ? written : { ok: false, message: failureWords.reason(written.why) }
  }
  run().then(end, (error: unknown) => {
    logError('writing an extract without a window', error)
    const reason = error instanceof Error ? error.message : String(error)
    end({ ok: false, message: failureWords.reason({ about: 'extract', what: 'job-failed', reason }) })
  })
}
