import type { PaneName } from '#contract/settings'
import { paneNames } from '#contract/settings'
import type { EId } from '#core/document/eid'
import { readerStore } from '../store/store'
import { type ScrollBox, scrollTopFor } from '../ui/scroll-target'

/**
 * How often a row is looked at again after it was brought into view. Rows out of sight have an estimated height, and
 * a list may still be mounting its rows: both move the row in the frames that follow.
 */
const MAXIMUM_FRAMES = 90
/** Frames in which the row has to stay where it is before it counts as shown. */
const STEADY_FRAMES = 3

/** What the reader does to scroll: it ends any bringing into view at once. */
const readerScrolls = ['wheel', 'pointerdown', 'touchstart', 'keydown'] as const

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
  const scroller = document.querySelector<HTMLElement>(`[data-scroller="${pane}"]`)
  if (!scroller) return () => undefined
  let frames = 0
  let steady = 0
  let isFirst = true
  let request = 0
  const look = () => {
    const row = scroller.querySelector<HTMLElement>(`[data-eid="${CSS.escape(eId)}"]`)
    if (row) {
      const top = scrollTopFor(boxOf(scroller, row), isFirst)
      isFirst = false
      steady = top === null ? steady + 1 : 0
      if (top !== null) scroller.scrollTo({ top, behavior: 'instant' })
    }
    frames += 1
    if (steady < STEADY_FRAMES && frames < MAXIMUM_FRAMES) request = requestAnimationFrame(look)
    else end()
  }
  const end = () => {
    cancelAnimationFrame(request)
    for (const name of readerScrolls) scroller.removeEventListener(name, end)
  }
  for (const name of readerScrolls) scroller.addEventListener(name, end, { passive: true })
  look()
  return end
}

/**
 * Brings into view what the store asks for. It acts on choices only and never listens to where a pane is scrolled:
 * a scroll can therefore cause no other scroll. The jump is immediate, with no motion to reduce.
 *
 * @returns the function that ends it
 */
export function linkPanes(): () => void {
  const running = new Map<PaneName, () => void>()
  return readerStore.subscribe(({ reveal }, previous) => {
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
}
