import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { declarationSchema } from '#core/document/declaration'
import { relationsSchema } from '#core/document/relations'
import { timelineSchema } from '#core/timeline/timeline'

/** The resources folder of this checkout. */
export const resources = fileURLToPath(new URL('../../resources', import.meta.url))

/** Reads a text file below the resources. */
export function resourceText(file: string): string {
  return readFileSync(`${resources}/${file}`, 'utf8')
}

/** The bundled declaration with its relations and the timeline, as committed. */
export const bundledId = 'pk-tj-2021-06-02'
export const bundledSource = resourceText(`declarations/${bundledId}/source.txt`)
export const bundledJson = resourceText(`declarations/${bundledId}/document.json`)
export const bundled = declarationSchema.parse(JSON.parse(bundledJson))
export const bundledEvents = timelineSchema.parse(JSON.parse(resourceText('timeline.json'))).events
export const bundledRelations =
  relationsSchema.parse(JSON.parse(resourceText('relations.json'))).declarations[bundledId] ?? []
