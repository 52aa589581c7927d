import type { PaneName } from '#contract/settings/settings'
import { paneNames } from '#contract/settings/settings'
import type { EId } from '#core/document/eid'
import { rowIn, scrollerOf, viewIn } from '../../dom/passages'
import { type ScrollBox, scrollTopFor } from '../../dom/scroll-target'
import { firstReveal, type Reveal } from '../../store/reading/reveal'
import type { ViewId } from '../../store/reading/view'
import type { Create } from '../session'
import { keepInView } from './keep-in-view'

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
function showRow(view: ViewId, pane: PaneName, eId: EId): () => void {
  const panes = viewIn(document, view)
  const scroller = panes && scrollerOf(panes, pane)
  if (!scroller) return () => undefined
  let row: HTMLElement | null = null
  return keepInView(scroller, (isFirst) => {
    // In a long text looking for a row costs as much as showing it.
    if (!row?.isConnected) row = rowIn(scroller, eId)
    return row ? scrollTopFor(boxOf(scroller, row), isFirst) : undefined
  })
}

/**
 * Brings into view what the store asks for. It acts on choices only and never listens to where a pane is scrolled:
 * a scroll can therefore cause no other scroll. The jump is immediate, with no motion to reduce.
 */
export const createPaneLinking: Create = (store) => {
  const running = new Map<string, () => void>()
  const show = (view: ViewId, { rows }: Reveal) => {
    for (const pane of paneNames) {
      const eId = rows[pane]
      if (!eId) continue
      const name = `${view} ${pane}`
      running.get(name)?.()
      running.set(name, showRow(view, pane, eId))
    }
  }
  const unsubscribe = store.subscribe(({ views }, previous) => {
    if (views === previous.views) return
    for (const [name, { reveal }] of Object.entries(views)) {
      if (reveal.number === (previous.views[name]?.reveal ?? firstReveal).number) continue
      // The rows of this choice are marked by React in the same task; a microtask later they are on the page.
      queueMicrotask(() => show(name, reveal))
    }
  })
  return () => {
    unsubscribe()
    for (const end of running.values()) end()
  }
}
