import { spawn } from 'node:child_process'
import { Socket } from 'node:net'
import { failure, ok, type Result } from '#core/result'
import type { SetupFailure } from '../runtime/failure'
import { boundToParent } from './bound'

/** A virtual display that runs until it is closed, or until the process that started it ends, however it ends. */
export interface VirtualDisplay {
  /** The value for `DISPLAY`, as in `:99`. */
  readonly name: string
  readonly close: () => void
}

/** Whether a window can be shown: on Linux a display must be named, elsewhere there always is one. */
export function hasDisplay(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY'])
}

/** Milliseconds after which a display that has not said its number never will: it takes a fraction of a second. */
const patience = 60_000

const screen = ['-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset']

/**
 * Starts Xvfb on a display number of its own choice, so that runs at the same time do not meet.
 * It ends with this process, also when that is killed.
 */
export function startVirtualDisplay(): Promise<Result<VirtualDisplay, SetupFailure>> {
  return new Promise((resolve) => {
    // Xvfb writes the number it took to this descriptor once it accepts connections.
    const [program, args] = boundToParent('Xvfb', ['-displayfd', '3', ...screen], 'KILL')
    // A group of its own: Ctrl+C must reach the app first, which would otherwise lose its display while it saves.
    // Its complaints go nowhere: a pipe that is read no more would end it in the middle of a word.
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true })
    const fail = (why: string): void => {
      clearTimeout(timer)
      resolve(failure(displayFailed(why)))
    }
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      fail('Xvfb did not name its display.')
    }, patience)
    child.on('error', (error) => fail(error.message))
    child.on('exit', (code) => fail(`Xvfb ended with status ${code}.`))
    // It writes once more after the number: closing this end then would kill it.
    const report = child.stdio[3]
    report?.once('data', (number: Buffer) => {
      clearTimeout(timer)
      const close = (): void => {
        process.off('exit', close)
        child.kill('SIGTERM')
      }
      process.once('exit', close)
      // It serves the app; by itself it is no reason for the script to go on.
      child.unref()
      if (report instanceof Socket) report.unref()
      resolve(ok({ name: `:${number.toString().trim()}`, close }))
    })
  })
}

function displayFailed(why: string): SetupFailure {
  return {
    code: 'display-failed',
    what: 'There is no display, and the virtual one did not start.',
    why,
    next: 'Run `Xvfb :99` to see what it says, or set DISPLAY to a display that works.',
  }
}
