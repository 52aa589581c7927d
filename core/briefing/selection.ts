import type { Declaration } from '../document/declaration'
import { type EId, isEId, itemEId, paragraphEId } from '../document/eid'
import { failure, ok, type Result } from '../result'

/** Why a selection could not be read: the part as typed, and what would be right. */
export type SelectionProblem = {
  readonly code: 'not-a-selection'
  readonly part: string
  readonly message: string
}

const RANGE = /^(\d{1,5})(?:-(\d{1,5}))?$/
const ITEM = /^(\d{1,5})\.([a-z0-9]{1,16})(?:-([a-z0-9]{1,16}))?$/i
const LONGEST_RANGE = 5_000

/**
 * Reads a selection as typed: `13-16,26.ii,event_sco-summit-2021`, `26.i-xi`, `para_7__item_i`, or `all`.
 * Order and repetition are kept. Ranges of items follow the order of the declaration's list. Whether each passage
 * exists is told when the briefing is composed, so that nothing is dropped here.
 */
export function parseSelection(
  text: string,
  declaration: Declaration,
): Result<readonly EId[], SelectionProblem> {
  const eIds: EId[] = []
  for (const part of text.split(',').map((piece) => piece.trim())) {
    if (part === '') continue
    const read = readPart(part, declaration)
    if (!read) return failure(problem(part))
    for (const eId of read) eIds.push(eId)
  }
  return ok(eIds)
}

function readPart(part: string, declaration: Declaration): readonly EId[] | null {
  if (part === 'all') return declaration.paragraphs.map((paragraph) => paragraph.eId)
  if (isEId(part)) return [part]
  const range = RANGE.exec(part)
  if (range) return paragraphRange(Number(range[1]), Number(range[2] ?? range[1]))
  const item = ITEM.exec(part)
  if (!item) return null
  const from = item[2]?.toLowerCase() ?? ''
  return itemRange(declaration, Number(item[1]), from, item[3]?.toLowerCase() ?? from)
}

function paragraphRange(first: number, last: number): readonly EId[] | null {
  if (first < 1 || last < first || last - first > LONGEST_RANGE) return null
  return Array.from({ length: last - first + 1 }, (_, index) => paragraphEId(first + index))
}

function itemRange(
  declaration: Declaration,
  paragraph: number,
  from: string,
  to: string,
): readonly EId[] | null {
  if (paragraph < 1) return null
  if (from === to) return [itemEId(paragraph, from)]
  const listed = declaration.instruments
    .filter((instrument) => instrument.paragraph === paragraphEId(paragraph))
    .map((instrument) => instrument.eId)
  const start = listed.indexOf(itemEId(paragraph, from))
  const end = listed.indexOf(itemEId(paragraph, to))
  return start < 0 || end < start ? null : listed.slice(start, end + 1)
}

function problem(part: string): SelectionProblem {
  return {
    code: 'not-a-selection',
    part,
    message: `“${part}” names no passage. Write paragraphs as 13 or 13-16, instruments as 26.ii or 26.i-xi, events as event_sco-summit-2021, parted by commas.`,
  }
}
