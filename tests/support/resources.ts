import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { declarationSchema } from '#core/document/declaration'
import { sourcesSchema } from '#core/document/evidence'
import { glossarySchema, termsOf } from '#core/document/glossary'
import { relationsSchema } from '#core/document/relations'
import { instrumentsOf, textUnitsOf } from '#core/document/units'
import { timelineSchema } from '#core/timeline/timeline'
import { type Beside, declarationFile, sharedFiles } from '#node/library/declaration-files'

/** The resources folder of this checkout. */
export const resources = fileURLToPath(new URL('../../resources', import.meta.url))

/** Reads a text file below the resources. */
export function resourceText(file: string): string {
  return readFileSync(`${resources}/${file}`, 'utf8')
}

/** The bundled declaration with what lies beside it and the shared terms, as committed. */
export const bundledId = 'pk-tj-2021-06-02'
export const bundledSource = resourceText(`declarations/${bundledId}/source.txt`)
export const bundledJson = resourceText(`declarations/${bundledId}/document.json`)
export const bundled = declarationSchema.parse(JSON.parse(bundledJson))
/** Its passages, and its instruments, as the panes list them. */
export const bundledPassages = textUnitsOf(bundled)
export const bundledInstruments = instrumentsOf(bundled)
export const bundledEvents = timelineSchema.parse(beside('timeline')).events
export const bundledRelations = relationsSchema.parse(beside('relations')).relations
export const bundledGlossary = termsOf(
  glossarySchema.parse(beside('glossary')).entries,
  glossarySchema.parse(JSON.parse(resourceText(sharedFiles.glossary))).entries,
)
export const bundledSources = [
  ...sourcesSchema.parse(beside('sources')).sources,
  ...sourcesSchema.parse(JSON.parse(resourceText(sharedFiles.sources))).sources,
]

function beside(name: Beside): unknown {
  return JSON.parse(resourceText(declarationFile(bundledId, name)))
}
