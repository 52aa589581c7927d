import type { ExtractDocument } from './blocks'
import type { Briefing } from './briefing'
import { type ChosenNotes, chooseNotes, type PrivateConfirmation } from './chosen-notes'
import { Composer } from './composer'
import { coverBlock, declarationsUsed, runningLines } from './cover'
import type { BriefingMaterial } from './material'
import type { MissingItem } from './missing'
import { oneLine } from './printable'
import { printedItems } from './printed-items'
import { sourcesBlock } from './sources'

/** A briefing turned into blocks, with everything the reader must know before it is exported. */
export type ComposedBriefing = {
  readonly document: ExtractDocument
  readonly notes: ChosenNotes
  /** These are never left out silently: every export shows them, or refuses. */
  readonly missing: readonly MissingItem[]
}

/**
 * Turns a briefing into blocks. Instruments that follow one another become one register, events one timeline. Included
 * notes follow the first passage they stand on; notes that are items themselves stay where they were put.
 *
 * @param confirmed - private notes confirmed for this one export
 */
export function composeBriefing(
  briefing: Briefing,
  material: BriefingMaterial,
  confirmed: PrivateConfirmation = new Set(),
): ComposedBriefing {
  const notes = chooseNotes(briefing, material, confirmed)
  const composer = new Composer(briefing, material, notes)
  for (const item of printedItems(briefing, material)) composer.add(item)
  const blocks = composer.finish()
  const used = declarationsUsed(briefing, material)
  const references = composer.references.listed()
  return {
    notes,
    missing: composer.missing,
    document: {
      title: oneLine(briefing.cover.title) || oneLine(briefing.title) || material.words.untitled,
      author: oneLine(briefing.cover.author),
      language: material.words.language,
      labels: material.words.labels,
      page: briefing.options.page,
      margin: briefing.options.margin,
      typeSize: briefing.options.typeSize,
      running: runningLines(briefing, used, material.words),
      blocks: [
        coverBlock(briefing, used, material.words),
        ...blocks,
        sourcesBlock(briefing, material, used, { blocks, missing: composer.missing, references }),
      ],
    },
  }
}
