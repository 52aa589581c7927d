import type { PaneName } from '#contract/settings/settings'
import type { EId } from '#core/document/eid'
import { type ReaderState, useReader } from '../store'
import { type Mark, selectIsTabStop, selectMark } from './choice-slice'
import { selectIsBookmarked } from './places-slice'

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

function stateOf(mark: Mark | undefined, isBookmarked: boolean, isTabStop: boolean): RowState {
  const name = `${mark} ${isBookmarked} ${isTabStop}`
  const known = states.get(name)
  if (known) return known
  const state: RowState = { mark, isBookmarked, isTabStop }
  states.set(name, state)
  return state
}

/**
 * Follows the state of one row. It is one subscription, for a long text has thousands of rows and each is asked at every
 * change of the store.
 */
export function useRow(eId: EId, pane: PaneName, isFirst: boolean): RowState {
  const mark = selectMark(eId)
  const isBookmarked = selectIsBookmarked(eId)
  const isTabStop = selectIsTabStop(eId, pane, isFirst)
  return useReader((state: ReaderState) => stateOf(mark(state), isBookmarked(state), isTabStop(state)))
}
