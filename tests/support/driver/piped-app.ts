import { type ChildProcess, spawn } from 'node:child_process'
import { Readable, Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { boundToParent } from '#build/start/bound'
import { type DevTools, openDevTools } from '#build/start/devtools-pipe'
import { seeStartPageIn } from './seen-settings'
import { startSwitches } from './start-arguments'

const targetsSchema = z.object({
  targetInfos: z.array(z.object({ targetId: z.string(), type: z.string(), url: z.string() })),
})
const sessionSchema = z.object({ sessionId: z.string() })
const valueSchema = z.object({
  result: z.object({ value: z.unknown().optional() }),
  exceptionDetails: z.undefined().optional(),
})

/** How long a start may take before it counts as failed, in milliseconds. */
const patience = 60_000

/**
 * An app driven from outside over DevTools pipes, which need no fuse, no port and no hook in the app: what runs is the
 * packaged app as people get it.
 */
export interface DrivenApp {
  /** The id of the main process. */
  readonly processId: number
  /** Resolves with `null` for a signal, else with the exit status. */
  readonly ended: Promise<number | null>
  readonly isRunning: () => boolean
  /**
   * Runs an expression in the window's page and waits for it; answers its value. Throws when the page does.
   *
   * @param values - are put in place of `$0`, `$1` … as JSON
   */
  readonly evaluate: <Value>(
    schema: z.ZodType<Value>,
    expression: string,
    ...values: unknown[]
  ) => Promise<Value>
  /** Sends a command of the DevTools protocol to the window's page. */
  readonly command: (method: string, parameters: object) => Promise<unknown>
  /** SIGKILL to every process of the app at once, as when the power goes; resolves when it is gone. */
  readonly kill: () => Promise<void>
  /** SIGKILL to the main process alone, as a system short of memory does it; resolves when that one is gone. */
  readonly killMain: () => Promise<void>
  /** SIGTERM to the main process: how a session that is logged off ends a program. */
  readonly terminate: () => void
}

export interface DrivenOptions {
  readonly executable: string
  readonly dataFolder: string
  /** The value for `DISPLAY`. */
  readonly display: string
  /** Further arguments; in front of them stands what every start is given. */
  readonly args?: readonly string[]
  /** Whether a page is the one to be driven, by its address; a page of the reader by default. */
  readonly isWanted?: (url: string) => boolean
}

/** The session of the first page that is wanted, as soon as there is one. */
async function pageSession(devTools: DevTools, isWanted: (url: string) => boolean): Promise<string> {
  for (;;) {
    const { targetInfos } = targetsSchema.parse(await devTools.send('Target.getTargets'))
    const page = targetInfos.find(({ type, url }) => type === 'page' && isWanted(url))
    if (page) {
      const target = { targetId: page.targetId, flatten: true }
      return sessionSchema.parse(await devTools.send('Target.attachToTarget', target)).sessionId
    }
    await sleep(5)
  }
}

function filled(expression: string, values: readonly unknown[]): string {
  return values.reduce<string>(
    (text, value, index) => text.replaceAll(`$${index}`, () => JSON.stringify(value)),
    expression,
  )
}

function killGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

/** Starts an app and waits until its window's page can be asked. Throws when it ends, or has no window in time. */
export async function driveApp({
  executable,
  dataFolder,
  display,
  args = [],
  isWanted = (url) => url.startsWith('app://reader/'),
}: DrivenOptions): Promise<DrivenApp> {
  seeStartPageIn(dataFolder)
  const [program, words] = boundToParent(
    executable,
    ['--remote-debugging-pipe', '--log-level=3', ...startSwitches(dataFolder), ...args],
    'KILL',
  )
  const child = spawn(program, words, {
    // A group of its own, so that all its processes can be killed at once.
    detached: true,
    env: { ...process.env, DISPLAY: display, ELECTRON_RUN_AS_NODE: undefined },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code))
  })
  const isRunning = () => child.exitCode === null && child.signalCode === null
  const [, , , input, output] = child.stdio
  if (!(input instanceof Writable) || !(output instanceof Readable)) throw new Error('no pipes')
  output.on('error', () => undefined)
  const devTools = openDevTools(input, output)
  const kill = async () => {
    killGroup(child)
    await ended
  }
  const late = sleep(patience, null, { ref: false })
  const session = await Promise.race([pageSession(devTools, isWanted), ended.then(() => null), late]).catch(
    () => null,
  )
  if (session === null) {
    await kill()
    throw new Error(`the app at ${dataFolder} showed no window`)
  }
  return {
    processId: child.pid ?? 0,
    ended,
    isRunning,
    evaluate: async (schema, expression, ...values) => {
      const question = { expression: filled(expression, values), awaitPromise: true, returnByValue: true }
      const answer = await devTools.send('Runtime.evaluate', question, session)
      const value = valueSchema.safeParse(answer)
      if (!value.success) throw new Error(`the page threw: ${JSON.stringify(answer).slice(0, 2_000)}`)
      return schema.parse(value.data.result.value)
    },
    command: (method, parameters) => devTools.send(method, parameters, session),
    kill,
    killMain: async () => {
      child.kill('SIGKILL')
      await ended
    },
    terminate: () => void child.kill('SIGTERM'),
  }
}
