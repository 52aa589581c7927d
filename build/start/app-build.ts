import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { failure, ok, type Result } from '#core/result'
import { lastLine, type RunCommand, runCommand } from '../runtime/command'
import type { SetupFailure } from '../runtime/failure'
import { projectRoot } from '../runtime/paths'

/** Everything the bundles in out/ are made of. */
const sources = [
  'core',
  'electron',
  'renderer',
  'resources',
  'words',
  'build/vite',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
]
const stampFile = 'out/built-from.txt'

/**
 * Builds the app when its sources are not those of the last build. The comparison is by content, not by time, so that
 * a change of branch and back costs nothing.
 *
 * @returns whether there was anything to build
 */
export async function ensureAppIsBuilt(
  onProgress: (line: string) => void,
  root: string = projectRoot,
  run: RunCommand = runCommand,
): Promise<Result<boolean, SetupFailure>> {
  const stamp = await stampOf(root)
  const isBuilt = existsSync(join(root, 'out/main/index.js'))
  if (isBuilt && (await readFile(join(root, stampFile), 'utf8').catch(() => '')) === stamp) return ok(false)
  onProgress('Building the app …')
  const script = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const built = await run(process.execPath, [script, 'build', '--logLevel', 'warn'], { cwd: root })
  if (built.code !== 0)
    return failure(buildFailed(`${built.stdout}\n${built.stderr}`.trim(), lastLine(built)))
  await writeFile(join(root, stampFile), stamp)
  return ok(true)
}

/** A digest of the names and contents of all sources. */
export async function stampOf(root: string): Promise<string> {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of await filesUnder(root, source)) {
      hash.update(`${file}\0`).update(await readFile(join(root, file)))
    }
  }
  return hash.digest('hex')
}

async function filesUnder(root: string, source: string): Promise<readonly string[]> {
  if (!existsSync(join(root, source))) return []
  const entries = await readdir(join(root, source), { recursive: true, withFileTypes: true }).catch(
    () => undefined,
  )
  if (entries === undefined) return [source]
  const files = entries.filter((entry) => entry.isFile())
  return files.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)).sort()
}

function buildFailed(output: string, last: string): SetupFailure {
  return {
    code: 'build-failed',
    what: 'The app could not be built from its sources.',
    why: output === '' ? last : output,
    next: 'Correct the source named above; if it is a missing package, run `npm ci`.',
  }
}
