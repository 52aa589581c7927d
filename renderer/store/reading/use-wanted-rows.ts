import { useShallow } from 'zustand/react/shallow'
import type { PaneName } from '#contract/settings/settings'
import type { EId } from '#core/document/eid'
import { useReader } from '../store'

/** Rows of a pane that must be on the page now: the one chosen, the one brought into view, the one left at the top. */
export function useWantedRows(pane: PaneName): readonly EId[] {
  return useReader(
    useShallow(({ chosen, reveal, tabStops, reading, places }) => {
      const left =
        reading.kind === 'open'
          ? places.readings[reading.reading.declaration.id]?.scroll[pane]?.eId
          : undefined
      return [chosen, reveal.rows[pane], tabStops[pane], left].filter(
        (eId) => eId !== null && eId !== undefined,
      )
    }),
  )
}

/** The positions of rows in a list; rows that it does not have are left out. */
export function positionsOf(rows: readonly EId[], positions: ReadonlyMap<EId, number>): readonly number[] {
  return rows.flatMap((eId) => positions.get(eId) ?? [])
}
