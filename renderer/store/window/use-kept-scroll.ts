import { type RefObject, useLayoutEffect, useRef } from 'react'
import { readerStore } from '../store'

/** A long list grows over some frames; after these it is as long as it gets. */
const framesToGrow = 60

/**
 * Keeps how far a panel is scrolled while it is closed. What shows something else begins at its start.
 *
 * @param panel - its name among the panels
 * @param shows - what it shows; a scroll position belongs to that
 */
export function useKeptScroll(panel: string, shows: string): RefObject<HTMLDivElement | null> {
  const scroller = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    const kept = readerStore.getState().panelScrolls[panel]
    const top = kept?.shows === shows ? kept.top : 0
    let frame = 0
    let left = framesToGrow
    element.scrollTop = top
    let reached = element.scrollTop
    const scrollOn = () => {
      // Something else has scrolled it: a person, or a note that is shown.
      if (element.scrollTop !== reached) return
      element.scrollTop = top
      reached = element.scrollTop
      left -= 1
      if (reached < top - 1 && left > 0) frame = requestAnimationFrame(scrollOn)
    }
    scrollOn()
    return () => {
      cancelAnimationFrame(frame)
      readerStore.getState().keepPanelScroll(panel, { shows, top: element.scrollTop })
    }
  }, [panel, shows])
  return scroller
}
