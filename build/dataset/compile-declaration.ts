import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Declaration } from '#core/document/declaration'
import { editorialSchema } from '#core/document/editorial'
import { type Source, sourcesSchema } from '#core/document/evidence'
import { type GlossaryEntry, glossarySchema, termsOf } from '#core/document/glossary'
import { relationsSchema } from '#core/document/relations'
import { failure, ok, type Result } from '#core/result'
import { timelineSchema } from '#core/timeline/timeline'
import { checkDeclarationData } from './check-declaration-data'
import { checkGlossary } from './check-glossary'
import { checkSources } from './check-sources'
import { checkTimeline } from './check-timeline'
import { compileFolder } from './compile-folder'
import type { Problem } from './problem'
import { readJson } from './read-json'
import { searchIndexFile } from './search-index'

/** What all declarations share. */
export interface Shared {
  readonly sources: readonly Source[]
  readonly glossary: readonly GlossaryEntry[]
}

/** A compiled declaration with the files made of it, by path below `resources/`, and what is wrong with its data. */
export interface CompiledDeclaration {
  readonly declaration: Declaration
  readonly files: ReadonlyMap<string, string>
  readonly problems: readonly Problem[]
}

/** Compiles one folder below `declarations/` and checks all that lies in it. */
export async function compileDeclaration(
  root: string,
  id: string,
  shared: Shared,
): Promise<Result<CompiledDeclaration, readonly Problem[]>> {
  const folder = `declarations/${id}`
  const editorial = await readJson(root, `${folder}/editorial.json`, editorialSchema)
  const sources = await readJson(root, `${folder}/sources.json`, sourcesSchema)
  const timeline = await readJson(root, `${folder}/timeline.json`, timelineSchema)
  const glossary = await readJson(root, `${folder}/glossary.json`, glossarySchema)
  const relations = await readJson(root, `${folder}/relations.json`, relationsSchema)
  const unreadable = [editorial, sources, timeline, glossary, relations].flatMap((result) =>
    result.ok ? [] : result.error,
  )
  if (!editorial.ok || !sources.ok || !timeline.ok || !glossary.ok || !relations.ok)
    return failure(unreadable)
  const source = await readFile(join(root, folder, 'source.txt')).catch(() => null)
  if (!source) return failure([{ file: `${folder}/source.txt`, id: null, reason: 'cannot be read' }])
  const compiled = compileFolder(folder, source, editorial.value)
  if (!compiled.ok) return failure([compiled.error])

  const declaration = compiled.value
  const { events } = timeline.value
  const { entries } = glossary.value
  const known = new Set([...shared.sources, ...sources.value.sources].map(({ key }) => key))
  const problems = [
    ...checkFolderName(folder, id, editorial.value.declaration),
    ...checkSources(`${folder}/sources.json`, sources.value.sources, shared.sources),
    ...checkTimeline(`${folder}/timeline.json`, events, known),
    ...checkGlossary({
      file: `${folder}/glossary.json`,
      entries,
      shared: shared.glossary,
      sources: known,
      declaration,
    }),
    ...checkDeclarationData({
      declaration,
      editorial: editorial.value,
      relations: relations.value.relations,
      events: new Set(events.map(({ eId }) => eId)),
      sources: known,
    }),
  ]
  const glossaryTerms = termsOf(entries, shared.glossary)
  const files = new Map([
    [`${folder}/document.json`, `${JSON.stringify(declaration, null, 2)}\n`],
    [`${folder}/search-index.json`, await searchIndexFile({ declaration, events, glossary: glossaryTerms })],
  ])
  return ok({ declaration, files, problems })
}

function checkFolderName(folder: string, id: string, named: string): Problem[] {
  if (named === id) return []
  return [
    {
      file: `${folder}/editorial.json`,
      id: named,
      reason: `names another declaration than its folder, ${id}`,
    },
  ]
}
