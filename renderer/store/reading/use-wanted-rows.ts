import { useContext } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { PaneName } from '#contract/settings/settings'
import type { EId } from '#core/document/eid'
import { useReader } from '../store'
import { ViewContext } from './use-view'
import { readingIn } from './view'
import { viewOf } from './views'

/** Rows of a pane that must be on the page now: the one chosen, the one brought into view, the one left at the top. */
export function useWantedRows(pane: PaneName): readonly EId[] {
  const id = useContext(ViewContext)
  return useReader(
    useShallow((state) => {
      const view = viewOf(state, id)
      const { chosen, reveal, tabStops } = view
      const declaration = readingIn(view)?.declaration.id
      const left =
        declaration === undefined ? undefined : state.places.readings[declaration]?.scroll[pane]?.eId
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
