import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseSums, printSums, type ResourceSums } from '#core/document/resource-sums'

/** The list as it stands in a bundle, where a line end may be written as an escape. */
const LIST = /(?:[0-9a-f]{64} {2}[\w./-]+(?:\\n|\n))+/

/** The list that a built app carries. Throws when no bundle has one. */
export async function builtSums(appFolder: string): Promise<ResourceSums> {
  const main = path.join(appFolder, 'out/main')
  for (const name of await readdir(main, { recursive: true })) {
    if (!name.endsWith('.js')) continue
    const [list] = LIST.exec(await readFile(path.join(main, name), 'utf8')) ?? []
    if (list !== undefined) return parseSums(list.replaceAll('\\n', '\n'))
  }
  throw new Error('No bundle of the app carries a list of sums')
}

/** Makes a copy of the app one that was built with the resources it has now. Throws when no bundle carries the list. */
export async function buildWithItsResources(appFolder: string): Promise<void> {
  const resources = path.join(appFolder, 'resources')
  const names = await readdir(resources, { recursive: true, withFileTypes: true })
  const sums = new Map<string, string>()
  for (const entry of names.filter((each) => each.isFile())) {
    const file = path.join(entry.parentPath, entry.name)
    const sum = createHash('sha256').update(await readFile(file))
    sums.set(path.relative(resources, file).replaceAll(path.sep, '/'), sum.digest('hex'))
  }
  const main = path.join(appFolder, 'out/main')
  let replaced = 0
  for (const name of await readdir(main, { recursive: true })) {
    if (!name.endsWith('.js')) continue
    const code = await readFile(path.join(main, name), 'utf8')
    const lines = code.includes('\\n') && !/[0-9a-f]{64} {2}[\w./-]+\n/.test(code) ? '\\n' : '\n'
    const next = code.replace(LIST, () => printSums(sums).replaceAll('\n', lines))
    if (next === code) continue
    await writeFile(path.join(main, name), next)
    replaced += 1
  }
  if (replaced === 0) throw new Error('No bundle of the copy carries a list of sums')
}
