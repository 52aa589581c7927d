import { type KeyboardEvent, type RefObject, useCallback } from 'react'
import { useReader } from '../../store/store'

/**
 * ArrowDown goes from the field into the list, the arrows, Home and End move in it, and ArrowUp on the first hit goes
 * back to the field. Moving to a hit opens its place.
 */
export function useHitKeys(panel: RefObject<HTMLElement | null>): (event: KeyboardEvent) => void {
  const goToHit = useReader((state) => state.goToHit)
  return useCallback(
    (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      if (!(event.target instanceof Element) || !panel.current) return
      const inField = event.target.matches('[data-search-field]')
      const own = event.target.closest<HTMLElement>('[data-hit]')
      if (!own && !(inField && event.key === 'ArrowDown')) return
      const hits = [...panel.current.querySelectorAll<HTMLElement>('[data-hit]')]
      const target = nextHit(hits, own, event.key)
      if (target === undefined) return
      event.preventDefault()
      if (target === null) {
        panel.current.querySelector<HTMLElement>('[data-search-field]')?.focus()
        return
      }
      target.focus({ preventScroll: true })
      goToHit(Number(target.dataset['hit']))
    },
    [panel, goToHit],
  )
}

/** The hit a key leads to, `null` for the field, `undefined` for other keys. */
function nextHit(
  hits: readonly HTMLElement[],
  own: HTMLElement | null,
  key: string,
): HTMLElement | null | undefined {
  const current = hits.find((hit) => hit.hasAttribute('aria-current'))
  if (own === null) return current ?? hits[0]
  const position = hits.indexOf(own)
  switch (key) {
    case 'ArrowDown':
      return hits[Math.min(position + 1, hits.length - 1)]
    case 'ArrowUp':
      return position === 0 ? null : hits[position - 1]
    case 'Home':
      return hits[0]
    case 'End':
      return hits.at(-1)
    default:
      return undefined
  }
}
