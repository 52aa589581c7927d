import type { ScrollPlace } from '#contract/places/places'
import type { PaneName } from '#contract/settings/settings'
import { isEId } from '#core/document/eid'

/** For how many frames scrolling is corrected while rows that become visible get their true heights. */
const attempts = 6

function rowElement(eId: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-eid="${CSS.escape(eId)}"]`)
}

function scrollerOf(pane: PaneName): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-scroller="${pane}"]`)
}

/** Runs a step after the next paint has been prepared: React has rendered by then. */
export function afterRender(step: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(step))
}

/**
 * Gives the focus to the button of a row; services/pane-linking.ts brings the row into view. Returns whether the row is
 * there.
 */
export function focusRow(eId: string): boolean {
  const handle = rowElement(eId)?.querySelector<HTMLElement>('[data-handle]')
  handle?.focus({ preventScroll: true })
  return handle !== null && handle !== undefined
}

function keepRight(step: () => void, left = attempts): void {
  step()
  if (left > 1) requestAnimationFrame(() => keepRight(step, left - 1))
}

/** What stands at the top of a pane, or `null` when the pane is out of sight or empty. */
export function scrollPlaceOf(pane: PaneName): ScrollPlace | null {
  const scroller = scrollerOf(pane)
  if (!scroller || scroller.clientHeight === 0 || scroller.clientWidth === 0) return null
  const { top } = scroller.getBoundingClientRect()
  const rows = [...scroller.querySelectorAll<HTMLElement>('[data-eid]')]
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
  const eId = row?.dataset['eid'] ?? ''
  if (!row || !isEId(eId)) return null
  return { eId, offset: Math.round(row.getBoundingClientRect().top - top) }
}

/** Scrolls a pane so that a row is at its remembered position. For unknown rows nothing changes. */
export function restoreScroll(pane: PaneName, { eId, offset }: ScrollPlace): void {
  const scroller = scrollerOf(pane)
  const row = rowElement(eId)
  if (!scroller || !row || !scroller.contains(row)) return
  keepRight(() => {
    const now = row.getBoundingClientRect().top - scroller.getBoundingClientRect().top
    scroller.scrollTop += now - offset
  })
}
