import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { app } from 'electron'
import { logError } from '#node/log/log'

/** What a job on standard input is. */
export type JobKind = 'extract' | 'pdf'

/** Not a switch: whoever makes a link chooses arguments, never an environment. */
const variable = 'DECLARATION_READER_JOB'

/** Which job waits on standard input, if any; the app then opens no window. */
export function announcedJob(env: NodeJS.ProcessEnv): JobKind | null {
  if (env[variable] === 'stdin') return 'extract'
  return env[variable] === 'pdf' ? 'pdf' : null
}

/** Where the app lies. */
export interface HeadlessFolders {
  /** With `resources` and `out`. */
  readonly app: string
  /** The built main process. */
  readonly main: string
}

/** How a job ended: what is printed as one line of JSON, and whether it did what it should. */
export interface JobEnd {
  readonly outcome: unknown
  readonly isDone: boolean
}

/** Electron would show an error in a dialog, which nobody sees and nobody closes. */
function endWith(error: unknown): void {
  logError('running without a window', error)
  app.exit(1)
}

/**
 * Runs one job and ends, with no window on the screen. It neither reads nor writes the reader's own data: its profile is a
 * temporary folder, so a reader that is open is no hindrance. Whoever starts it removes that folder: Chromium writes to it
 * for as long as one of its processes runs.
 *
 * @param job - starts once the app is ready; never rejects
 */
export function runWithoutWindow(job: () => Promise<JobEnd>): void {
  process.on('uncaughtException', endWith)
  app.setPath('userData', mkdtempSync(path.join(tmpdir(), 'declaration-reader-')))
  app.disableHardwareAcceleration()
  // The hidden window is the only one: closing it must not end the app before the job is done.
  app.on('window-all-closed', () => undefined)
  void app
    .whenReady()
    .then(job)
    .then(({ outcome, isDone }) => {
      process.stdout.write(`${JSON.stringify(outcome)}\n`, () => app.exit(isDone ? 0 : 1))
    })
    .catch(endWith)
}
