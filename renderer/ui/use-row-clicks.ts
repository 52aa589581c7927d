import { type RefObject, useEffect } from 'react'

/** Things inside a row that answer a click themselves. */
const ownAnswer = 'button, a, input, select, textarea, summary, [role="button"]'

/**
 * A click anywhere in a row chooses it: a convenience for the mouse beside the row's own button, which is what
 * keyboard and screen reader use. Selecting words is not a click.
 *
 * @param choose - called with the row's `data-eid`
 */
export function useRowClicks(list: RefObject<HTMLElement | null>, choose: (eId: string) => void): void {
  useEffect(() => {
    const element = list.current
    if (!element) return undefined
    const onClick = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || event.target.closest(ownAnswer)) return
      if (window.getSelection()?.isCollapsed === false) return
      const eId = event.target.closest<HTMLElement>('[data-eid]')?.dataset['eid']
      if (eId) choose(eId)
    }
    element.addEventListener('click', onClick)
    return () => element.removeEventListener('click', onClick)
  }, [list, choose])
}
