import { type EId, itemParts, paragraphOf } from './eid'

/** An identifier as people type and say it: `para_14` → `14`, `para_26__item_iv` → `26.iv`; events keep theirs. */
export function shortId(eId: EId): string {
  const item = itemParts(eId)
  if (item) return `${item.paragraph}.${item.marker}`
  return paragraphOf(eId)?.slice('para_'.length) ?? eId
}
