import { useContext } from 'react'
import type { PaneName } from '#contract/settings/settings'
import type { EId } from '#core/document/eid'
import { type ReaderState, useReader } from '../store'
import { isBookmarked } from './places-slice'
import { ViewContext } from './use-view'
import type { Mark, View } from './view'
import { viewOf } from './views'

/** The current state of one row of a pane. */
export interface RowState {
  readonly mark: Mark | undefined
  readonly isBookmarked: boolean
  /** Whether Tab enters the pane here. */
  readonly isTabStop: boolean
}

/**
 * Every state a row can have, once: the same object for the same state, so that a row is rendered again only after a
 * change.
 */
const states = new Map<string, RowState>()

function stateOf(mark: Mark | undefined, hasBookmark: boolean, isTabStop: boolean): RowState {
  const name = `${mark} ${hasBookmark} ${isTabStop}`
  const known = states.get(name)
  if (known) return known
  const state: RowState = { mark, isBookmarked: hasBookmark, isTabStop }
  states.set(name, state)
  return state
}

/** Whether a row is where Tab enters its pane. */
function isTabStopOf({ tabStops }: View, eId: EId, pane: PaneName, isFirst: boolean): boolean {
  return tabStops[pane] === null ? isFirst : tabStops[pane] === eId
}

/**
 * Follows the state of one row. It is one subscription, for a long text has thousands of rows and each is asked at every
 * change of the store.
 */
export function useRow(eId: EId, pane: PaneName, isFirst: boolean): RowState {
  const id = useContext(ViewContext)
  return useReader((state: ReaderState) => {
    const view = viewOf(state, id)
    return stateOf(view.marks.get(eId), isBookmarked(state, view, eId), isTabStopOf(view, eId, pane, isFirst))
  })
}
