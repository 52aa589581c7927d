import type { PaneName } from '#contract/settings/settings'
import { paneNames } from '#contract/settings/settings'
import type { EId } from '#core/document/eid'
import { scrollerOf } from '../../dom/passages'
import { type ScrollBox, scrollTopFor } from '../../dom/scroll-target'
import type { Create } from '../session'
import { keepInView } from './keep-in-view'
import { shownRow } from './rows'

function boxOf(scroller: HTMLElement, row: HTMLElement): ScrollBox {
  const view = scroller.getBoundingClientRect()
  const rect = row.getBoundingClientRect()
  return {
    viewHeight: scroller.clientHeight,
    rowTop: rect.top - view.top - scroller.clientTop,
    rowHeight: rect.height,
    scrollTop: scroller.scrollTop,
    scrollRange: scroller.scrollHeight - scroller.clientHeight,
  }
}

/** Brings a row of a pane into view and keeps it there until its surroundings are laid out. Returns how to end that. */
function showRow(pane: PaneName, eId: EId): () => void {
  const scroller = scrollerOf(document, pane)
  if (!scroller) return () => undefined
  let row: HTMLElement | null = null
  return keepInView(scroller, (isFirst) => {
    // In a long text looking for a row costs as much as showing it.
    if (!row?.isConnected) row = shownRow(eId, scroller)
    return row ? scrollTopFor(boxOf(scroller, row), isFirst) : undefined
  })
}

/**
 * Brings into view what the store asks for. It acts on choices only and never listens to where a pane is scrolled:
 * a scroll can therefore cause no other scroll. The jump is immediate, with no motion to reduce.
 */
export const createPaneLinking: Create = (store) => {
  const running = new Map<PaneName, () => void>()
  const unsubscribe = store.subscribe(({ reveal }, previous) => {
    if (reveal.number === previous.reveal.number) return
    // The rows of this choice are marked by React in the same task; a microtask later they are on the page.
    queueMicrotask(() => {
      for (const pane of paneNames) {
        const eId = reveal.rows[pane]
        if (!eId) continue
        running.get(pane)?.()
        running.set(pane, showRow(pane, eId))
      }
    })
  })
  return () => {
    unsubscribe()
    for (const end of running.values()) end()
  }
}
