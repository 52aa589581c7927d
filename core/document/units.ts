import type {
  Declaration,
  Footnote,
  InlineItem,
  InstrumentFacet,
  InstrumentKind,
  Party,
  TextNode,
} from './declaration'
import { lastSegment, type NodeKind, type PassageEId, parentOf } from './eid'

/** Where in a text something stands. */
export type Division = 'preamble' | 'body' | 'attachments'

/**
 * A stretch of official text with an identifier: what is a row on screen, a unit of search, the home of a note and a
 * block in print. All of these come from here, so that none has words that another lacks.
 */
export interface Unit {
  readonly eId: PassageEId
  readonly kind: NodeKind
  readonly division: Division
  /** How many units it lies in: 0 at the margin of the tree. */
  readonly level: number
  /** How many of these are no headings: how far its words are moved in. */
  readonly depth: number
  /** The number as printed, or `null`. */
  readonly num: string | null
  /** Whether its words stand above what follows and lie over it. */
  readonly isHeading: boolean
  /** Official words; empty where only a number is printed. */
  readonly text: string
  readonly inlineItems: readonly InlineItem[]
  readonly footnotes: readonly Footnote[]
  /** The cells of a table, row by row. */
  readonly rows: readonly (readonly string[])[] | null
  readonly parent: PassageEId | null
}

/** A signed instrument: an item of the text with what is known of it. */
export interface Instrument {
  readonly eId: PassageEId
  /** The marker without punctuation: `iv`. */
  readonly number: string
  /** As printed: `iv.` */
  readonly printedNumber: string
  /** The paragraph that lists it. */
  readonly paragraph: PassageEId
  readonly kind: InstrumentKind
  /** Official words, without the marker. */
  readonly text: string
  /** As far as the text names them; spans in `text`. */
  readonly parties: readonly Party[]
  readonly footnotes: readonly Footnote[]
}

/** Everything derived from one declaration's tree. */
interface Derived {
  readonly units: readonly Unit[]
  /** Where each unit stands in `units`. */
  readonly at: ReadonlyMap<PassageEId, number>
  readonly instruments: readonly Instrument[]
  /** The units that are no instruments. */
  readonly textUnits: readonly Unit[]
}

const derived = new WeakMap<Declaration, Derived>()

function derivedOf(declaration: Declaration): Derived {
  const known = derived.get(declaration)
  if (known) return known
  const units: Unit[] = []
  for (const division of ['preamble', 'body', 'attachments'] as const)
    for (const node of declaration[division]) collect(node, division, null, { level: 0, depth: 0 }, units)
  const at = new Map(units.map((unit, index) => [unit.eId, index]))
  const instruments = declaration.instruments.flatMap((facet) =>
    toInstrument(facet, units[at.get(facet.eId) ?? -1]),
  )
  const listed = new Set(instruments.map(({ eId }) => eId))
  const textUnits = units.filter(({ eId }) => !listed.has(eId))
  const made = { units, at, instruments, textUnits }
  derived.set(declaration, made)
  return made
}

function collect(
  node: TextNode,
  division: Division,
  parent: PassageEId | null,
  { level, depth }: Pick<Unit, 'level' | 'depth'>,
  units: Unit[],
): void {
  const { eId, kind, num, heading, text, inlineItems, footnotes, rows = null, children } = node
  const isHeading = heading !== null || (text === '' && rows === null)
  units.push({
    eId,
    kind,
    division,
    level,
    depth,
    num,
    isHeading,
    text: heading ?? (rows === null ? text : tableText(rows)),
    inlineItems,
    footnotes,
    rows,
    parent,
  })
  const within = { level: level + 1, depth: isHeading ? depth : depth + 1 }
  for (const child of children) collect(child, division, eId, within, units)
}

function toInstrument({ eId, kind, parties }: InstrumentFacet, unit: Unit | undefined): Instrument[] {
  if (!unit) return []
  const number = lastSegment(eId)?.number ?? ''
  const { num, text, footnotes } = unit
  const paragraph = parentOf(eId) ?? eId
  return [{ eId, number, printedNumber: num ?? number, paragraph, kind, text, parties, footnotes }]
}

/** All units of a text in reading order, its instruments among them; worked out once for each declaration. */
export function unitsOf(declaration: Declaration): readonly Unit[] {
  return derivedOf(declaration).units
}

/** The unit of that name, or `undefined` when the edition at hand has none. */
export function unitOf(declaration: Declaration, eId: PassageEId): Unit | undefined {
  const { units, at } = derivedOf(declaration)
  return units[at.get(eId) ?? -1]
}

/** The signed instruments of a text, with their words. */
export function instrumentsOf(declaration: Declaration): readonly Instrument[] {
  return derivedOf(declaration).instruments
}

/** The units that stand in the official text on screen: all but the instruments, which have a list of their own. */
export function textUnitsOf(declaration: Declaration): readonly Unit[] {
  return derivedOf(declaration).textUnits
}

/** The number that hangs before a unit: as printed, or in square brackets where a paragraph's is known and not printed. */
export function marginNumber({ eId, kind, num }: Unit): string {
  if (num !== null) return num
  const known = kind === 'paragraph' ? lastSegment(eId)?.number : null
  return known ? `[${known}]` : ''
}

/** Kinds that are printed in the passage they hang on. */
const hanging: ReadonlySet<NodeKind> = new Set(['point', 'bullet', 'item'] as const)

/** All that lies in a unit, at any depth, in reading order. */
export function unitsInside(declaration: Declaration, { eId, level }: Unit): readonly Unit[] {
  const { units, at } = derivedOf(declaration)
  const start = (at.get(eId) ?? units.length) + 1
  let end = start
  while ((units[end]?.level ?? 0) > level) end += 1
  return units.slice(start, end)
}

/** The points, bullets and items that hang on a unit, at any depth, in reading order. */
export function partsSetWithin(declaration: Declaration, unit: Unit): readonly Unit[] {
  const within = new Set<PassageEId>([unit.eId])
  const parts: Unit[] = []
  for (const next of unitsInside(declaration, unit)) {
    if (!hanging.has(next.kind) || next.parent === null || !within.has(next.parent)) continue
    within.add(next.eId)
    parts.push(next)
  }
  return parts
}

/** The units that are printed as blocks of their own when a whole text is: all that hang on nothing. */
export function printedUnits(declaration: Declaration): readonly Unit[] {
  return derivedOf(declaration).units.filter(({ kind, parent }) => !hanging.has(kind) || parent === null)
}

/** What a heading stands over, as blocks in print; nothing for what is no heading. */
export function unitsUnder(declaration: Declaration, unit: Unit): readonly Unit[] {
  if (!unit.isHeading) return []
  return unitsInside(declaration, unit).filter(({ kind }) => !hanging.has(kind))
}

/** A table's words as one text: cells parted by tabs, rows by line breaks. */
export function tableText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.join('\t')).join('\n')
}
