import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { followReference } from '../../services/reading/follow-reference'
import { createPointerWatch, isHandBusy, onHandTaken } from './pointing'
import { type Referenced, referenceAt } from './referenced'
import { selectFromFirstLetters } from './select-from-first'

const PreviewCard = lazy(() => import('./PreviewCard').then(({ PreviewCard }) => ({ default: PreviewCard })))
const TermDialog = lazy(() => import('./TermDialog').then(({ TermDialog }) => ({ default: TermDialog })))

/** How long the pointer rests on a reference before its card opens, and how long it may leave, in milliseconds. */
const openDelay = 350
const closeDelay = 300

/** What is shown of a reference: a passing preview, or for a term the card that stays open. */
interface Shown {
  readonly mode: 'preview' | 'pinned'
  readonly reference: Referenced
}

/**
 * Handles all references of the window: a preview on hover and on keyboard focus, which the pointer may enter and
 * Escape dismisses (WCAG 1.4.13); a click or Enter follows a link and opens a term.
 */
export function PreviewCards() {
  const [shown, setShown] = useState<Shown | null>(null)
  const close = useCallback(() => setShown(null), [])
  useEffect(() => {
    let timer = 0
    // What the pointer rests on: focus that returns from a closing card must not take its card away.
    let hovered: Referenced | null = null
    // Whose card is shown or about to be.
    let previewed: Referenced | null = null
    const later = (next: Shown | null, delay: number) => {
      window.clearTimeout(timer)
      previewed = next?.reference ?? null
      // A card that stays open ends by its own means only.
      timer = window.setTimeout(
        () => setShown((current) => (current?.mode === 'pinned' ? current : next)),
        delay,
      )
    }
    const preview = (reference: Referenced): Shown => ({ mode: 'preview', reference })
    const activate = (reference: Referenced) => {
      window.clearTimeout(timer)
      if (reference.kind === 'term') return setShown({ mode: 'pinned', reference })
      setShown(null)
      followReference(reference.element, reference.target)
    }

    const hasMoved = createPointerWatch()
    /** The pointer has come to a reference, with no button down. */
    const point = (reference: Referenced, { buttons }: PointerEvent) => {
      hovered = reference
      if (buttons === 0 && !isHandBusy(reference.element)) later(preview(reference), openDelay)
    }
    const onPointerOver = (event: PointerEvent) => {
      const { target } = event
      const reference = referenceAt(target)
      const isPointed = hasMoved(event)
      if (reference && isPointed) return point(reference, event)
      hovered = null
      // Words that come to lie under a resting pointer are not pointed at.
      if (reference && reference.element === previewed?.element) return
      if (target instanceof Element && target.closest('[data-preview-card]'))
        return window.clearTimeout(timer)
      // With the keyboard on a reference its card stays; the pointer only passes.
      if (!referenceAt(document.activeElement)?.element.matches(':focus-visible')) later(null, closeDelay)
    }
    const onPointerMove = (event: PointerEvent) => {
      if (!hasMoved(event)) return
      const reference = referenceAt(event.target)
      if (reference && reference.element !== hovered?.element) point(reference, event)
    }
    const onFocusIn = ({ target }: FocusEvent) => {
      const reference = referenceAt(target)
      if (reference?.element.matches(':focus-visible')) later(preview(reference), 0)
      else if (!hovered) later(null, 0)
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') return later(null, 0)
      const reference = referenceAt(event.target)
      if (reference?.kind !== 'term' || (event.key !== 'Enter' && event.key !== ' ')) return
      event.preventDefault()
      activate(reference)
    }
    const onClick = (event: MouseEvent) => {
      const reference = referenceAt(event.target)
      if (!reference) return
      event.preventDefault()
      if (window.getSelection()?.isCollapsed === false) return
      // What is opened returns the focus to it.
      reference.element.focus({ preventScroll: true })
      activate(reference)
    }
    // Scrolling the text closes the card. Over the card or in another pane, the card stays.
    const onWheel = ({ target }: WheelEvent) => {
      const scroller = target instanceof Element ? target.closest('[data-scroller]') : null
      if (previewed && scroller?.contains(previewed.element)) later(null, 0)
    }

    document.addEventListener('pointerover', onPointerOver)
    document.addEventListener('pointermove', onPointerMove)
    const ends = [onHandTaken(() => later(null, 0)), selectFromFirstLetters()]
    document.addEventListener('focusin', onFocusIn)
    document.addEventListener('keydown', onKeyDown)
    document.addEventListener('click', onClick)
    document.addEventListener('wheel', onWheel, { passive: true })
    return () => {
      window.clearTimeout(timer)
      document.removeEventListener('pointerover', onPointerOver)
      document.removeEventListener('pointermove', onPointerMove)
      for (const end of ends) end()
      document.removeEventListener('focusin', onFocusIn)
      document.removeEventListener('keydown', onKeyDown)
      document.removeEventListener('click', onClick)
      document.removeEventListener('wheel', onWheel)
    }
  }, [])

  if (!shown) return null
  const { mode, reference } = shown
  return (
    <Suspense fallback={null}>
      {mode === 'preview' ? (
        <PreviewCard reference={reference} onClose={close} />
      ) : (
        <TermDialog reference={reference} onClose={close} />
      )}
    </Suspense>
  )
}
