import { type EId, itemEId, paragraphEId } from '../document/eid'
import type { CrossReference } from './cross-reference'

/** `paragraph 7`, `Paragraphs 3, 5 and 9`, `para. 26`, with what stands before and behind. */
const MENTION =
  /(?:\bitem \(?([ivxlc]+|[a-z])\)? of )?\b(?:paragraph|paragraphs|para\.|paras\.) (\d{1,4}(?:(?:, | and | to |[-–]|, and )\d{1,4})*)(?![\p{L}\p{N}])(?! of (?!(?:this|the present) (?:Joint )?Declaration))/giu
const NUMBER = /\d+/gu

/**
 * The rule for other paragraphs: `paragraph` with one or more numbers, also with an item before it (`item iv of
 * paragraph 26`). A number that the declaration does not have is no reference, nor is a paragraph of another text
 * (`paragraph 2 of the Charter`).
 */
export function findParts(text: string, at: EId, hasPart: (eId: EId) => boolean): readonly CrossReference[] {
  const found: CrossReference[] = []
  for (const match of text.matchAll(MENTION)) {
    const [whole, marker, numbers = ''] = match
    const listStart = match.index + whole.length - numbers.length
    const list = [...numbers.matchAll(NUMBER)]
    const only = list.length === 1 ? list[0] : undefined
    if (only) {
      const number = Number(only[0])
      const eId = marker ? itemEId(paragraphEId(number), marker.toLowerCase()) : paragraphEId(number)
      const span = { start: match.index, end: match.index + whole.length }
      if (eId !== at && hasPart(eId)) found.push({ span, target: { kind: 'part', eId } })
      continue
    }
    for (const [index, each] of list.entries()) {
      const eId = paragraphEId(Number(each[0]))
      if (eId === at || !hasPart(eId)) continue
      // The word “paragraphs” belongs to the first number.
      const start = index === 0 ? match.index : listStart + each.index
      found.push({
        span: { start, end: listStart + each.index + each[0].length },
        target: { kind: 'part', eId },
      })
    }
  }
  return found
}
