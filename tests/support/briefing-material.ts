import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Briefing } from '#core/briefing/briefing'
import { createBriefing } from '#core/briefing/briefing'
import type { BriefingMaterial, BriefingNote } from '#core/briefing/material'
import { type Preset, presetItems, presetTitle } from '#core/briefing/presets'
import { declarationSchema } from '#core/document/declaration'
import { editorialSchema } from '#core/document/editorial'
import type { EId } from '#core/document/eid'
import { sourcesSchema } from '#core/document/evidence'
import { relationsSchema } from '#core/document/relations'
import { timelineSchema } from '#core/timeline/timeline'

const RESOURCES = path.resolve(import.meta.dirname, '../../resources')
export const DECLARATION = 'pk-tj-2021-06-02'

const read = (name: string): unknown => JSON.parse(readFileSync(path.join(RESOURCES, name), 'utf8'))

/** The bundled declaration with its editorial matter, and the notes of a test. */
export function bundledMaterial(notes: readonly BriefingNote[] = []): BriefingMaterial {
  const declaration = declarationSchema.parse(read(`declarations/${DECLARATION}/document.json`))
  const editorial = editorialSchema.parse(read(`declarations/${DECLARATION}/editorial.json`))
  const relations = relationsSchema.parse(read('relations.json')).declarations[DECLARATION] ?? []
  return {
    declarations: [{ declaration, remarks: editorial.remarks, headings: editorial.headings, relations }],
    events: timelineSchema.parse(read('timeline.json')).events,
    sources: sourcesSchema.parse(read('sources.json')).sources,
    notes,
    cite: ({ title, edition }, eId, style) => `${style}: ${title}, ${eId} (${edition.label}).`,
  }
}

/** A note on a whole passage. */
export function noteOn(eId: EId, body: string, more: Partial<BriefingNote> = {}): BriefingNote {
  return {
    id: `note-${eId}-${body.length}-${body.slice(0, 12)}`,
    declaration: DECLARATION,
    targets: [{ kind: 'whole', eId }],
    body,
    visibility: 'public',
    colour: 'yellow',
    tags: [],
    deletedAt: null,
    ...more,
  }
}

/** Ids in order: `id-1`, `id-2`. */
export function countingIds(): () => string {
  let count = 0
  return () => {
    count += 1
    return `id-${count}`
  }
}

/** A preset as a briefing with a filled-in cover. */
export function presetBriefing(
  preset: Preset,
  material: BriefingMaterial,
  selection: readonly EId[] = [],
): Briefing {
  const [entry] = material.declarations
  if (!entry) throw new Error('no declaration')
  const items = presetItems(preset, { entry, events: material.events, selection }, countingIds())
  if (!items.ok) throw new Error(items.error.message)
  const briefing = createBriefing('briefing-1', presetTitle(preset, entry.declaration.shortTitle))
  return {
    ...briefing,
    items: [...items.value],
    cover: {
      ...briefing.cover,
      addressee: 'The Minister',
      author: 'Central Asia desk',
      date: '2021-06-03',
      reference: 'CA/2021/17',
    },
  }
}
