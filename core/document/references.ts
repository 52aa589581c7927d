import { failure, ok, type Result } from '../result'
import {
  childEId,
  type EId,
  isEId,
  isEventEId,
  itemEId,
  lastSegment,
  type PassageEId,
  paragraphEId,
  parentOf,
  seriesOf,
} from './eid'
import type { Lookup } from './lookup'
import { nearestIds } from './nearest'
import { shortId } from './short-id'

/** A reference that names nothing, with what it may have meant. */
export interface ReferenceFailure {
  /** `malformed`: not written as a reference; `unknown`: well written, but the declaration has no such thing. */
  readonly code: 'malformed' | 'unknown'
  /** Nothing there, a range between unlike things, a range that runs backwards, or the name of nothing. */
  readonly reason: 'empty' | 'unlike-ends' | 'backwards' | 'not-there'
  /** The part at fault, as typed. */
  readonly reference: string
  /** Identifiers that exist and are close, nearest first; may be empty. */
  readonly nearest: readonly EId[]
}

const PARAGRAPH = /^(?:para_)?([1-9]\d{0,4})$/
const ITEM = /^(?:para_)?([1-9]\d{0,4})(?:\.|__item_)([a-z0-9]{1,16})$/
/** As it is written in a citation: `26 (iv)`. */
const WRITTEN_ITEM = /(\d)\s*\(([a-z0-9]{1,16})\)/g
/** The end of such a range: `26 (iv)–(vii)`. */
const WRITTEN_END = /([-–—]\s*)\(([a-z0-9]{1,16})\)$/
const RANGE = /^(.+?)\s*[-–—]\s*(.+)$/

/**
 * Resolves what a person types to name parts of a declaration: `14`, `13-16`, `26.iv` or `26 (iv)`, `26.iv-vii`, `para_14`,
 * `para_13-para_16`, `event_declaration-2017` (also without `event_`), or several of these parted by commas.
 *
 * @returns identifiers that exist, each once, in the order typed; a range runs in text order and takes in things of
 * the kind of its ends only
 */
export function resolveReferences(text: string, lookup: Lookup): Result<EId[], ReferenceFailure> {
  const parts = text.split(',').map((part) => part.trim().toLowerCase())
  const found = new Set<EId>()
  for (const part of parts) {
    const resolved = resolvePart(part.replace(WRITTEN_ITEM, '$1.$2').replace(WRITTEN_END, '$1$2'), lookup)
    if (!resolved.ok) return failure({ ...resolved.error, reference: part })
    for (const eId of resolved.value) found.add(eId)
  }
  return ok([...found])
}

function resolvePart(part: string, lookup: Lookup): Result<EId[], ReferenceFailure> {
  const single = toEId(part, lookup)
  if (single && lookup.has(single)) return ok([single])
  const [, startText = '', endText = ''] = RANGE.exec(part) ?? []
  const start = toEId(startText, lookup)
  if (single || !start || start.startsWith('event_')) return notFound(part, single ?? part, lookup)

  const end = siblingOf(start, endText) ?? toEId(endText, lookup)
  if (!end) return notFound(part, endText, lookup)
  for (const eId of [start, end]) if (!lookup.has(eId)) return notFound(shortId(eId), eId, lookup)
  return rangeBetween(part, start, end, lookup)
}

function rangeBetween(part: string, start: EId, end: EId, lookup: Lookup): Result<EId[], ReferenceFailure> {
  const series = seriesOf(start)
  if (series === null || series !== seriesOf(end)) return malformed(part, 'unlike-ends')
  const alike = [...lookup.keys()].filter((eId) => seriesOf(eId) === series)
  const first = alike.indexOf(start)
  const last = alike.indexOf(end)
  if (first > last) return malformed(part, 'backwards')
  return ok(alike.slice(first, last + 1))
}

/** The end of a range that is written by its marker alone: `26.iv-vii`. */
function siblingOf(start: EId, marker: string): EId | null {
  const own = lastSegment(start)
  if (isEventEId(start) || own?.number == null) return null
  const isAlike = /^\d/.test(own.number) ? /^\d{1,5}[a-z]?$/.test(marker) : /^[a-z]+$/.test(marker)
  const parent = parentOf(start)
  return parent === null || !isAlike ? null : childEId(parent, { ...own, number: marker, place: null })
}

/** The identifier that a text has the form of, whether or not it exists. */
function toEId(text: string, lookup: Lookup): EId | null {
  const item = ITEM.exec(text)
  if (item?.[2]) return itemOf(paragraphEId(Number(item[1])), item[2], lookup)
  const paragraph = PARAGRAPH.exec(text)
  if (paragraph) return paragraphEId(Number(paragraph[1]))
  if (isEId(text)) return text
  const event = `event_${text}`
  if (isEId(event) && lookup.has(event)) return event
  return /^[a-z0-9_.]+$/.test(text) ? ([...lookup.keys()].find((eId) => shortId(eId) === text) ?? null) : null
}

/** `26.iv` is an item where the paragraph lists instruments, a point where it has points. */
function itemOf(paragraph: PassageEId, marker: string, lookup: Lookup): EId {
  const point = childEId(paragraph, { kind: 'point', number: marker, place: null })
  const item = itemEId(paragraph, marker)
  if (lookup.has(point) || lookup.has(item)) return lookup.has(point) ? point : item
  const series = seriesOf(point)
  return [...lookup.keys()].some((eId) => seriesOf(eId) === series) ? point : item
}

function malformed(reference: string, reason: ReferenceFailure['reason']): Result<never, ReferenceFailure> {
  return failure({ code: 'malformed', reason, reference, nearest: [] })
}

function notFound(reference: string, wanted: string, lookup: Lookup): Result<never, ReferenceFailure> {
  if (reference === '') return malformed(reference, 'empty')
  const nearest = nearestIds(wanted, [...lookup.keys()])
  return failure({ code: isEId(wanted) ? 'unknown' : 'malformed', reason: 'not-there', reference, nearest })
}
