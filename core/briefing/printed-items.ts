import { isEventEId } from '../document/eid'
import { passageKey } from '../document/passage-ref'
import { partsSetWithin, type Unit, unitOf, unitsInside, unitsUnder } from '../document/units'
import type { Briefing, BriefingItem } from './briefing'
import type { BriefingMaterial } from './material'
import { declarationOf } from './passages'

/**
 * The items of a briefing as they are printed: a heading of a text brings what stands under it, unless the briefing names
 * parts of that itself and so says which it wants.
 */
export function printedItems(briefing: Briefing, material: BriefingMaterial): readonly BriefingItem[] {
  const named = new Set(
    briefing.items.flatMap((item) =>
      item.kind === 'passage' ? [passageKey(item.declaration, item.eId)] : [],
    ),
  )
  return briefing.items.flatMap((item) => {
    if (item.kind !== 'passage' || isEventEId(item.eId)) return [item]
    const declaration = declarationOf(material, item.declaration)?.declaration
    const unit = declaration && unitOf(declaration, item.eId)
    if (!declaration || !unit) return [item]
    const isNamed = ({ eId }: Unit): boolean => named.has(passageKey(item.declaration, eId))
    if (!unit.isHeading || unitsInside(declaration, unit).some(isNamed)) return [item]
    const under = unitsUnder(declaration, unit)
    return [item, ...under.map(({ eId }) => ({ ...item, id: `${item.id} ${eId}`, eId }))]
  })
}

/** The passages whose words are printed, by declaration and name: a paragraph's points are printed with it. */
export function printedPassages(briefing: Briefing, material: BriefingMaterial): ReadonlySet<string> {
  const printed = new Set<string>()
  for (const item of printedItems(briefing, material)) {
    if (item.kind !== 'passage') continue
    printed.add(passageKey(item.declaration, item.eId))
    const declaration = declarationOf(material, item.declaration)?.declaration
    const unit = declaration && !isEventEId(item.eId) ? unitOf(declaration, item.eId) : undefined
    if (!declaration || !unit) continue
    for (const { eId } of partsSetWithin(declaration, unit)) printed.add(passageKey(item.declaration, eId))
  }
  return printed
}
