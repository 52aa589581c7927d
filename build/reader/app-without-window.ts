import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { failure, ok, type Result } from '#core/result'
import { describeFailure } from '../runtime/failure'
import { projectRoot } from '../runtime/paths'
import { findRuntime } from '../runtime/runtime'
import { sandboxArguments } from '../runtime/sandbox'
import { ensureSystemPackages } from '../runtime/system-packages'
import { ensureAppIsBuilt } from '../start/app-build'
import { boundToParent } from '../start/bound'
import { hasDisplay, startVirtualDisplay } from '../start/display'

const say = (line: string): void => console.error(line)

/** A job for the app: what announces it, and what it reads. */
export interface AppJob {
  readonly announcement: 'stdin' | 'pdf'
  readonly input: string | Uint8Array
  /** Milliseconds. */
  readonly patience: number
  readonly signal?: AbortSignal
}

/**
 * Runs the app itself without a window, on a virtual display where there is none. The job goes through standard input and
 * is announced by the environment: its words are neither in a file nor on a command line, and no link can ask for a job.
 *
 * @returns the line of JSON with which it ended; else why there was none: the last of what it complained of
 */
export async function runAppWithoutWindow(job: AppJob): Promise<Result<unknown, string>> {
  const display = hasDisplay(process.env, process.platform)
  const packages = await ensureSystemPackages(display ? ['electron'] : ['electron', 'display'])
  if (!packages.ok) return failure(describeFailure(packages.error))
  const built = await ensureAppIsBuilt(say)
  if (!built.ok) return failure(describeFailure(built.error))
  const runtime = await findRuntime({ onProgress: say })
  if (!runtime.ok) return failure(describeFailure(runtime.error))
  const virtual = display ? undefined : await startVirtualDisplay()
  if (virtual?.ok === false) return failure(describeFailure(virtual.error))
  const folder = await mkdtemp(path.join(tmpdir(), 'declaration-reader-'))
  try {
    return await runApp(job, runtime.value.executablePath, { folder, display: virtual?.value.name })
  } finally {
    virtual?.value.close()
    // Processes of Chromium that end last may still write.
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 20 }).catch(
      ({ message }: Error) => say(`A temporary folder stays: ${message}`),
    )
  }
}

/** Where the app runs. */
interface Surroundings {
  /** For all that it writes for itself. */
  readonly folder: string
  /** `undefined`: the one there is. */
  readonly display: string | undefined
}

async function runApp(
  { announcement, input, patience, signal }: AppJob,
  executable: string,
  { folder, display }: Surroundings,
): Promise<Result<unknown, string>> {
  const args = [...sandboxArguments(), projectRoot]
  const [program, bound] = boundToParent(executable, args, 'TERM')
  const child = spawn(program, bound, {
    cwd: projectRoot,
    env: {
      ...process.env,
      DECLARATION_READER_JOB: announcement,
      TMPDIR: folder,
      ...(display === undefined ? {} : { DISPLAY: display }),
      // Left over from a shell inside an Electron app, it would make Electron run as plain Node.
      ELECTRON_RUN_AS_NODE: undefined,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: patience,
    // Not a request: an app that hangs does not answer one.
    killSignal: 'SIGKILL',
    ...(signal === undefined ? {} : { signal }),
  })
  // A start that fails or is cancelled shows in what is printed: nothing.
  child.on('error', () => undefined)
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  const [printed, complaints] = await Promise.all([text(child.stdout), text(child.stderr)])
  const outcome = printed.split('\n').findLast((line) => line.startsWith('{'))
  return outcome === undefined
    ? failure(complaints.trim().split('\n').at(-1) ?? '')
    : ok<unknown>(JSON.parse(outcome))
}
