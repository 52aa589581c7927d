import { type RefObject, useEffect } from 'react'

const steps: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowDown: (index, count) => Math.min(index + 1, count - 1),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_index, count) => count - 1,
}

/**
 * Arrow keys, Home and End move between the handles of a list, the one button of each row marked `data-handle`; Tab
 * enters and leaves the list once (WAI-ARIA Authoring Practices, roving tabindex). Moving to a row chooses it.
 *
 * @param choose - called with the `data-eid` of the row walked to
 */
export function useHandles(list: RefObject<HTMLElement | null>, choose: (eId: string) => void): void {
  useEffect(() => {
    const element = list.current
    if (!element) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      const step = steps[event.key]
      if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      const handle = event.target instanceof Element ? event.target.closest('[data-handle]') : null
      if (!handle) return
      const handles = [...element.querySelectorAll<HTMLElement>('[data-handle]')]
      const next =
        handles[
          step(
            handles.findIndex((each) => each === handle),
            handles.length,
          )
        ]
      const row = next?.closest<HTMLElement>('[data-eid]')
      event.preventDefault()
      if (!next || !row?.dataset['eid']) return
      next.focus({ preventScroll: true })
      row.scrollIntoView({ block: 'nearest' })
      choose(row.dataset['eid'])
    }
    element.addEventListener('keydown', onKeyDown)
    return () => element.removeEventListener('keydown', onKeyDown)
  }, [list, choose])
}
