import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { recordFile } from '../vite/bundled-packages'

/** The three bundles, as folders of `out/`. */
const bundles = ['main', 'preload', 'renderer'] as const

const recordSchema = z.object({
  files: z.record(z.string(), z.object({ sha256: z.string(), packages: z.array(z.string()) })),
})
const manifestSchema = z.object({ name: z.string(), version: z.string() })
const lockfileSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      integrity: z.string().optional(),
    }),
  ),
})

/** A package of which something is in the app. */
export interface ShippedPackage {
  readonly name: string
  readonly version: string
  /** The SPDX expression of the lockfile. */
  readonly license: string
  /** The hash of the package's archive as the lockfile has it: `sha512-` and Base64. */
  readonly integrity: string
  readonly licenseText: string
}

/** One file of a bundle, by its path in the asar: `out/main/index.js`. */
export interface BundledFile {
  readonly path: string
  readonly sha256: string
  readonly packages: readonly string[]
}

/** Reads the records that the builds left (`build/vite/bundled-packages.ts`). Throws when one is missing. */
export async function readBundledFiles(root: string): Promise<readonly BundledFile[]> {
  const lists = await Promise.all(
    bundles.map(async (bundle) => {
      const file = join(root, 'out', bundle, recordFile)
      if (!existsSync(file)) throw new Error(`out/${bundle}/${recordFile} is missing; build the app anew`)
      const record = recordSchema.parse(JSON.parse(await readFile(file, 'utf8')))
      return Object.entries(record.files).map(([name, content]) => ({
        path: `out/${bundle}/${name}`,
        ...content,
      }))
    }),
  )
  return lists.flat()
}

/**
 * The packages that are in the bundles, each with its licence text, by name and version. Throws when one has no licence
 * text, is not in the lockfile, or is installed in another version than the lockfile names.
 */
export async function readShippedPackages(root: string): Promise<readonly ShippedPackage[]> {
  const lockfile = lockfileSchema.parse(JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')))
  const places = new Set((await readBundledFiles(root)).flatMap((file) => file.packages))
  const packages = await Promise.all([...places].map((place) => readPackage(root, place, lockfile.packages)))
  const byName = new Map(packages.map((entry) => [`${entry.name}@${entry.version}`, entry]))
  return [...byName.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry)
}

async function readPackage(
  root: string,
  place: string,
  locked: z.infer<typeof lockfileSchema>['packages'],
): Promise<ShippedPackage> {
  const manifest = manifestSchema.parse(JSON.parse(await readFile(join(root, place, 'package.json'), 'utf8')))
  const { version, license, integrity } = locked[place] ?? {}
  if (license === undefined || integrity === undefined)
    throw new Error(`${place} is in the app, and the lockfile has no licence or hash of it`)
  if (version !== manifest.version)
    throw new Error(`${place} is ${manifest.version}, and the lockfile has ${version}; run npm ci`)
  const own = await licenseText(root, place)
  const text = own === '' ? await licenceFromItsRepository(root, manifest) : own
  if (text === '') throw new Error(`${place} is in the app and carries no licence text`)
  return { name: manifest.name, version, license, integrity, licenseText: text }
}

/** The text of a package that leaves it out of its archive, word for word as its repository has it; empty where we have none. */
async function licenceFromItsRepository(
  root: string,
  { name, version }: z.infer<typeof manifestSchema>,
): Promise<string> {
  const file = join(root, 'build/packaging/licence-texts', `${name.replace('/', '+')}@${version}.txt`)
  return existsSync(file) ? (await readFile(file, 'utf8')).trim() : ''
}

/** The text that a package carries; empty where it carries none. */
async function licenseText(root: string, place: string): Promise<string> {
  const file = (await readdir(join(root, place))).find((name) => /^(licen[cs]e|copying)(\.\w+)?$/i.test(name))
  const text = file === undefined ? '' : await readFile(join(root, place, file), 'utf8')
  // Vite appends the licences of its own dependencies, of which nothing is in the helper it writes into bundles.
  return text.split(/^# Licenses of bundled dependencies$/m)[0]?.trim() ?? ''
}
