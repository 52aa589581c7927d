/** Whether an element is laid out from right to left. */
export function isRightToLeft(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl'
}

/**
 * Which way the left or right arrow key leads within an element: 1 is on, -1 is back, 0 is any other key. On is to the
 * left where the element runs from right to left.
 */
export function arrowStep(key: string, element: Element): 1 | -1 | 0 {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return 0
  return (key === 'ArrowLeft') === isRightToLeft(element) ? 1 : -1
}

/** How far along an element a point lies, from its start (0) to its end (1). The point is in CSS pixels of the window. */
export function shareAlong(element: Element, point: number): number {
  const { left, right, width } = element.getBoundingClientRect()
  return (isRightToLeft(element) ? right - point : point - left) / width
}
