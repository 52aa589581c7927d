import { type RefObject, useEffect } from 'react'
import { arrowStep } from '../dom/direction'

/** Where a key leads among `count` buttons, from the one at `index`; the ends are joined. */
const steps: Readonly<Record<string, (index: number, count: number) => number>> = {
  next: (index, count) => (index + 1) % count,
  previous: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_index, count) => count - 1,
}

function stepOf({ key, altKey, ctrlKey, metaKey }: KeyboardEvent, toolbar: Element): string {
  if (altKey || ctrlKey || metaKey) return ''
  const step = arrowStep(key, toolbar)
  if (step === 0) return key
  return step === 1 ? 'next' : 'previous'
}

/**
 * Makes the buttons of a toolbar one stop of the Tab key: the left and right arrow, Home and End go from button to button,
 * and Tab comes back to the one that was left (WAI-ARIA Authoring Practices, toolbar).
 */
export function useOneTabStop(toolbar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = toolbar.current
    if (!element) return undefined
    let current: HTMLElement | null = null
    // Buttons may be left out when there is not enough space.
    const shown = () =>
      [...element.querySelectorAll<HTMLElement>('button')].filter((button) => button.checkVisibility())
    const settle = () => {
      const buttons = shown()
      if (current === null || !buttons.includes(current)) current = buttons[0] ?? null
      for (const button of buttons) button.tabIndex = button === current ? 0 : -1
    }
    const onFocusIn = ({ target }: FocusEvent) => {
      if (target instanceof HTMLButtonElement) current = target
      settle()
    }
    const onKeyDown = (event: KeyboardEvent) => {
      const step = steps[stepOf(event, element)]
      const buttons = shown()
      const index = buttons.findIndex((button) => button === event.target)
      if (!step || index === -1) return
      event.preventDefault()
      buttons[step(index, buttons.length)]?.focus()
    }
    settle()
    const added = new MutationObserver(settle)
    added.observe(element, { childList: true, subtree: true })
    const resized = new ResizeObserver(settle)
    resized.observe(element)
    element.addEventListener('focusin', onFocusIn)
    element.addEventListener('keydown', onKeyDown)
    return () => {
      added.disconnect()
      resized.disconnect()
      element.removeEventListener('focusin', onFocusIn)
      element.removeEventListener('keydown', onKeyDown)
    }
  }, [toolbar])
}
