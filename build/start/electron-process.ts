import { type ChildProcess, spawn } from 'node:child_process'
import { constants } from 'node:os'
import { failure, ok, type Result } from '#core/result'
import type { SetupFailure } from '../runtime/failure'
import { boundToParent } from './bound'

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const echoMs = 1000

/** What a run of Electron is started with. */
export interface Launch {
  readonly executable: string
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
  readonly root: string
}

/** A started Electron. */
export interface ElectronProcess {
  readonly child: ChildProcess
  /** Its exit status; 128 and the signal's number when a signal that was passed on ended it. */
  readonly ended: Promise<Result<number, SetupFailure>>
}

/**
 * Starts Electron and ties it to this process: signals are passed on, so that it closes as if its window had been
 * closed, and it does not outlive the script.
 *
 * @param piped - adds the two descriptors that `--remote-debugging-pipe` reads (3) and writes (4)
 */
export function startElectron(launch: Launch, piped: boolean): ElectronProcess {
  const [program, args] = boundToParent(launch.executable, launch.args, 'TERM')
  const child = spawn(program, args, {
    // A process group of its own: a terminal's Ctrl+C reaches the whole group, and Electron takes a second one as an
    // order to die at once. So it gets the one that is passed on.
    detached: process.platform !== 'win32',
    cwd: launch.root,
    env: launch.env,
    stdio: ['ignore', 'inherit', 'inherit', ...(piped ? (['pipe', 'pipe'] as const) : [])],
  })
  const handlers = passedOn.map((signal) => [signal, passOn(child, signal)] as const)
  for (const [signal, handler] of handlers) process.on(signal, handler)
  const orphaned = watchParent()
  const kill = (): void => void child.kill('SIGKILL')
  process.once('exit', kill)
  const ended = new Promise<Result<number, SetupFailure>>((resolve) => {
    child.once('error', (error) => resolve(failure(appFailed(error.message))))
    child.once('exit', (code, signal) => resolve(outcomeOf(code, signal)))
  })
  void ended.then(() => {
    clearInterval(orphaned)
    for (const [signal, handler] of handlers) process.off(signal, handler)
    process.off('exit', kill)
  })
  return { child, ended }
}

/** A killed npm does not tell the script that it runs; the script notices that it has lost its parent and ends too. */
function watchParent(): NodeJS.Timeout | undefined {
  if (process.env['npm_lifecycle_event'] === undefined) return undefined
  const parent = process.ppid
  return setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), 1000)
}

/** npm hands its signals down as well: the same one again within a second is an echo, a later one is meant. */
function passOn(child: ChildProcess, signal: NodeJS.Signals): () => void {
  let passedAt = Number.NEGATIVE_INFINITY
  return () => {
    if (performance.now() - passedAt < echoMs) return
    passedAt = performance.now()
    child.kill(signal)
  }
}

function outcomeOf(code: number | null, signal: NodeJS.Signals | null): Result<number, SetupFailure> {
  if (code !== null) return ok(code)
  if (signal !== null && passedOn.some((known) => known === signal))
    return ok(128 + constants.signals[signal])
  return failure(appFailed(`a signal ended it: ${signal}`))
}

/** The app ended, or never came up. */
export function appFailed(why: string): SetupFailure {
  return {
    code: 'app-failed',
    what: 'The app did not run.',
    why,
    next: 'Read the lines above. `npm run runtime -- --refresh` tries Electron afresh; `npm ci` renews the packages.',
  }
}
