import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Listing, librarySchema } from '#core/document/catalogue'
import { sourcesSchema } from '#core/document/evidence'
import { glossarySchema } from '#core/document/glossary'
import { listingOf } from '#core/document/listing'
import type { ResourceSums } from '#core/document/resource-sums'
import { checkGlossary } from './check-glossary'
import { checkSources } from './check-sources'
import { compileDeclaration } from './compile-declaration'
import type { Problem } from './problem'
import { readJson } from './read-json'

/** What a run of the compiler yields: every file it would write, and everything wrong with the data. */
export interface CompiledDataset {
  /** Content by path below `resources/`. */
  readonly files: ReadonlyMap<string, string>
  /** Of every file the reader reads, those it would write and those that are written by hand. */
  readonly sums: ResourceSums
  readonly problems: readonly Problem[]
}

/** Compiles every folder under `declarations/` of a resources folder and checks the data beside it. Writes nothing. */
export async function compileDataset(root: string): Promise<CompiledDataset> {
  const files = new Map<string, string>()
  const problems: Problem[] = []

  const library = await readJson(root, 'library.json', librarySchema)
  const sources = await readJson(root, 'shared/sources.json', sourcesSchema)
  const glossary = await readJson(root, 'shared/glossary.json', glossarySchema)
  for (const result of [library, sources, glossary]) if (!result.ok) problems.push(...result.error)
  if (!library.ok || !sources.ok || !glossary.ok) return { files, sums: new Map(), problems }
  const shared = { sources: sources.value.sources, glossary: glossary.value.entries }
  problems.push(
    ...checkSources('shared/sources.json', shared.sources),
    ...checkGlossary({
      file: 'shared/glossary.json',
      entries: shared.glossary,
      shared: [],
      sources: new Set(shared.sources.map(({ key }) => key)),
      declaration: null,
    }),
  )

  const folders = await declarationFolders(root)
  const listings: Listing[] = []
  for (const id of folders) {
    // oxlint-disable-next-line no-await-in-loop -- one text at a time: each is compiled whole
    const compiled = await compileDeclaration(root, id, shared)
    if (!compiled.ok) {
      problems.push(...compiled.error)
      continue
    }
    problems.push(...compiled.value.problems)
    for (const [file, content] of compiled.value.files) files.set(file, content)
    listings.push(listingOf(compiled.value.declaration))
  }
  files.set('catalogue.json', `${JSON.stringify({ format: 1, declarations: listings }, null, 2)}\n`)
  if (!folders.includes(library.value.default))
    problems.push({
      file: 'library.json',
      id: library.value.default,
      reason: 'names a default that has no folder',
    })
  return { files, sums: await sumsOf(root, folders, files), problems }
}

/** What lies in a declaration's folder. */
const ownFiles = [
  'document.json',
  'editorial.json',
  'glossary.json',
  'relations.json',
  'search-index.json',
  'source.txt',
  'sources.json',
  'timeline.json',
]

/** The sums of what the reader reads: compiled files as they will be, the others as they lie there. */
async function sumsOf(
  root: string,
  folders: readonly string[],
  files: ReadonlyMap<string, string>,
): Promise<ResourceSums> {
  const shared = ['catalogue.json', 'library.json', 'shared/glossary.json', 'shared/sources.json']
  const own = folders.flatMap((id) => ownFiles.map((name) => `declarations/${id}/${name}`))
  const sums = [...shared, ...own].map(async (file): Promise<[string, string] | null> => {
    const content = files.get(file) ?? (await readFile(join(root, file)).catch(() => null))
    return content === null ? null : [file, createHash('sha256').update(content).digest('hex')]
  })
  return new Map((await Promise.all(sums)).filter((sum) => sum !== null))
}

async function declarationFolders(root: string): Promise<string[]> {
  const entries = await readdir(join(root, 'declarations'), { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}
