import type { Declaration, InstrumentFacet, Span, TextNode } from './declaration'
import { isItemEId, lastSegment, type PassageEId, parentOf } from './eid'
import { unitOf } from './units'

/** A part of a declaration that contradicts its text: which one, and how. */
export type Inconsistency =
  | { readonly code: 'eid-twice' | 'listed-twice'; readonly eId: string }
  | { readonly code: 'other-kind'; readonly eId: string; readonly kind: string }
  /** `parent` is the node it stands in, or `null` for none. */
  | { readonly code: 'wrong-place'; readonly eId: string; readonly parent: string | null }
  | { readonly code: 'other-number'; readonly eId: string; readonly num: string }
  | { readonly code: 'number-not-printed' | 'heading-and-text' | 'no-words'; readonly eId: string }
  | { readonly code: 'span-outside'; readonly eId: string }
  | { readonly code: 'marker-not-there'; readonly eId: string; readonly marker: string }
  | {
      readonly code: 'footnote-not-there'
      readonly eId: string
      readonly marker: string
      readonly offset: number
    }
  | { readonly code: 'no-such-instrument'; readonly eId: string }
  | { readonly code: 'words-not-there'; readonly eId: string; readonly words: string }

/**
 * Looks for parts of a declaration that contradict its text, which its schema cannot see: identifiers that do not match
 * or stand twice, spans outside the text, names that the text does not hold.
 *
 * @returns the first contradiction, or `null`
 */
export function findInconsistency(declaration: Declaration): Inconsistency | null {
  const seen = new Set<PassageEId>()
  for (const node of [...declaration.preamble, ...declaration.body, ...declaration.attachments]) {
    const fault = nodeFault(node, null, seen)
    if (fault !== null) return fault
  }
  const listed = new Set<PassageEId>()
  for (const facet of declaration.instruments) {
    if (listed.has(facet.eId)) return { code: 'listed-twice', eId: facet.eId }
    listed.add(facet.eId)
    const fault = instrumentFault(facet, unitOf(declaration, facet.eId)?.text)
    if (fault !== null) return fault
  }
  return null
}

/** A node lies in the node that its identifier says, or, where a series runs through the whole text, in any. */
function nodeFault(node: TextNode, parent: PassageEId | null, seen: Set<PassageEId>): Inconsistency | null {
  const { eId, kind, num, heading, text, inlineItems, footnotes, rows, children } = node
  if (seen.has(eId)) return { code: 'eid-twice', eId }
  seen.add(eId)
  const words = heading ?? text
  const last = lastSegment(eId)
  const within = parentOf(eId)
  if (last?.kind !== kind) return { code: 'other-kind', eId, kind }
  if (within !== null && within !== parent && !liesIn(parent, within))
    return { code: 'wrong-place', eId, parent }
  if (kind !== 'bullet' && num !== null && last.number !== null && !holdsNumber(num, last.number))
    return { code: 'other-number', eId, num }
  // Only the first paragraph may be numbered without a printed number: the second says so.
  if (kind === 'paragraph' && num === null && last.number !== null && last.number !== '1')
    return { code: 'number-not-printed', eId }
  if (heading !== null && text !== '') return { code: 'heading-and-text', eId }
  // An annex may be told from the text by its place alone, and all its words be those of its parts.
  const isHolder = kind === 'attachment' && children.length > 0
  if (heading === null && text === '' && rows === undefined && num === null && !isHolder)
    return { code: 'no-words', eId }
  for (const item of inlineItems) {
    if (seen.has(item.eId)) return { code: 'eid-twice', eId: item.eId }
    seen.add(item.eId)
    if (parentOf(item.eId) !== eId) return { code: 'wrong-place', eId: item.eId, parent: eId }
    if (!fits(item.span, text)) return { code: 'span-outside', eId: item.eId }
    if (!text.startsWith(item.marker, item.span.start))
      return { code: 'marker-not-there', eId: item.eId, marker: item.marker }
  }
  for (const { marker, offset, mark } of footnotes)
    if (offset > words.length || (mark !== 'apart' && !words.slice(0, offset).endsWith(marker)))
      return { code: 'footnote-not-there', eId, marker, offset }
  for (const child of children) {
    const fault = nodeFault(child, eId, seen)
    if (fault !== null) return fault
  }
  return null
}

/** Whether something lies in another thing, at any depth. */
function liesIn(inner: PassageEId | null, outer: PassageEId): boolean {
  for (let at = inner; at !== null; at = parentOf(at)) if (at === outer) return true
  return false
}

function holdsNumber(num: string, number: string): boolean {
  return num
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .some((part) => part.replace(/^0+(?=\w)/, '') === number)
}

function instrumentFault({ eId, parties }: InstrumentFacet, text: string | undefined): Inconsistency | null {
  if (text === undefined || !isItemEId(eId)) return { code: 'no-such-instrument', eId }
  for (const { name, span } of parties)
    if (!fits(span, text) || text.slice(span.start, span.end) !== name)
      return { code: 'words-not-there', eId, words: name }
  return null
}

function fits({ start, end }: Span, text: string): boolean {
  return start < end && end <= text.length
}
