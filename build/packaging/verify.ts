import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { listPackage, statFile } from '@electron/asar'
import { readFuses, type Variant } from './release-fuses'

/** One check of an artefact, as it is counted and printed. */
export interface Check {
  readonly name: string
  readonly passed: boolean
  /** What was found; told when the check failed. */
  readonly found: string
}

/** The largest app part, in bytes: the asar without Electron. */
export const appPartLimit = 6 * 1024 * 1024

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
    checkSize((await stat(asar)).size),
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

/** Whether the app part is within its limit; the size is told either way. */
export function checkSize(bytes: number): Check {
  const megabytes = (bytes / 1024 / 1024).toFixed(2)
  return {
    name: `the asar is within 6 MB (${megabytes} MB)`,
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
