import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { failure, ok, type Result } from '#core/result'
import type { SetupFailure } from '../runtime/failure'

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** What a run of Electron is started with. */
export interface Launch {
  readonly executable: string
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
  readonly root: string
}

/**
 * Runs the app on the desk until it is closed. Signals to the script go to the app, which closes as if its window had
 * been closed.
 *
 * @returns the app's exit status
 */
export function runOnDesk(launch: Launch): Promise<Result<number, SetupFailure>> {
  return new Promise((resolve) => {
    const child = spawn(launch.executable, launch.args, {
      cwd: launch.root,
      env: launch.env,
      stdio: 'inherit',
    })
    for (const signal of passedOn) process.on(signal, () => child.kill(signal))
    process.once('exit', () => child.kill('SIGKILL'))
    child.on('error', (error) => resolve(failure(appFailed(error.message))))
    child.on('exit', (code, signal) => {
      if (code !== null) resolve(ok(code))
      else if (signal !== null && passedOn.some((known) => known === signal)) {
        resolve(ok(128 + constants.signals[signal]))
      } else resolve(failure(appFailed(`a signal ended it: ${signal}`)))
    })
  })
}

/** The app ended, or never came up. */
export function appFailed(why: string): SetupFailure {
  return {
    code: 'app-failed',
    what: 'The app did not run.',
    why,
    next: 'Read the lines above. `npm run runtime -- --refresh` sets Electron up afresh; `npm ci` the packages.',
  }
}
