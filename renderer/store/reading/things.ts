import type { Reading } from '#contract/library/reading'
import type { PaneName } from '#contract/settings/settings'
import { assertNever } from '#core/assert-never'
import type { EId } from '#core/document/eid'
import { buildLookup, type Lookup } from '#core/document/lookup'
import { instrumentsOf, textUnitsOf } from '#core/document/units'
import { orderEvents } from '#core/timeline/event-order'

interface Things {
  readonly lookup: Lookup
  /** What each pane shows, one identifier a row, from top to bottom. */
  readonly rows: Readonly<Record<PaneName, readonly EId[]>>
}

const known = new WeakMap<Reading, Things>()

function thingsOf(reading: Reading): Things {
  const found = known.get(reading)
  if (found) return found
  const { declaration, events } = reading
  const things: Things = {
    lookup: buildLookup(declaration, events),
    rows: {
      paragraphs: textUnitsOf(declaration).map(({ eId }) => eId),
      instruments: instrumentsOf(declaration).map(({ eId }) => eId),
      timeline: orderEvents(events).map(({ eId }) => eId),
    },
  }
  known.set(reading, things)
  return things
}

/** Everything identified in a reading; built once for each. */
export function lookupOf(reading: Reading): Lookup {
  return thingsOf(reading).lookup
}

/** The identifiers of a pane's rows, from top to bottom. */
export function rowsOf(reading: Reading, pane: PaneName): readonly EId[] {
  return thingsOf(reading).rows[pane]
}

/** Where a thing is shown: an item inside a paragraph has no separate row and is shown by the paragraph's row. */
export interface ShownAt {
  readonly pane: PaneName
  readonly row: EId
}

/** Where a thing is shown, or `null` when the reading does not have it. */
export function shownAt(reading: Reading, eId: EId): ShownAt | null {
  const entry = lookupOf(reading).get(eId)
  if (!entry) return null
  switch (entry.kind) {
    case 'event':
      return { pane: 'timeline', row: eId }
    case 'instrument':
      return { pane: 'instruments', row: eId }
    case 'inline-item':
      return { pane: 'paragraphs', row: entry.unit.eId }
    case 'passage':
      return { pane: 'paragraphs', row: eId }
    default:
      return assertNever(entry)
  }
}

/** Whether two things are neighbours in a pane, so that going from one to the other is a step and not a jump. */
export function areNeighbours(reading: Reading, one: EId, other: EId): boolean {
  const from = shownAt(reading, one)
  const to = shownAt(reading, other)
  if (!from || from.pane !== to?.pane) return false
  const rows = rowsOf(reading, from.pane)
  return Math.abs(rows.indexOf(from.row) - rows.indexOf(to.row)) === 1
}
