import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { app } from 'electron'

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

/**
 * Runs one job and ends, with no window on the screen. It neither reads nor writes the reader's own data: its profile is a
 * temporary folder, so a reader that is open is no hindrance.
 *
 * @param job - starts once the app is ready; never rejects
 */
export function runWithoutWindow(job: () => Promise<JobEnd>): void {
  const profile = mkdtempSync(path.join(tmpdir(), 'declaration-reader-'))
  app.setPath('userData', profile)
  app.disableHardwareAcceleration()
  // The hidden window is the only one: closing it must not end the app before the job is done.
  app.on('window-all-closed', () => undefined)
  void app
    .whenReady()
    .then(job)
    .then(({ outcome, isDone }) => {
      process.stdout.write(`${JSON.stringify(outcome)}\n`, () => {
        rmSync(profile, { recursive: true, force: true })
        app.exit(isDone ? 0 : 1)
      })
    })
}
