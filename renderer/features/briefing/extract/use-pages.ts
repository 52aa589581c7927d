import { type RefObject, useEffect, useState } from 'react'

/** How many columns a flow fills, by the width it needs. Pure, for the tests. Lengths in CSS pixels. */
export function columnsOf(width: number, column: number, gap: number): number {
  return Math.max(1, Math.round((width + gap) / (column + gap)))
}

/**
 * Counts the pages of a flow whose columns are pages: whenever its content changes, in the frame that shows the change,
 * and once more when all fonts have loaded.
 *
 * @param content - what the flow shows; a new value is a new count
 */
export function usePageCount(flow: RefObject<HTMLElement | null>, content: unknown): number {
  const [count, setCount] = useState(1)
  useEffect(() => {
    const measure = () => {
      const element = flow.current
      if (!element) return
      const { columnWidth, columnGap } = getComputedStyle(element)
      setCount(columnsOf(element.scrollWidth, Number.parseFloat(columnWidth), Number.parseFloat(columnGap)))
    }
    const frame = requestAnimationFrame(measure)
    document.fonts.addEventListener('loadingdone', measure)
    return () => {
      cancelAnimationFrame(frame)
      document.fonts.removeEventListener('loadingdone', measure)
    }
    // oxlint-disable-next-line react/exhaustive-deps -- the content is what is measured
  }, [flow, content])
  return count
}

/** The inner width of an element in CSS pixels, followed as it changes; 0 until it is known. */
export function useInnerWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!element.current) return undefined
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0))
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return width
}
