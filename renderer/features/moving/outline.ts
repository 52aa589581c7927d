import type { Declaration } from '#core/document/declaration'
import type { Heading } from '#core/document/editorial'
import type { EId, PassageEId } from '#core/document/eid'
import { passageLabel } from '#core/document/passage-label'
import { shortId } from '#core/document/short-id'
import { textUnitsOf, type Unit } from '#core/document/units'
import { message } from '../../i18n/messages'
import { interfaceWords } from '../../i18n/words'

/** One line of the outline: a heading of the text itself, or one of ours over a run of passages. */
export interface OutlineEntry {
  readonly eId: PassageEId
  readonly name: string
  /** What it stands over, in words; empty where its own number says so. */
  readonly range: string
  readonly level: number
  readonly isEditorial: boolean
  /** Positions of the first and last passage it stands over. */
  readonly first: number
  readonly last: number
}

/** The headings of a text in reading order, its own before ours where both stand over the same passage. */
export function outlineOf(declaration: Declaration, headings: readonly Heading[]): readonly OutlineEntry[] {
  const units = textUnitsOf(declaration)
  const at = new Map(units.map(({ eId }, index) => [eId, index]))
  const own = units.flatMap((unit, index) => (unit.isHeading ? [ownEntry(unit, index, units)] : []))
  const ours = headings.map(({ title, from, to }): OutlineEntry => {
    const last = at.get(to) ?? 0
    return {
      eId: from,
      name: title,
      range: message('outline.range', shortId(from), shortId(to)),
      level: 0,
      isEditorial: true,
      first: at.get(from) ?? 0,
      last: endOf(units, last),
    }
  })
  return [...own, ...ours].toSorted((one, other) => one.first - other.first)
}

function ownEntry({ eId, num, text, level }: Unit, index: number, units: readonly Unit[]): OutlineEntry {
  const name =
    [num ?? '', text].filter((part) => part !== '').join(' ') ||
    passageLabel(eId, interfaceWords().places.kinds)
  return { eId, name, range: '', level, isEditorial: false, first: index, last: endOf(units, index) }
}

/** The last position that lies in the unit at a position. */
function endOf(units: readonly Unit[], index: number): number {
  const level = units[index]?.level ?? 0
  let end = index
  while ((units[end + 1]?.level ?? 0) > level) end += 1
  return end
}

/** The innermost line that stands over a thing of the text, or `null`. */
export function entryOver(
  entries: readonly OutlineEntry[],
  declaration: Declaration,
  eId: EId,
): OutlineEntry | null {
  const units = textUnitsOf(declaration)
  const at = units.findLastIndex((unit) => eId === unit.eId || eId.startsWith(`${unit.eId}__`))
  if (at < 0) return null
  return entries.findLast(({ first, last }) => first <= at && at <= last) ?? null
}
