/** What is in the window from `top` to `bottom`, in CSS pixels. */
type Stretch = Pick<DOMRect, 'top' | 'bottom'>

const overlap = (a: Stretch, b: Stretch): boolean => a.top < b.bottom && b.top < a.bottom

/** The pane that the words lie in. */
const scrollerOf = ({ startContainer }: Range): Element | null =>
  startContainer.parentElement?.closest('[data-scroller]') ?? null

/** Scrolls the middle of the words to the middle of the pane, or their beginning to its top when they are longer. */
function bringToMiddle(scroller: Element, words: DOMRect, view: DOMRect): void {
  const room = (view.height - words.height) / 2
  scroller.scrollTop += words.top - view.top - Math.max(0, room)
}

/**
 * Scrolls to the words that are being chosen and puts the bar at the bottom of the window, or at the top if it would
 * cover them at the bottom.
 */
export function placeStepBar(bar: HTMLElement, words: Range): void {
  const scroller = scrollerOf(words)
  bar.dataset['side'] = 'end'
  const foot = bar.getBoundingClientRect()
  const place = words.getBoundingClientRect()
  const view = scroller?.getBoundingClientRect()
  const isInSight = !view || (place.top >= view.top && place.bottom <= view.bottom)
  if (scroller && view && (!isInSight || overlap(place, foot))) bringToMiddle(scroller, place, view)
  standClear(bar, words)
}

/** Puts the bar at the bottom of the window, or at the top if it would cover the words at the bottom. Scrolls nothing. */
function standClear(bar: HTMLElement, words: Range): void {
  const covers = (): boolean => overlap(words.getBoundingClientRect(), bar.getBoundingClientRect())
  bar.dataset['side'] = 'end'
  if (!covers()) return
  bar.dataset['side'] = 'start'
  // Words that fill the window are covered in both places, so the bar goes to its usual place.
  if (covers()) bar.dataset['side'] = 'end'
}

/**
 * Keeps the bar off the words when they move afterwards: rows above them get their true height when they are first laid out,
 * the pane is scrolled, the window changes.
 *
 * @returns how that ends
 */
export function keepClear(bar: HTMLElement, words: Range): () => void {
  const stand = (): void => standClear(bar, words)
  const sizes = new ResizeObserver(stand)
  sizes.observe(bar)
  for (const element of [scrollerOf(words), ...(scrollerOf(words)?.children ?? [])])
    if (element) sizes.observe(element)
  const scrolling = { capture: true, passive: true }
  document.addEventListener('scroll', stand, scrolling)
  return () => {
    sizes.disconnect()
    document.removeEventListener('scroll', stand, scrolling)
  }
}
