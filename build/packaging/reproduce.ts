import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { lastLine, runCommand } from '../runtime/command'
import { projectRoot } from '../runtime/paths'
import type { Check } from './verify'

/** What a build makes or finds by itself, and so is not copied. */
const notSources = ['.git', 'dist', 'node_modules', 'out', 'screenshots', 'test-results']

/** Another zone and language, so that a date or a sorted list that goes into the app by mistake differs. */
const elsewhere = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'C.UTF-8' }

/**
 * Builds and packages the sources again in another folder, later, in another time zone, and compares what we made of
 * them byte for byte: the asar and the files beside it. Electron's own files are copied and not compared.
 *
 * @param folder - the artefact of `npm run package`, as in `dist/release/linux-unpacked`
 */
export async function checkReproducible(folder: string): Promise<Check> {
  const name = 'the build made again in another folder is the same byte for byte'
  const again = join(projectRoot, 'dist', `again-${process.pid}`)
  try {
    await copySources(again)
    const script = join(again, 'node_modules', 'tsx', 'dist', 'cli.mjs')
    const env = { ...process.env, ...elsewhere }
    const made = await runCommand(process.execPath, [script, 'build/package.ts'], { cwd: again, env })
    if (made.code !== 0) return { name, passed: false, found: lastLine(made) }
    const differing = await compare(folder, join(again, relative(projectRoot, folder)))
    return { name, passed: differing.length === 0, found: differing.slice(0, 5).join(' ') }
  } finally {
    await rm(again, { recursive: true, force: true })
  }
}

/** The sources as files of their own, the packages as hard links: nothing is written into a package. */
async function copySources(target: string): Promise<void> {
  await mkdir(target, { recursive: true })
  for (const entry of await readdir(projectRoot)) {
    if (!notSources.includes(entry))
      await cp(join(projectRoot, entry), join(target, entry), { recursive: true })
  }
  const linked = await runCommand('cp', [
    '-al',
    join(projectRoot, 'node_modules'),
    join(target, 'node_modules'),
  ])
  if (linked.code !== 0) throw new Error(`the packages could not be linked: ${lastLine(linked)}`)
}

/** The names of the files of ours that differ, or that only one of two artefacts has. */
async function compare(one: string, other: string): Promise<readonly string[]> {
  const [first, second] = await Promise.all([sumsOf(one), sumsOf(other)])
  const names = [...new Set([...first.keys(), ...second.keys()])]
  return names.filter((name) => first.get(name) !== second.get(name))
}

async function sumsOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const beside = ['THIRD-PARTY-LICENSES.txt', 'sbom.cdx.json', 'LICENSE.txt']
  const resources = await readdir(join(folder, 'resources'))
  const names = [...beside, ...resources.map((name) => join('resources', name))]
  const present = names.filter((name) => existsSync(join(folder, name)))
  const sums = present.map(async (name) => {
    const sum = createHash('sha256')
      .update(await readFile(join(folder, name)))
      .digest('hex')
    return [name, sum] as const
  })
  return new Map(await Promise.all(sums))
}
