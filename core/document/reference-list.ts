import { type EId, isParagraphEId, itemParts } from './eid'
import { shortId } from './short-id'

/** A run of identifiers that follow one another: its first and last, the same where it is one thing. */
export interface ReferenceRun {
  readonly first: EId
  readonly last: EId
}

/**
 * Joins identifiers that follow one another into runs. Paragraphs follow by number; items by their place in `order`.
 * Repetitions are dropped; the result stands in text order.
 *
 * @param order - all identifiers in text order, such as the keys of a lookup
 */
export function toRuns(eIds: readonly EId[], order: readonly EId[]): ReferenceRun[] {
  const wanted = new Set(eIds)
  const runs: ReferenceRun[] = []
  const lastOfKind = new Map<string, { eId: EId; run: number }>()
  const previous = new Map<string, EId>()
  for (const eId of order) {
    const kind = isParagraphEId(eId) ? 'paragraph' : `items of ${itemParts(eId)?.paragraph ?? eId}`
    const before = previous.get(kind)
    previous.set(kind, eId)
    if (!wanted.has(eId)) continue
    const last = lastOfKind.get(kind)
    const current = last && last.eId === before ? runs[last.run] : undefined
    if (last && current) {
      runs[last.run] = { first: current.first, last: eId }
      lastOfKind.set(kind, { eId, run: last.run })
    } else {
      runs.push({ first: eId, last: eId })
      lastOfKind.set(kind, { eId, run: runs.length - 1 })
    }
  }
  return runs
}

/** How a run is printed in running text: `13–16`, `26 (iv)`, `26 (iv)–(vii)`. */
function printRun({ first, last }: ReferenceRun): string {
  const item = itemParts(first)
  if (!item) return first === last ? shortId(first) : `${shortId(first)}–${shortId(last)}`
  const end = first === last ? '' : `–(${itemParts(last)?.marker ?? ''})`
  return `${item.paragraph} (${item.marker})${end}`
}

/** Joins runs as English does: `9, 13–16 and 26 (iv)`. */
export function printRuns(runs: readonly ReferenceRun[]): string {
  const printed = runs.map(printRun)
  const last = printed.pop()
  return printed.length > 0 ? `${printed.join(', ')} and ${last}` : (last ?? '')
}
