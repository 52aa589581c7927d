import type { Briefing } from '#core/briefing/briefing'
import { briefingDeclaration } from '#core/briefing/briefing-declaration'
import { createBriefing } from '#core/briefing/create-briefing'
import type { BriefingMaterial, BriefingNote } from '#core/briefing/material'
import { type Preset, presetItems } from '#core/briefing/presets'
import { editorialSchema } from '#core/document/editorial'
import type { EId } from '#core/document/eid'
import { extractWordsIn } from '#words/words'
import {
  bundled,
  bundledEvents,
  bundledId,
  bundledRelations,
  bundledSources,
  resourceText,
} from './resources'

export const DECLARATION = bundledId

/** The bundled declaration with its editorial matter, and the notes of a test. */
export function bundledMaterial(
  notes: readonly BriefingNote[] = [],
  accessed = '2021-06-03',
): BriefingMaterial {
  const editorial = editorialSchema.parse(
    JSON.parse(resourceText(`declarations/${bundledId}/editorial.json`)),
  )
  const reading = {
    declaration: bundled,
    editorial,
    relations: bundledRelations,
    events: bundledEvents,
    sources: bundledSources,
  }
  const words = extractWordsIn(bundled.edition.language)
  return {
    declarations: [briefingDeclaration(reading, { kind: 'verified' }, accessed, words.citation)],
    notes,
    words,
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
  const items = presetItems(preset, { entry, selection, words: material.words }, countingIds())
  if (!items.ok) throw new Error(items.error.code)
  const briefing = createBriefing(
    'briefing-1',
    material.words.presetTitle[preset](entry.declaration.shortTitle),
  )
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
