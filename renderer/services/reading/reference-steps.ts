import { arrowStep } from '../../dom/direction'
import { handleOf, referencesBeside, rowAround } from '../../dom/passages'
import type { Create } from '../session'

/** Where a key leads among the references of some words, from one of them; `null` for any other key. */
export function stepAmong(index: number, count: number, key: string, arrow: 1 | -1 | 0): number | null {
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return arrow === 0 ? null : Math.min(Math.max(index + arrow, 0), count - 1)
}

const referenceOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-reference-kind]') : null

/**
 * The references of some words are one stop of the Tab key: the left and right arrow, Home and End go from one to
 * the other (WAI-ARIA Authoring Practices, roving tabindex). The stop is where the focus is; without it, at the first
 * reference of the row where Tab stops, as the page was drawn.
 */
export const createReferenceSteps: Create = () => {
  const settle = (references: readonly HTMLElement[], stop: HTMLElement | undefined, tabIndex: number) => {
    for (const each of references) each.tabIndex = each === stop ? tabIndex : -1
  }
  const onFocusIn = ({ target }: FocusEvent) => {
    const reference = referenceOf(target)
    if (reference) settle(referencesBeside(reference), reference, 0)
  }
  const onFocusOut = ({ target }: FocusEvent) => {
    const reference = referenceOf(target)
    if (!reference) return
    const row = rowAround(reference)
    const references = referencesBeside(reference)
    settle(references, references[0], (row && handleOf(row))?.tabIndex ?? -1)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const reference = referenceOf(event.target)
    if (!reference || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const references = referencesBeside(reference)
    const from = references.indexOf(reference)
    const next = stepAmong(from, references.length, event.key, arrowStep(event.key, reference))
    if (next === null) return
    event.preventDefault()
    references[next]?.focus()
  }
  document.addEventListener('focusin', onFocusIn)
  document.addEventListener('focusout', onFocusOut)
  document.addEventListener('keydown', onKeyDown)
  return () => {
    document.removeEventListener('focusin', onFocusIn)
    document.removeEventListener('focusout', onFocusOut)
    document.removeEventListener('keydown', onKeyDown)
  }
}
