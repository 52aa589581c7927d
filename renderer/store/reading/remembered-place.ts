import type { Reading } from '#contract/library/reading'
import type { ReadingPlace } from '#contract/places/places'
import { type EId, paragraphOf } from '#core/document/eid'
import { nearestIds } from '#core/document/nearest'
import { textUnitsOf } from '#core/document/units'
import { lookupOf } from './things'

/** What to choose when a declaration opens where it was left. */
export interface RememberedPlace {
  readonly eIds: readonly EId[]
  /** A remembered thing that this edition does not have, and the paragraph that stands in for it. */
  readonly missing: { readonly wanted: EId; readonly instead: EId } | null
}

/** The remembered choice as far as this edition has it; else the paragraph nearest to it. */
export function rememberedPlace(reading: Reading, place: ReadingPlace | undefined): RememberedPlace {
  const wanted = place?.chosen ?? []
  const lookup = lookupOf(reading)
  const present = wanted.filter((eId) => lookup.has(eId))
  const [first] = wanted
  if (present.length > 0 || first === undefined) return { eIds: present, missing: null }
  const instead = nearestParagraph(reading, first, place)
  return instead === null
    ? { eIds: [], missing: null }
    : { eIds: [instead], missing: { wanted: first, instead } }
}

function nearestParagraph(reading: Reading, wanted: EId, place: ReadingPlace | undefined): EId | null {
  const paragraphs = textUnitsOf(reading.declaration).map(({ eId }) => eId)
  // An event lies in no paragraph: the text that was on screen beside it is the nearest thing known.
  const near = paragraphOf(wanted) ?? place?.scroll.paragraphs?.eId ?? null
  return (near && nearestIds(near, paragraphs)[0]) ?? paragraphs[0] ?? null
}
