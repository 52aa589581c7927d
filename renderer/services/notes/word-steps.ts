import type { Declaration } from '#core/document/declaration'
import { declarationUnits } from '#core/notes/anchoring/declaration-units'
import { createStepTexts, type StepTexts, targetOf } from '#core/notes/stepper'
import { selectReading } from '../../store/reading/views'
import { readerStore } from '../../store/store'
import { serviceOf } from '../current-session'
import type { Create } from '../session'
import { typedBy } from '../window/type-ahead'
import { annotate } from './annotate'

/** The texts of a declaration that words are chosen in by keyboard. */
export const stepTextsOf = (declaration: Declaration): StepTexts =>
  createStepTexts(declarationUnits(declaration), declaration.edition.language)

/** Makes a note at what is chosen. `typed` begins it. */
export function makeStepNote(typed = ''): void {
  const state = readerStore.getState()
  const { stepping } = state
  const reading = selectReading(state)
  state.setStepping(null)
  const target = reading && stepping ? targetOf(stepTextsOf(reading.declaration), stepping) : null
  if (target) annotate([target], true, { typed })
}

/** The letter that a key types. Space and Enter press the button in focus, so they are none. */
function letterOf(event: KeyboardEvent): string | null {
  const typed = typedBy(event)
  return typed === null || typed.trim() === '' ? null : typed
}

interface WordSteps {
  /** @param unit - the text it begins at, as an index into those of the declaration */
  readonly begin: (unit: number) => void
  readonly dispose: () => void
}

/**
 * As long as words are chosen by keyboard, a letter makes the note and begins it: who presses `N` and types on means the
 * paragraph in hand. The bar may still be loading then, so keys count where the focus was, and in the bar.
 */
const createWordSteps: Create<WordSteps> = (store) => {
  let end: (() => void) | null = null

  function begin(unit: number): void {
    end?.()
    // Keys count where the focus was until the bar has it: from then on they are the bar's alone.
    let before = document.activeElement
    const isInBar = (target: EventTarget | null) =>
      target instanceof Element && target.closest('[data-step-bar]') !== null
    const onFocus = ({ target }: FocusEvent) => {
      if (isInBar(target)) before = null
    }
    const onPointerDown = ({ target }: PointerEvent) => {
      if (!isInBar(target)) store.getState().setStepping(null)
    }
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event
      const letter = letterOf(event)
      if (letter === null || (target !== before && !isInBar(target))) return
      event.preventDefault()
      event.stopImmediatePropagation()
      // A key that is held down is the one that began it.
      if (!event.repeat) makeStepNote(letter)
    }
    addEventListener('keydown', onKeyDown, true)
    addEventListener('focusin', onFocus, true)
    addEventListener('pointerdown', onPointerDown, true)
    const unsubscribe = store.subscribe(({ stepping }) => {
      if (stepping === null) end?.()
    })
    end = () => {
      removeEventListener('keydown', onKeyDown, true)
      removeEventListener('focusin', onFocus, true)
      removeEventListener('pointerdown', onPointerDown, true)
      unsubscribe()
      end = null
    }
    store.getState().setStepping({ level: 'paragraph', unit })
  }

  return { begin, dispose: () => end?.() }
}

/** Begins to choose what to annotate by keyboard, at a text of the open declaration. */
export const beginWordSteps = (unit: number): void => serviceOf(createWordSteps).begin(unit)
