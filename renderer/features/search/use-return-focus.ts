import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react'

/** Where the keyboard enters the panes, for a focus that has nowhere to return to. */
const entrance = '[data-pane] [data-handle][tabindex="0"]'

/**
 * Remembers what had the focus before it came into a panel.
 *
 * @returns a function that gives the focus back; nothing scrolls
 */
export function useReturnFocus(panel: RefObject<HTMLElement | null>): () => void {
  const before = useRef<HTMLElement | null>(null)
  // This runs before the field takes the focus, which it does in a separate effect.
  useLayoutEffect(() => {
    const element = panel.current
    if (!element) return undefined
    const remember = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof HTMLElement && !element.contains(relatedTarget))
        before.current = relatedTarget
    }
    element.addEventListener('focusin', remember)
    return () => element.removeEventListener('focusin', remember)
  }, [panel])
  return useCallback(() => {
    const target = before.current?.isConnected
      ? before.current
      : document.querySelector<HTMLElement>(entrance)
    target?.focus({ preventScroll: true })
  }, [])
}
