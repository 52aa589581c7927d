import { editDistance } from '../edit-distance'
import { fromRoman } from '../numerals'
import { type EId, isEId, isEventEId, lastSegment, paragraphOf, seriesOf } from './eid'

import { shortId } from './short-id'

/** How many identifiers a message names. */
const NAMED = 3

/**
 * The identifiers closest to one that does not exist, nearest first, at most three: for a paragraph's number those
 * nearest in number, for an item its neighbours in the same list or else its paragraph, for anything else those with the
 * smallest edit distance.
 *
 * @param wanted - what was asked for, as an eId where it has the form of one, else as typed
 * @param known - every identifier, in text order
 */
export function nearestIds(wanted: string, known: readonly EId[]): EId[] {
  if (isEId(wanted) && !isEventEId(wanted)) {
    const series = seriesOf(wanted)
    const alike = known.filter((eId) => seriesOf(eId) === series)
    if (alike.length > 0) return closest(alike, (eId) => Math.abs(placeOf(eId) - placeOf(wanted)))
    const paragraph = paragraphOf(wanted)
    if (paragraph !== null && paragraph !== wanted) return nearestIds(paragraph, known)
  }
  const limit = Math.max(1, Math.floor(wanted.length / 3))
  const near = known.filter((eId) => distanceTo(eId, wanted, limit) <= limit)
  return closest(near, (eId) => distanceTo(eId, wanted, limit))
}

function closest(candidates: readonly EId[], distance: (eId: EId) => number): EId[] {
  return candidates
    .map((eId) => ({ eId, distance: distance(eId) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, NAMED)
    .map(({ eId }) => eId)
}

/** Where a number stands in its series, as far as the number says so. */
function placeOf(eId: EId): number {
  const { number, place } = lastSegment(eId) ?? { number: null, place: null }
  if (number === null) return place ?? 0
  return /^\d/.test(number) ? Number.parseInt(number, 10) : (fromRoman(number) ?? number.charCodeAt(0) - 96)
}

/** Distance to the nearest of the ways an identifier may be typed, or more than `limit`. */
function distanceTo(eId: EId, wanted: string, limit: number): number {
  const forms = [eId, shortId(eId), eId.replace(/^event_/, '')]
  return Math.min(...forms.map((form) => editDistance(form, wanted, limit)))
}
