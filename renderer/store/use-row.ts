import type { PaneName } from '#contract/settings'
import type { EId } from '#core/document/eid'
import { type Mark, selectIsTabStop, selectMark } from './choice-slice'
import { selectIsBookmarked } from './places-slice'
import { useReader } from './store'

/** How one row of a pane stands now. */
export interface RowState {
  readonly mark: Mark | undefined
  readonly isBookmarked: boolean
  /** Whether Tab enters the pane here. */
  readonly isTabStop: boolean
}

/** Follows the state of one row; the row is drawn again only when that changes. */
export function useRow(eId: EId, pane: PaneName, isFirst: boolean): RowState {
  const mark = useReader(selectMark(eId))
  const isBookmarked = useReader(selectIsBookmarked(eId))
  const isTabStop = useReader(selectIsTabStop(eId, pane, isFirst))
  return { mark, isBookmarked, isTabStop }
}
