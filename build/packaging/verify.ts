import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { extractFile, listPackage, statFile } from '@electron/asar'
import { z } from 'zod'
import { checkProgram } from '#node/integrity/program-check'
import { projectRoot } from '../runtime/paths'
import { billFile, packageUrl } from './bill-of-materials'
import { readFuses, type Variant } from './release-fuses'
import { type BundledFile, readBundledFiles, readShippedPackages } from './shipped-packages'
import { writeNotice } from './third-party-licenses'

/** One check of an artefact, as it is counted and printed. */
export interface Check {
  readonly name: string
  readonly passed: boolean
  /** What was found; told when the check failed. */
  readonly found: string
}

/**
 * The largest app part, in bytes: the asar without Electron. It finds what came in by mistake. Of what is meant to be there
 * pdfjs has 1.4 MB, its character tables for Chinese, Japanese and Korean 1.2 MB, and SQLite 1.3 MB.
 */
export const appPartLimit = 8 * 1024 * 1024

/**
 * Checks an unpacked Linux artefact without starting it: the fuse wire, what is in the asar and how large it is, and
 * the notices beside the program.
 *
 * @param folder - as in `dist/release/linux-unpacked`
 */
export async function verifyArtefact(folder: string, variant: Variant): Promise<readonly Check[]> {
  const executable = join(folder, 'declaration-reader')
  const asar = join(folder, 'resources', 'app.asar')
  const beside = ['LICENSE.txt', 'LICENSE.electron.txt', 'LICENSES.chromium.html', 'THIRD-PARTY-LICENSES.txt']
  if (!existsSync(executable) || !existsSync(asar)) {
    return [
      { name: 'the artefact is there', passed: false, found: `nothing in ${folder}; run npm run package` },
    ]
  }
  const fuses = await readFuses(executable, variant)
  return [
    ...fuses.map(({ name, expected, found }) => ({
      name: `fuse ${name} is ${expected ? 'on' : 'off'}`,
      passed: expected === found,
      found: found ? 'on' : 'off',
    })),
    ...checkContent(asar),
    checkRecord(asar, await readBundledFiles(projectRoot)),
    await checkNotice(join(folder, 'THIRD-PARTY-LICENSES.txt')),
    await checkBill(folder),
    checkSize((await stat(asar)).size),
    await checkSum(asar),
    ...beside.map((file) => ({
      name: `${file} lies beside the program`,
      passed: existsSync(join(folder, file)),
      found: 'no such file',
    })),
    {
      name: 'no app but the asar, no launcher',
      passed: !['app', 'default_app.asar'].some((name) => existsSync(join(folder, 'resources', name))),
      found: 'resources/app or resources/default_app.asar',
    },
  ]
}

/** Whether the record of what is in the bundles is of these bundles: the same files with the same bytes. */
function checkRecord(asar: string, recorded: readonly BundledFile[]): Check {
  const packed = listPackage(asar, { isPack: false })
    .map((file) => file.replaceAll('\\', '/').slice(1))
    .filter((file) => file.startsWith('out/') && 'size' in statFile(asar, file))
  const known = new Map(recorded.map(({ path, sha256 }) => [path, sha256]))
  const unknown = packed.filter(
    (file) => createHash('sha256').update(extractFile(asar, file)).digest('hex') !== known.get(file),
  )
  const missing = [...known.keys()].filter((file) => !packed.includes(file))
  return {
    name: 'the list of packages is of the bundles in the asar',
    passed: unknown.length === 0 && missing.length === 0 && packed.length > 0,
    found: `not as recorded: ${[...unknown, ...missing].slice(0, 3).join(' ')}`,
  }
}

/** Whether the notice beside the program has every package of the bundles and nothing else. */
async function checkNotice(file: string): Promise<Check> {
  const found = existsSync(file) ? await readFile(file, 'utf8') : ''
  return {
    name: 'THIRD-PARTY-LICENSES.txt has the licence of every package in the bundles',
    passed: found === writeNotice(await readShippedPackages(projectRoot)),
    found: 'another list than the bundles have',
  }
}

const billSchema = z.object({ components: z.array(z.object({ purl: z.string() })) })

/** Whether the bill of materials names Electron and the packages of the bundles, and invents none. */
async function checkBill(folder: string): Promise<Check> {
  const file = join(folder, billFile)
  const runtime = (await readFile(join(folder, 'version'), 'utf8').catch(() => '')).trim().replace(/^v/, '')
  const expected = (await readShippedPackages(projectRoot)).map(({ name, version }) =>
    packageUrl(name, version),
  )
  const known = new Set([packageUrl('electron', runtime), ...expected])
  const bill = existsSync(file) ? billSchema.safeParse(JSON.parse(await readFile(file, 'utf8'))) : undefined
  const named = bill?.data?.components.map(({ purl }) => purl) ?? []
  const wrong = [
    ...named.filter((purl) => !known.has(purl)),
    ...[...known].filter((purl) => !named.includes(purl)),
  ]
  return {
    name: `${billFile} names every package of the bundles and no other (${named.length})`,
    passed: wrong.length === 0 && named.length === known.size,
    found: `wrong or missing: ${wrong.slice(0, 3).join(' ')}`,
  }
}

/** Whether the list beside the asar, which the app goes by at its start, is that of this asar. */
async function checkSum(asar: string): Promise<Check> {
  const state = await checkProgram(dirname(asar), createReadStream)
  return { name: 'the asar is the one of the list beside it', passed: state === 'whole', found: state }
}

/** Whether the app part is within its limit; the size is told either way. */
export function checkSize(bytes: number): Check {
  const megabytes = (bytes / 1024 / 1024).toFixed(2)
  return {
    name: `the asar is within 8 MB (${megabytes} MB)`,
    passed: bytes <= appPartLimit,
    found: `${megabytes} MB`,
  }
}

function checkContent(asar: string): readonly Check[] {
  const files = listPackage(asar, { isPack: false })
  const foreign = files.filter(
    (file) => !/^\/(package\.json|out(\/(main|preload|renderer)(\/.*)?)?|resources(\/.*)?)$/.test(file),
  )
  const modules = files.filter((file) => file.includes('node_modules'))
  const maps = files.filter((file) => file.endsWith('.map'))
  const needed = ['package.json', 'out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']
  const missing = needed.filter((file) => !files.includes(`/${file}`) || !('size' in statFile(asar, file)))
  return [
    {
      name: 'no node_modules in the asar',
      passed: modules.length === 0,
      found: modules.slice(0, 3).join(' '),
    },
    { name: 'no source maps in the asar', passed: maps.length === 0, found: maps.slice(0, 3).join(' ') },
    { name: 'nothing else in the asar', passed: foreign.length === 0, found: foreign.slice(0, 3).join(' ') },
    {
      name: 'the bundles are in the asar',
      passed: missing.length === 0,
      found: `missing: ${missing.join(' ')}`,
    },
  ]
}
