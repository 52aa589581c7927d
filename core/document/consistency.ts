import type { Declaration, Span } from './declaration'
import { itemEId, paragraphEId } from './eid'

/**
 * Looks for parts of a declaration that contradict its text, which its schema cannot see: numbers that do not run on,
 * identifiers that do not match, spans outside the text, names that the text does not hold.
 *
 * @returns the first contradiction in words, or `null`
 */
export function findInconsistency(declaration: Declaration): string | null {
  return paragraphFault(declaration) ?? instrumentFault(declaration) ?? repeatedIdentifier(declaration)
}

function paragraphFault({ paragraphs }: Declaration): string | null {
  for (const [index, { eId, number, text, inlineItems }] of paragraphs.entries()) {
    if (number !== index + 1) return `${eId} has number ${number} where ${index + 1} was expected`
    if (eId !== paragraphEId(number)) return `paragraph ${number} is identified as ${eId}`
    for (const item of inlineItems) {
      if (!item.eId.startsWith(`${eId}__`)) return `${item.eId} stands in ${eId}`
      if (!fits(item.span, text)) return `the span of ${item.eId} lies outside its text`
      if (!text.startsWith(item.marker, item.span.start))
        return `${item.eId} does not begin with ${item.marker}`
    }
  }
  return null
}

function instrumentFault({ paragraphs, instruments }: Declaration): string | null {
  const known = new Set(paragraphs.map((paragraph) => paragraph.eId))
  for (const { eId, number, paragraph, text, parties } of instruments) {
    if (!known.has(paragraph)) return `${eId} is listed by ${paragraph}, which does not exist`
    if (eId !== itemEId(Number(paragraph.slice('para_'.length)), number))
      return `item ${number} is identified as ${eId}`
    for (const { name, span } of parties)
      if (!fits(span, text) || text.slice(span.start, span.end) !== name)
        return `${eId} does not hold the words “${name}” where they are said to stand`
  }
  return null
}

function repeatedIdentifier({ paragraphs, instruments }: Declaration): string | null {
  const seen = new Set<string>()
  const all = [...paragraphs.flatMap(({ inlineItems }) => inlineItems), ...instruments]
  for (const { eId } of all) {
    if (seen.has(eId)) return `${eId} stands twice`
    seen.add(eId)
  }
  return null
}

function fits({ start, end }: Span, text: string): boolean {
  return start < end && end <= text.length
}
