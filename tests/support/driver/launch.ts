import path from 'node:path'
import { type ElectronApplication, _electron as electron } from '@playwright/test'
import { projectRoot } from '#build/runtime/paths'
import { closePatiently } from './dialogs'
import { type MainProcess, openMeetingPoint } from './main-process'
import { seeStartPageIn } from './seen-settings'
import { runtimeExecutable, startArguments } from './start-arguments'

/** How an app is started under Playwright. */
export interface LaunchOptions {
  readonly dataFolder: string
  /** In place of the runtime: a program that starts it with the arguments given. */
  readonly executablePath?: string
  /** The app's folder; the project's by default. */
  readonly appFolder?: string
  readonly arguments?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** True for a start as a new reader has it, with the start page and hints: see `seen-settings.ts`. */
  readonly isVeryFirst?: boolean
}

/** What is used of Playwright's app; its own way of asking the main process is not, which loses answers. */
type Shown = Pick<
  ElectronApplication,
  'close' | 'context' | 'firstWindow' | 'process' | 'waitForEvent' | 'windows'
>

/** A running app whose windows Playwright drives. */
export interface LaunchedApp extends Shown {
  /**
   * Calls a function in the main process with what Electron exports there, and answers with its value. The function is
   * sent as text: it sees its arguments and the globals of that process. Argument and value are what JSON can say.
   */
  readonly evaluate: <Value, Argument = undefined>(
    question: (main: typeof Electron.CrossProcessExports, argument: Argument) => Value | Promise<Value>,
    argument?: Argument,
  ) => Promise<Value>
}

/** Holds `ready` back: see there. */
const heldApp = path.join(projectRoot, 'tests', 'support', 'driver', 'held-app')

/**
 * The helper by which functions name themselves under tsx, and which no process of the app has; nothing elsewhere. The
 * held app brings it along for the main process.
 */
const naming = String(() => {
  const named = () => undefined
  return named
}).includes('__name')
  ? 'globalThis.__name = (named) => named'
  : null

/** How long a start may take on a busy machine, in milliseconds: less than a test has. */
const patience = 45_000

/** The arguments and the environment by which the runtime holds an app back, until it is let go at an address. */
export function heldStart(
  { dataFolder, appFolder = projectRoot, arguments: words = [], env }: LaunchOptions,
  address: string,
): { readonly args: string[]; readonly env: Record<string, string> } {
  return {
    args: [...startArguments(dataFolder, heldApp), ...words],
    env: {
      ...(process.env as Record<string, string>),
      ...env,
      READER_DRIVEN_FOLDER: appFolder,
      READER_DRIVER: address,
    },
  }
}

/** Waits for an app to come to the meeting point and lets it go on. Rejects when it ends before that. */
async function meet(app: ElectronApplication, arrival: Promise<MainProcess>): Promise<MainProcess> {
  if (naming) await app.context().addInitScript(naming)
  const { exitCode, signalCode } = app.process()
  const hasEnded = exitCode !== null || signalCode !== null
  const end = new Promise<never>((_resolve, reject) => {
    const fail = (): void => reject(new Error('The app ended before it came to the meeting point.'))
    if (hasEnded) fail()
    else app.process().once('exit', fail)
  })
  const main = await Promise.race([arrival, end])
  await main.letGo()
  return main
}

/**
 * Starts an app under Playwright; its windows are to be asked for. Electron is not ready until Playwright listens to
 * every window that will be made: one that it finds with its first navigation under way leaves it waiting for a
 * navigation that it has missed.
 */
export async function launchApp(options: LaunchOptions): Promise<LaunchedApp> {
  const { executablePath = runtimeExecutable() } = options
  if (options.isVeryFirst !== true) seeStartPageIn(options.dataFolder)
  const meeting = await openMeetingPoint()
  try {
    const start = heldStart(options, meeting.address)
    const app = await electron.launch({ executablePath, ...start, timeout: patience })
    const main = await meet(app, meeting.arrival).catch((error: unknown) => {
      app.process().kill('SIGKILL')
      throw error
    })
    const evaluate: LaunchedApp['evaluate'] = async <Value>(question: unknown, argument?: unknown) =>
      (await main.ask(String(question), argument)) as Value
    return {
      close: async () => {
        // An app that has ended has nothing to ask.
        await closePatiently({ evaluate }).catch(() => undefined)
        await app.close()
      },
      context: () => app.context(),
      firstWindow: (limits) => app.firstWindow(limits),
      process: () => app.process(),
      waitForEvent: app.waitForEvent.bind(app),
      windows: () => app.windows(),
      evaluate,
    }
  } finally {
    await meeting.close()
  }
}
