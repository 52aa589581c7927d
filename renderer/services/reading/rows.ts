import type { ScrollPlace } from '#contract/places/places'
import type { PaneName } from '#contract/settings/settings'
import type { EId } from '#core/document/eid'
import { eIdOf, handleOf, rowIn, rowsIn, scrollerOf, viewIn } from '../../dom/passages'
import { readerStore } from '../../store/store'
import { keepInView } from './keep-in-view'

const activeView = (): HTMLElement | null => viewIn(document, readerStore.getState().activeView)

/** The row of a thing in the active view. */
export function shownRow(eId: EId): HTMLElement | null {
  const view = activeView()
  return view && rowIn(view, eId)
}

/** What scrolls in a pane of the active view. */
function shownScroller(pane: PaneName): HTMLElement | null {
  const view = activeView()
  return view && scrollerOf(view, pane)
}

/** Runs a step after the next paint has been prepared: React has rendered by then. */
export function afterRender(step: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(step))
}

/**
 * Gives the focus to the button of a row; services/reading/pane-linking.ts brings the row into view. Returns whether the row is
 * there.
 */
export function focusRow(eId: EId): boolean {
  const row = shownRow(eId)
  const handle = row && handleOf(row)
  handle?.focus({ preventScroll: true })
  return handle !== null
}

/** What stands at the top of a pane, or `null` when the pane is out of sight or empty. */
export function scrollPlaceOf(pane: PaneName): ScrollPlace | null {
  const scroller = shownScroller(pane)
  if (!scroller || scroller.clientHeight === 0 || scroller.clientWidth === 0) return null
  const { top } = scroller.getBoundingClientRect()
  const rows = rowsIn(scroller)
  // Rows are in order from top to bottom: the first that reaches below the top is found by binary search.
  let low = 0
  let high = rows.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    const bottom = rows[middle]?.getBoundingClientRect().bottom ?? 0
    if (bottom > top + 1) high = middle
    else low = middle + 1
  }
  const row = rows[low]
  const eId = row ? eIdOf(row) : null
  if (!row || eId === null) return null
  return { eId, offset: Math.round(row.getBoundingClientRect().top - top) }
}

/** Scrolls a pane so that a row is at its remembered position, and keeps it there. For unknown rows nothing changes. */
export function restoreScroll(pane: PaneName, { eId, offset }: ScrollPlace): void {
  const scroller = shownScroller(pane)
  const row = scroller && rowIn(scroller, eId)
  if (!scroller || !row) return
  const topFor = () => {
    const now = row.getBoundingClientRect().top - scroller.getBoundingClientRect().top
    return Math.abs(now - offset) < 1 ? null : scroller.scrollTop + now - offset
  }
  keepInView(scroller, topFor, { yields: true })
}
