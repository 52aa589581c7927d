import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { runCommand } from '../runtime/command'
import { describeFailure } from '../runtime/failure'
import { projectRoot } from '../runtime/paths'
import { sandboxArguments } from '../runtime/sandbox'
import { ensureSystemPackages } from '../runtime/system-packages'
import { startVirtualDisplay } from '../start/display'
import { startWithDevTools } from '../start/watched'
import { watchForParagraph } from '../start/window-watch'
import { checkBackDoors } from './back-doors'
import { checkReproducible } from './reproduce'
import { type Check, verifyArtefact } from './verify'

const windowWithinMs = 60_000
const closesWithinMs = 15_000
/** A link is no hindrance to a start, however the release judges what stands beside it. */
const link = 'declaration-reader://pk-tj-2021-06-02/para_14'

/** Starts the artefact as a person would, looks for its window from the X server's side, and asks it to close. */
async function checkStart(executable: string, display: string): Promise<readonly Check[]> {
  const profile = await mkdtemp(join(tmpdir(), 'declaration-reader-smoke-'))
  const env = { ...process.env, DISPLAY: display, XDG_CONFIG_HOME: profile, ELECTRON_RUN_AS_NODE: undefined }
  const app = spawn(executable, [...sandboxArguments(), link], { env, stdio: 'ignore' })
  const ended = new Promise<string>((resolve) => {
    app.once('error', (error) => resolve(error.message))
    app.once('exit', (code, signal) => resolve(signal ?? `status ${code}`))
  })
  try {
    const window = await Promise.race([findWindow(display), ended.then((how) => `ended with ${how}`)])
    app.kill('SIGTERM')
    const end = await Promise.race([ended, sleep(closesWithinMs, 'still running', { ref: false })])
    return [
      { name: 'the packaged app shows its window', passed: window === '', found: window },
      { name: 'the packaged app closes with status 0', passed: end === 'status 0', found: end },
    ]
  } finally {
    app.kill('SIGKILL')
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

/**
 * Starts the artefact under test again and reads its window over DevTools pipes, as `npm start` does: no port, no
 * Playwright and no fuse is needed. A window with a title can still be a crashed page; a paragraph cannot.
 */
async function checkReading(executable: string, display: string): Promise<readonly Check[]> {
  const profile = await mkdtemp(join(tmpdir(), 'declaration-reader-smoke-'))
  const launch = {
    executable,
    args: ['--remote-debugging-pipe', '--log-level=3', ...sandboxArguments()],
    env: { ...process.env, DISPLAY: display, XDG_CONFIG_HOME: profile, ELECTRON_RUN_AS_NODE: undefined },
    root: projectRoot,
  }
  const { child, ended, devTools } = startWithDevTools(launch)
  try {
    const sight = await watchForParagraph(devTools, windowWithinMs).catch((error: unknown) => String(error))
    const readable = typeof sight !== 'string' && sight.paragraph !== ''
    const found = typeof sight === 'string' ? sight : 'no paragraph'
    return [{ name: 'the packaged app shows a readable paragraph', passed: readable, found }]
  } finally {
    child.kill('SIGKILL')
    await ended
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Empty once a mapped window of a size worth reading bears the app's name; else what was there at last. */
async function findWindow(display: string): Promise<string> {
  const deadline = Date.now() + windowWithinMs
  while (Date.now() < deadline) {
    const { stdout } = await runCommand('xwininfo', ['-display', display, '-root', '-tree'])
    if (/"[^"]*Declaration[^"]*": \(.*\)\s+\d{3,}x\d{3,}/.test(stdout)) return ''
    await sleep(200)
  }
  return `no window named Declaration within ${windowWithinMs / 1000} seconds`
}

/** `npm run package:smoke [-- --for-tests] [-- --json]`: checks the artefact that `npm run package` left. */
const { values } = parseArgs({ options: { 'for-tests': { type: 'boolean' }, json: { type: 'boolean' } } })
const variant = values['for-tests'] === true ? 'test' : 'release'
const folder = join(projectRoot, 'dist', variant, 'linux-unpacked')
const packages = await ensureSystemPackages(['electron', 'display', 'smoke'])
const display = packages.ok ? await startVirtualDisplay() : packages
if (!display.ok) console.error(describeFailure(display.error))
const still = await verifyArtefact(folder, variant)
const executable = join(folder, 'declaration-reader')
const canStart = display.ok && existsSync(executable)
const running = canStart
  ? [
      ...(await checkStart(executable, display.value.name)),
      // Reading the window asks for a debugging pipe, which the build under test alone takes.
      ...(variant === 'test'
        ? await checkReading(executable, display.value.name)
        : await checkBackDoors(executable, display.value.name)),
    ]
  : []
if (display.ok) display.value.close()
const unstarted: Check = {
  name: 'the packaged app was started',
  passed: false,
  found: 'no display, or no artefact',
}
const again = variant === 'release' && canStart ? [await checkReproducible(folder)] : []
const checks = [...still, ...(canStart ? running : [unstarted]), ...again]
const failed = checks.filter((check) => !check.passed)
if (values.json === true) {
  console.log(JSON.stringify({ passed: checks.length - failed.length, failed: failed.length, checks }))
} else {
  for (const { name, passed, found } of checks)
    console.log(passed ? `ok      ${name}` : `NOT OK  ${name}: ${found}`)
  console.log(`${checks.length - failed.length} passed, ${failed.length} failed`)
}
process.exit(failed.length === 0 ? 0 : 1)
