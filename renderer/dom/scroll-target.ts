/** The position of a row in the pane that scrolls it, in CSS pixels. */
export interface ScrollBox {
  readonly viewHeight: number
  /** From the upper edge of what is seen to the row; negative above it. */
  readonly rowTop: number
  readonly rowHeight: number
  readonly scrollTop: number
  /** The largest `scrollTop`. */
  readonly scrollRange: number
}

/** A row that has to be moved is placed this far down, so that what comes before it is visible too. */
const RESTING_SHARE = 0.2
/** Less than this is not worth a movement. */
const TOLERANCE = 2

/**
 * Where to scroll so that a row is seen, or `null` when it is: nothing moves without need. A row higher than the pane
 * is seen when it fills it from its beginning.
 */
export function scrollTopFor(box: ScrollBox, isFirst = true): number | null {
  const { viewHeight, rowTop, rowHeight, scrollTop, scrollRange } = box
  const fits = rowHeight <= viewHeight
  const isSeen = fits
    ? rowTop >= -TOLERANCE && rowTop + rowHeight <= viewHeight + TOLERANCE
    : rowTop >= -TOLERANCE && rowTop <= viewHeight * RESTING_SHARE + TOLERANCE
  if (isSeen) return null
  const rest = fits ? Math.min(viewHeight * RESTING_SHARE, viewHeight - rowHeight) : 0
  const top = Math.max(0, Math.min(scrollRange, Math.round(scrollTop + rowTop - rest)))
  // At either end of the list its place may not be reachable; then it is shown as well as possible.
  return Math.abs(top - scrollTop) < (isFirst ? 1 : TOLERANCE) ? null : top
}
