/** What stands in the window from `top` to `bottom`, in CSS pixels. */
type Stretch = Pick<DOMRect, 'top' | 'bottom'>

const overlap = (a: Stretch, b: Stretch): boolean => a.top < b.bottom && b.top < a.bottom

/** Puts the middle of words into the middle of what scrolls, or their beginning at its top when they are longer. */
function bringToMiddle(scroller: Element, words: DOMRect, view: DOMRect): void {
  const room = (view.height - words.height) / 2
  scroller.scrollTop += words.top - view.top - Math.max(0, room)
}

/**
 * Brings the words that are being chosen into sight and puts the bar at the foot of the window, or at its head where it
 * would cover them at the foot.
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
  // Words that fill the window are covered either way: the bar goes back to where it is expected.
  if (overlap(words.getBoundingClientRect(), bar.getBoundingClientRect())) bar.dataset['side'] = 'end'
}
