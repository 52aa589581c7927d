import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Declaration } from '#core/document/declaration'
import { editorialSchema } from '#core/document/editorial'
import { sourcesSchema } from '#core/document/evidence'
import { glossarySchema } from '#core/document/glossary'
import { relationsSchema } from '#core/document/relations'
import type { ResourceSums } from '#core/document/resource-sums'
import { timelineSchema } from '#core/timeline/timeline'
import { checkDeclarationData } from './check-declaration-data'
import { checkGlossaryPlaces } from './check-glossary-places'
import { checkSharedData } from './check-shared-data'
import { compileFolder } from './compile-folder'
import type { Problem } from './problem'
import { readJson } from './read-json'
import { searchIndexFile } from './search-index'

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

  const sources = await readJson(root, 'sources.json', sourcesSchema)
  const timeline = await readJson(root, 'timeline.json', timelineSchema)
  const glossary = await readJson(root, 'glossary.json', glossarySchema)
  const relations = await readJson(root, 'relations.json', relationsSchema)
  for (const result of [sources, timeline, glossary, relations])
    if (!result.ok) problems.push(...result.error)
  if (!sources.ok || !timeline.ok || !glossary.ok || !relations.ok)
    return { files, sums: new Map(), problems }
  problems.push(
    ...checkSharedData({
      sources: sources.value.sources,
      events: timeline.value.events,
      glossary: glossary.value.entries,
    }),
  )

  const folders = await declarationFolders(root)
  const declarations: Declaration[] = []
  for (const id of folders) {
    const folder = `declarations/${id}`
    const editorial = await readJson(root, `${folder}/editorial.json`, editorialSchema)
    if (!editorial.ok) {
      problems.push(...editorial.error)
      continue
    }
    if (editorial.value.declaration !== id)
      problems.push({
        file: `${folder}/editorial.json`,
        id: editorial.value.declaration,
        reason: `names another declaration than its folder, ${id}`,
      })
    const source = await readFile(join(root, folder, 'source.txt')).catch(() => null)
    if (!source) {
      problems.push({ file: `${folder}/source.txt`, id: null, reason: 'cannot be read' })
      continue
    }
    const compiled = compileFolder(folder, source, editorial.value)
    if (!compiled.ok) {
      problems.push(compiled.error)
      continue
    }
    problems.push(
      ...checkDeclarationData({
        declaration: compiled.value,
        editorial: editorial.value,
        relations: relations.value.declarations[id] ?? [],
        events: new Set(timeline.value.events.map((event) => event.eId)),
        sources: new Set(sources.value.sources.map((source) => source.key)),
      }),
    )
    files.set(`${folder}/document.json`, toJson(compiled.value))
    declarations.push(compiled.value)
  }
  const { events } = timeline.value
  problems.push(...checkGlossaryPlaces(glossary.value.entries, declarations))
  files.set(
    'search-index.json',
    await searchIndexFile({ declarations, events, glossary: glossary.value.entries }),
  )
  for (const id of Object.keys(relations.value.declarations))
    if (!folders.includes(id))
      problems.push({ file: 'relations.json', id, reason: 'names a declaration that has no folder' })
  return { files, sums: await sumsOf(root, folders, files), problems }
}

/** The sums of what the reader reads: compiled files as they will be, the others as they lie there. */
async function sumsOf(
  root: string,
  folders: readonly string[],
  files: ReadonlyMap<string, string>,
): Promise<ResourceSums> {
  const shared = ['glossary.json', 'relations.json', 'search-index.json', 'sources.json', 'timeline.json']
  const own = folders.flatMap((id) =>
    ['document.json', 'editorial.json', 'source.txt'].map((name) => `declarations/${id}/${name}`),
  )
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

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
