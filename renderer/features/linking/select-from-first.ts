import { referenceAt } from './referenced'

/** What makes a reference take the focus. */
const focusable = ['tabindex', 'href'] as const

/**
 * Makes it possible to select words by dragging from the first letter of a reference. Such a selection begins in the
 * words before the reference, and Chromium ends it when the press focuses the reference. So no reference can be focused
 * while a mouse button is down. Returns the function that ends it.
 */
export function selectFromFirstLetters(): () => void {
  let giveBack: (() => void) | null = null
  const onUp = () => {
    giveBack?.()
    giveBack = null
  }
  const onDown = ({ target, button }: PointerEvent) => {
    onUp()
    const element = referenceAt(target)?.element
    if (!element || button !== 0) return
    const taken = focusable.map((name) => [name, element.getAttribute(name)] as const)
    for (const name of focusable) element.removeAttribute(name)
    giveBack = () => {
      for (const [name, value] of taken)
        if (value !== null && !element.hasAttribute(name)) element.setAttribute(name, value)
    }
  }
  document.addEventListener('pointerdown', onDown, { capture: true })
  document.addEventListener('pointerup', onUp, { capture: true })
  document.addEventListener('pointercancel', onUp, { capture: true })
  window.addEventListener('blur', onUp)
  return () => {
    onUp()
    document.removeEventListener('pointerdown', onDown, { capture: true })
    document.removeEventListener('pointerup', onUp, { capture: true })
    document.removeEventListener('pointercancel', onUp, { capture: true })
    window.removeEventListener('blur', onUp)
  }
}
