/**
 * How often a place is checked again after it was brought into view and the page has its faces. Rows out of sight have an
 * estimated height, and a list may still be mounting its rows: both move the place in the frames that follow.
 */
const MAXIMUM_FRAMES = 90
/** Frames in which the place has to stay where it is before it counts as shown. */
const STEADY_FRAMES = 3

/** Events by which the reader scrolls: they end every automatic scroll at once. */
const readerScrolls = ['wheel', 'pointerdown', 'touchstart', 'keydown'] as const

/** What gives way in a list when something else is brought into view there. */
const yielding = new WeakMap<HTMLElement, () => void>()

/** While faces load, words stand in others, and every row changes its height when they come. */
const hasFaces = (): boolean => document.fonts.status === 'loaded'

/**
 * Brings a place into view and keeps it there until its surroundings are laid out.
 *
 * @param topFor - where to scroll so that the place is seen, `null` when it is, `undefined` while it is not on the page;
 *   the argument is true the first time it is on the page
 * @param yields - whether it ends when something else is brought into view in the same list
 * @returns the function that ends it
 */
export function keepInView(
  scroller: HTMLElement,
  topFor: (isFirst: boolean) => number | null | undefined,
  { yields = false } = {},
): () => void {
  let frames = 0
  let steady = 0
  let isFirst = true
  let request = 0
  const look = () => {
    const top = topFor(isFirst)
    if (top !== undefined) {
      isFirst = false
      steady = top === null && hasFaces() ? steady + 1 : 0
      if (top !== null) scroller.scrollTo({ top, behavior: 'instant' })
    }
    if (hasFaces()) frames += 1
    if (steady < STEADY_FRAMES && frames < MAXIMUM_FRAMES) request = requestAnimationFrame(look)
    else end()
  }
  const end = () => {
    cancelAnimationFrame(request)
    for (const name of readerScrolls) scroller.removeEventListener(name, end)
  }
  for (const name of readerScrolls) scroller.addEventListener(name, end, { passive: true })
  yielding.get(scroller)?.()
  if (yields) yielding.set(scroller, end)
  else yielding.delete(scroller)
  look()
  return end
}
