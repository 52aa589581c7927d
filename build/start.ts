import { failure, type Result } from '#core/result'
import { describeFailure, type SetupFailure } from './runtime/failure'
import { projectRoot } from './runtime/paths'
import { describeRuntime, findRuntime } from './runtime/runtime'
import { sandboxArguments } from './runtime/sandbox'
import { ensureSystemPackages } from './runtime/system-packages'
import { ensureAppIsBuilt } from './start/app-build'
import { hasDisplay, startVirtualDisplay } from './start/display'
import { type Launch, startElectron } from './start/electron-process'
import { readStartOptions, startMode } from './start/options'
import { runWatched } from './start/watched'

const say = (line: string): void => console.error(line)

/** `npm start`: everything from a fresh `npm ci` to the open window. Returns the exit status. */
async function start(): Promise<Result<number, SetupFailure>> {
  const options = readStartOptions(process.argv.slice(2), process.env, projectRoot)
  const display = hasDisplay(process.env, process.platform)
  const packages = await ensureSystemPackages(display ? ['electron'] : ['electron', 'display'])
  if (!packages.ok) return packages
  const built = await ensureAppIsBuilt(say)
  if (!built.ok) return built
  const runtime = await findRuntime({ onProgress: say })
  if (!runtime.ok) return failure(runtime.error)
  say(describeRuntime(runtime.value))

  const virtual = display ? undefined : await startVirtualDisplay()
  if (virtual?.ok === false) return virtual
  if (virtual !== undefined)
    say(`There is no display here: the app runs under Xvfb on ${virtual.value.name}.`)
  const launch: Launch = {
    executable: runtime.value.executablePath,
    args: [...sandboxArguments(), projectRoot, ...options.forwarded],
    env: {
      ...process.env,
      ...(virtual === undefined ? {} : { DISPLAY: virtual.value.name }),
      // Left over from a shell inside an Electron app, it would make Electron run as plain Node.
      ELECTRON_RUN_AS_NODE: undefined,
    },
    root: projectRoot,
  }
  try {
    return startMode({ display, once: options.once }) === 'desk'
      ? await startElectron(launch, false).ended
      : await runWatched({ launch, screenshot: options.screenshot, once: options.once, onProgress: say })
  } finally {
    virtual?.value.close()
  }
}

const outcome = await start()
if (!outcome.ok) console.error(describeFailure(outcome.error))
process.exit(outcome.ok ? outcome.value : 1)
