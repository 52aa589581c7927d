import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createPackage, extractAll } from '@electron/asar'
import { writeAsarSum } from '#build/packaging/asar-sum'
import type { Variant } from '#build/packaging/release-fuses'
import { runCommand } from '#build/runtime/command'
import { projectRoot } from '#build/runtime/paths'
import { ensureAppIsBuilt } from '#build/start/app-build'

const folderOf = (variant: Variant): string => path.join(projectRoot, 'dist', variant, 'linux-unpacked')
const program = 'declaration-reader'

async function isCurrent(folder: string): Promise<boolean> {
  const asar = path.join(folder, 'resources', 'app.asar')
  if (!existsSync(path.join(folder, program)) || !existsSync(asar)) return false
  return (await stat(asar)).mtimeMs >= (await stat(path.join(projectRoot, 'out', 'built-from.txt'))).mtimeMs
}

/** The executable of an artefact, made anew when it is not that of the sources. Throws when it cannot be made. */
async function packaged(variant: Variant): Promise<string> {
  const built = await ensureAppIsBuilt(console.error)
  if (!built.ok) throw new Error(built.error.what)
  const folder = folderOf(variant)
  if (!(await isCurrent(folder))) {
    console.error(`Packaging the app into ${folder} …`)
    const words = variant === 'test' ? ['--', '--for-tests'] : []
    const { code, stderr } = await runCommand('npm', ['run', '--silent', 'package', ...words], {
      cwd: projectRoot,
    })
    if (code !== 0) throw new Error(`the app could not be packaged:\n${stderr}`)
  }
  return path.join(folder, program)
}

/**
 * The artefact under test (`npm run package -- --for-tests`). It differs from the release in that it can be driven from
 * outside: the release takes no debugging switch.
 */
export const packagedApp = (): Promise<string> => packaged('test')

/** The artefact that people get (`npm run package`). */
export const releaseApp = (): Promise<string> => packaged('release')

/** A packaged app with a schema of notes that is one step newer, in a folder of its own. */
export interface NewerApp {
  readonly executable: string
  readonly remove: () => Promise<void>
}

/** The last words of the last step of `electron/node/store/schema.ts`, which every build keeps. */
const lastStep = 'kind TEXT NOT NULL, id TEXT NOT NULL) STRICT;`]'

/** What the step adds; {@link olderAgain} takes it away. */
export const addedStep =
  'CREATE TABLE newer (word TEXT) STRICT; UPDATE entries SET declaration = declaration; INSERT INTO newer SELECT json FROM entries;'

/** SQL that makes a file of the newer app one of this app. */
export const olderAgain = 'BEGIN; DROP TABLE newer; PRAGMA user_version = 1; COMMIT'

/**
 * The next version of the packaged app: only one version of the schema was ever shipped, so the step to the second one
 * is added to a copy of the artefact. All else is the same program.
 */
export async function newerApp(): Promise<NewerApp> {
  const copy = path.join(projectRoot, 'dist', `newer-${process.pid}`)
  const unpacked = await mkdtemp(path.join(tmpdir(), 'newer-app-'))
  const remove = async () => {
    await rm(copy, { recursive: true, force: true })
    await rm(unpacked, { recursive: true, force: true })
  }
  try {
    // Hard links: the runtime is the same one, 260 MB of it.
    execFileSync('cp', ['-al', folderOf('test'), copy])
    const asar = path.join(copy, 'resources', 'app.asar')
    extractAll(asar, unpacked)
    const main = path.join(unpacked, 'out', 'main', 'index.js')
    const text = await readFile(main, 'utf8')
    const changed = text.replace(lastStep, () => `${lastStep.slice(0, -1)},\`${addedStep}\`]`)
    if (changed === text) throw new Error('the bundle does not hold the last step of the schema')
    await writeFile(main, changed)
    await rm(asar)
    await createPackage(unpacked, asar)
    await writeAsarSum(path.dirname(asar))
    return { executable: path.join(copy, program), remove }
  } catch (error) {
    await remove()
    throw error
  }
}

/** Words of the window's program. One letter more or less in them hinders nothing. */
const harmless = 'No events are known'

/** A copy of the packaged app with one byte of its archive altered, and the same list beside it. */
export async function alteredApp(): Promise<{
  readonly executable: string
  readonly resources: string
  readonly remove: () => Promise<void>
}> {
  const executable = await packagedApp()
  const copy = path.join(projectRoot, 'dist', `altered-${process.pid}`)
  execFileSync('cp', ['-al', path.dirname(executable), copy])
  const resources = path.join(copy, 'resources')
  const asar = path.join(resources, 'app.asar')
  const bytes = await readFile(asar)
  const place = bytes.indexOf(harmless)
  if (place === -1) throw new Error('the archive does not hold the words to alter')
  bytes.write('M', place, 'latin1')
  // A new file in place of the link: the artefact itself stays whole.
  await rm(asar)
  await writeFile(asar, bytes)
  return {
    executable: path.join(copy, program),
    resources,
    remove: () => rm(copy, { recursive: true, force: true }),
  }
}
