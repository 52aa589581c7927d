import { isEventEId } from '../document/eid'
import { unitOf, unitsUnder } from '../document/units'
import type { Briefing, BriefingItem } from './briefing'
import type { BriefingMaterial } from './material'
import { declarationOf } from './passages'

/**
 * The items of a briefing as they are printed: a heading of a text brings what stands under it, unless the briefing names
 * parts of that itself and so says which it wants.
 */
export function printedItems(briefing: Briefing, material: BriefingMaterial): readonly BriefingItem[] {
  const named = new Set(
    briefing.items.flatMap((item) => (item.kind === 'passage' ? [`${item.declaration} ${item.eId}`] : [])),
  )
  return briefing.items.flatMap((item) => {
    if (item.kind !== 'passage' || isEventEId(item.eId)) return [item]
    const declaration = declarationOf(material, item.declaration)?.declaration
    const unit = declaration && unitOf(declaration, item.eId)
    if (!declaration || !unit) return [item]
    const under = unitsUnder(declaration, unit)
    if (under.some(({ eId }) => named.has(`${item.declaration} ${eId}`))) return [item]
    return [item, ...under.map(({ eId }) => ({ ...item, id: `${item.id} ${eId}`, eId }))]
  })
}
