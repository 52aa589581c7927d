import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { failure, type Result } from '#core/result'
import type { SetupFailure } from '../runtime/failure'
import { type DevTools, openDevTools } from './devtools-pipe'
import { appFailed, type ElectronProcess, type Launch, startElectron } from './electron-process'
import { watchForParagraph } from './window-watch'

const readableWithinMs = 60_000
const closesWithinMs = 10_000

/** What the script does with the app that it watches. */
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
 * @returns the exit status for the script
 */
export async function runWatched(options: WatchOptions): Promise<Result<number, SetupFailure>> {
  const { launch, screenshot, once, onProgress } = options
  // Without a desktop session Chromium complains about D-Bus a dozen times: only what is fatal is worth a line here.
  const args = ['--remote-debugging-pipe', '--log-level=3', ...launch.args]
  const { child, ended, devTools } = startWithDevTools({ ...launch, args })
  const watched = watchForParagraph(devTools, readableWithinMs).catch((error: unknown) => String(error))
  const sight = await Promise.race([watched, ended.then(() => 'the app ended')])
  if (typeof sight === 'string') {
    child.kill('SIGKILL')
    const outcome = await ended
    return outcome.ok ? failure(endedEarly(outcome.value)) : outcome
  }
  const { paragraph, picture } = sight
  if (picture !== undefined) {
    await mkdir(dirname(screenshot), { recursive: true })
    await writeFile(screenshot, picture)
  }
  if (paragraph === '') {
    child.kill('SIGKILL')
    return failure(notReadable(picture === undefined ? undefined : screenshot))
  }
  onProgress(`The first paragraph is readable: “${shorten(paragraph)}”`)
  onProgress(`Picture of the window: ${screenshot}`)
  if (!once) {
    onProgress('The app stays open; Ctrl+C ends it.')
    return await ended
  }
  await devTools.send('Browser.close').catch(() => undefined) // It may close before it answers.
  const late = sleep(
    closesWithinMs,
    failure(appFailed(`it did not close within ${closesWithinMs / 1000} seconds`)),
    {
      ref: false,
    },
  )
  return await Promise.race([ended, late])
}

/** Starts Electron with two pipes for DevTools; the arguments must hold `--remote-debugging-pipe`. */
export function startWithDevTools(launch: Launch): ElectronProcess & { readonly devTools: DevTools } {
  const started = startElectron(launch, true)
  const [, , , input, output] = started.child.stdio
  if (!(input instanceof Writable) || !(output instanceof Readable)) throw new Error('Electron got no pipes')
  return { ...started, devTools: openDevTools(input, output) }
}

function endedEarly(status: number): SetupFailure {
  return appFailed(`it ended with status ${status} before a paragraph was readable`)
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`
}

function notReadable(screenshot: string | undefined): SetupFailure {
  return {
    code: 'not-readable',
    what: `No paragraph was readable within ${readableWithinMs / 1000} seconds.`,
    why:
      screenshot === undefined
        ? 'No window appeared.'
        : `The window shows something else: see ${screenshot}.`,
    next: 'Read the lines of the app above. If the machine was busy, run the command again.',
  }
}
