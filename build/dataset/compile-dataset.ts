import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { editorialSchema } from '#core/document/editorial'
import { compileFolder } from './compile-folder'
import type { Problem } from './problem'
import { readJson } from './read-json'

/** What a run of the compiler yields: every file it would write, and everything wrong with the data. */
export interface CompiledDataset {
  /** Content by path below `resources/`. */
  readonly files: ReadonlyMap<string, string>
  readonly problems: readonly Problem[]
}

/** Compiles every folder under `declarations/` of a resources folder. Writes nothing. */
export async function compileDataset(root: string): Promise<CompiledDataset> {
  const files = new Map<string, string>()
  const problems: Problem[] = []
  for (const id of await declarationFolders(root)) {
    const folder = `declarations/${id}`
    const editorial = await readJson(root, `${folder}/editorial.json`, editorialSchema)
    if (!editorial.ok) {
      problems.push(editorial.error)
      continue
    }
    const source = await readFile(join(root, folder, 'source.txt'))
    const compiled = compileFolder(folder, source, editorial.value)
    if (compiled.ok) files.set(`${folder}/document.json`, toJson(compiled.value))
    else problems.push(compiled.error)
  }
  return { files, problems }
}

async function declarationFolders(root: string): Promise<string[]> {
  const entries = await readdir(join(root, 'declarations'), { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
