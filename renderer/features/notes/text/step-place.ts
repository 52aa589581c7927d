/** What is in the window from `top` to `bottom`, in CSS pixels. */
type Stretch = Pick<DOMRect, 'top' | 'bottom'>

const overlap = (a: Stretch, b: Stretch): boolean => a.top < b.bottom && b.top < a.bottom

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
  const { startContainer } = words
  const scroller = startContainer.parentElement?.closest('[data-scroller]')
  bar.dataset['side'] = 'end'
  const foot = bar.getBoundingClientRect()
  const place = words.getBoundingClientRect()
  const view = scroller?.getBoundingClientRect()
  const isInSight = !view || (place.top >= view.top && place.bottom <= view.bottom)
  if (scroller && view && (!isInSight || overlap(place, foot))) bringToMiddle(scroller, place, view)
  if (!overlap(words.getBoundingClientRect(), foot)) return
  bar.dataset['side'] = 'start'
  // Words that fill the window are covered in both places, so the bar goes to its usual place.
  if (overlap(words.getBoundingClientRect(), bar.getBoundingClientRect())) bar.dataset['side'] = 'end'
}
