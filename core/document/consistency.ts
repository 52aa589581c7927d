import type { Declaration, InstrumentFacet, Span, TextNode } from './declaration'
import { isItemEId, lastSegment, type PassageEId, parentOf } from './eid'
import { unitOf } from './units'

/**
 * Looks for parts of a declaration that contradict its text, which its schema cannot see: identifiers that do not match
 * or stand twice, spans outside the text, names that the text does not hold.
 *
 * @returns the first contradiction in words, or `null`
 */
export function findInconsistency(declaration: Declaration): string | null {
  const seen = new Set<PassageEId>()
  for (const node of [...declaration.preamble, ...declaration.body, ...declaration.attachments]) {
    const fault = nodeFault(node, null, seen)
    if (fault !== null) return fault
  }
  const listed = new Set<PassageEId>()
  for (const facet of declaration.instruments) {
    if (listed.has(facet.eId)) return `${facet.eId} is listed twice as an instrument`
    listed.add(facet.eId)
    const fault = instrumentFault(facet, unitOf(declaration, facet.eId)?.text)
    if (fault !== null) return fault
  }
  return null
}

/** A node lies in the node that its identifier says, or, where a series runs through the whole text, in any. */
function nodeFault(node: TextNode, parent: PassageEId | null, seen: Set<PassageEId>): string | null {
  const { eId, kind, num, heading, text, inlineItems, footnotes, rows, children } = node
  if (seen.has(eId)) return `${eId} stands twice`
  seen.add(eId)
  const words = heading ?? text
  const last = lastSegment(eId)
  const within = parentOf(eId)
  if (last?.kind !== kind) return `${eId} is said to be of the kind “${kind}”`
  if (within !== null && within !== parent && !liesIn(parent, within))
    return `${eId} stands in ${parent ?? 'nothing'}`
  if (kind !== 'bullet' && num !== null && last.number !== null && !holdsNumber(num, last.number))
    return `${eId} has number ${num}`
  // Only the first paragraph may be numbered without a printed number: the second says so.
  if (kind === 'paragraph' && num === null && last.number !== null && last.number !== '1')
    return `${eId} is numbered where the source prints no number`
  if (heading !== null && text !== '') return `${eId} has both a heading and a text`
  if (heading === null && text === '' && rows === undefined && num === null) return `${eId} has no words`
  for (const item of inlineItems) {
    if (seen.has(item.eId)) return `${item.eId} stands twice`
    seen.add(item.eId)
    if (parentOf(item.eId) !== eId) return `${item.eId} stands in ${eId}`
    if (!fits(item.span, text)) return `the span of ${item.eId} lies outside its text`
    if (!text.startsWith(item.marker, item.span.start))
      return `${item.eId} does not begin with ${item.marker}`
  }
  for (const { marker, offset } of footnotes)
    if (offset > words.length || !words.slice(0, offset).endsWith(marker))
      return `${eId} does not print ${marker} at ${offset}`
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

function instrumentFault({ eId, parties }: InstrumentFacet, text: string | undefined): string | null {
  if (text === undefined || !isItemEId(eId)) return `${eId} is an instrument that the text does not have`
  for (const { name, span } of parties)
    if (!fits(span, text) || text.slice(span.start, span.end) !== name)
      return `${eId} does not hold the words “${name}” where they are said to stand`
  return null
}

function fits({ start, end }: Span, text: string): boolean {
  return start < end && end <= text.length
}
