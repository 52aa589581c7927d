import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { _electron, type ElectronApplication } from 'playwright-core'
import { failure, ok, type Result } from '#core/result'
import type { SetupFailure } from '../runtime/failure'
import { appFailed, type Launch } from './desk'

const readableWithinMs = 60_000
/** How the reading view marks a paragraph: the same attribute that links, search and notes go by. */
const firstParagraph = '[data-eid^="para_"]'

/** What the script does with the app that it drives. */
export interface WatchOptions {
  readonly launch: Launch
  readonly screenshot: string
  /** Close the app once the first paragraph is readable. */
  readonly once: boolean
  readonly onProgress: (line: string) => void
}

/**
 * Runs the app and watches its window from outside: waits for the first paragraph, takes a picture, and then closes the
 * app or leaves it open until it is closed or the script gets a signal. The app itself knows nothing of this.
 *
 * @returns the exit status for the script: 0, or 128 and the signal's number
 */
export async function runWatched(options: WatchOptions): Promise<Result<number, SetupFailure>> {
  const { launch, screenshot, once, onProgress } = options
  let app: ElectronApplication
  try {
    app = await _electron.launch({
      executablePath: launch.executable,
      args: [...launch.args],
      cwd: launch.root,
      env: definedOnly(launch.env),
      timeout: readableWithinMs,
    })
  } catch (error) {
    return failure(appFailed(error instanceof Error ? error.message : String(error)))
  }
  app.process().stdout?.pipe(process.stdout)
  app.process().stderr?.pipe(process.stderr)
  // Playwright ends the app itself when the script gets SIGINT, SIGTERM or SIGHUP; this covers every other way out.
  process.once('exit', () => app.process().kill('SIGKILL'))
  const closed = new Promise<void>((resolve) => app.once('close', () => resolve()))

  const seen = await readFirstParagraph(app, screenshot)
  if (!seen.ok) {
    await app.close()
    return seen
  }
  onProgress(`The first paragraph is readable: “${seen.value}”`)
  onProgress(`Picture of the window: ${screenshot}`)
  if (once) {
    await app.close()
    return ok(0)
  }
  onProgress('The app stays open; Ctrl+C ends it.')
  await closed
  return ok(0)
}

/** Waits for the first paragraph and pictures the window, also when nothing came: the picture then shows why. */
async function readFirstParagraph(
  app: ElectronApplication,
  screenshot: string,
): Promise<Result<string, SetupFailure>> {
  await mkdir(dirname(screenshot), { recursive: true })
  try {
    const window = await app.firstWindow({ timeout: readableWithinMs })
    const paragraph = window.locator(firstParagraph).first()
    const outcome = await paragraph.waitFor({ timeout: readableWithinMs }).catch((error: unknown) => error)
    await window.screenshot({ path: screenshot, animations: 'disabled' })
    if (outcome instanceof Error) return failure(notReadable(outcome.message, screenshot))
    return ok(shorten(await paragraph.innerText()))
  } catch (error) {
    return failure(notReadable(error instanceof Error ? error.message : String(error), screenshot))
  }
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return Object.fromEntries(entries)
}

function notReadable(why: string, screenshot: string): SetupFailure {
  return {
    code: 'not-readable',
    what: `No paragraph was readable within ${readableWithinMs / 1000} seconds.`,
    why: why.split('\n', 1)[0] ?? '',
    next: `Look at ${screenshot}, if there is one, and at the app's lines above.`,
  }
}
