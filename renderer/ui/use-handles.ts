import { type KeyboardEvent, useCallback } from 'react'

/** Marks the one button of a row that takes the keyboard: `data-handle`. */
const handleSelector = '[data-handle]'

const steps: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowDown: (index, count) => Math.min(index + 1, count - 1),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_index, count) => count - 1,
}

/**
 * Arrow keys, Home and End walk the handles of a list; Tab enters and leaves it once (WAI-ARIA practices, roving
 * focus). The walked-to handle is focused, which its row takes for a choice where it likes.
 *
 * @param walk - called with the handle's row identifier (`data-eid` of its row)
 */
export function useHandles(walk: (eId: string) => void): (event: KeyboardEvent<HTMLElement>) => void {
  return useCallback(
    (event) => {
      const step = steps[event.key]
      const handle = event.target instanceof Element ? event.target.closest(handleSelector) : null
      if (!step || !handle || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      const handles = [...event.currentTarget.querySelectorAll<HTMLElement>(handleSelector)]
      const next = handles[step(handles.indexOf(handle as HTMLElement), handles.length)]
      const eId = next?.closest<HTMLElement>('[data-eid]')?.dataset['eid']
      event.preventDefault()
      if (!next || !eId) return
      next.focus({ preventScroll: true })
      next.scrollIntoView({ block: 'nearest' })
      walk(eId)
    },
    [walk],
  )
}
