import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const entrySchema = z.object({
  name: z.string(),
  version: z.string(),
  identifier: z.string().nullish(),
  text: z.string().nullish(),
})
const reportSchema = z.array(entrySchema)

/** One bundled package, as Vite's `build.license` reports it. */
export type BundledPackage = z.infer<typeof entrySchema>

/** Where the three builds leave their reports. */
const reports = ['out/main', 'out/preload', 'out/renderer'].map((folder) => `${folder}/.vite/license.json`)

/** Reads which packages went into the bundles. Throws when a build left no report: then the notice would be false. */
export async function readBundledPackages(root: string): Promise<readonly BundledPackage[]> {
  const lists = await Promise.all(
    reports.map(async (report) => {
      const file = join(root, report)
      if (!existsSync(file))
        throw new Error(`${report} is missing: build.license is off in electron.vite.config.ts`)
      return reportSchema.parse(JSON.parse(await readFile(file, 'utf8')))
    }),
  )
  const byName = new Map(lists.flat().map((entry) => [`${entry.name}@${entry.version}`, entry]))
  return [...byName.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** The notice that ships beside the app: every bundled package with its licence text. */
export function writeNotice(packages: readonly BundledPackage[]): string {
  const rule = '-'.repeat(80)
  const head = `This application contains the following packages. The licences of Electron and Chromium are in\nLICENSE.electron.txt and LICENSES.chromium.html.\n`
  const notices = packages.map(
    (entry) =>
      `${rule}\n${entry.name} ${entry.version} (${entry.identifier ?? 'licence not named'})\n\n${entry.text?.trim() ?? 'The package carries no licence text.'}\n`,
  )
  return [head, ...notices].join('\n')
}
