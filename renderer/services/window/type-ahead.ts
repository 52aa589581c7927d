import { serviceOf } from '../current-session'
import { afterRender } from '../reading/rows'
import type { Create } from '../session'

/** After this many milliseconds typed keys are no longer collected: the field will not open. */
const patience = 20_000

/** What a key adds to what is typed; `null` for a key that is not typing. */
export function typedBy(event: KeyboardEvent): string | null {
  const hasModifier = event.ctrlKey || event.metaKey || event.altKey
  // AltGr types letters, and Windows reports it as Ctrl with Alt.
  if (event.isComposing || (hasModifier && !event.getModifierState('AltGraph'))) return null
  // An Enter still held down is the one that opened the field.
  if (event.key === 'Enter') return event.repeat ? null : '\n'
  return event.key.length === 1 ? event.key : null
}

/** Inserts text at the cursor, as typing does: the selection is replaced, and React gets the event. */
function insert(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const end = field.value.length
  field.setRangeText(text, field.selectionStart ?? end, field.selectionEnd ?? end, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text, inputType: 'insertText' }))
}

function enter(field: HTMLInputElement): void {
  if (field.form) field.form.requestSubmit()
  else
    field.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }),
    )
}

/**
 * Gives a field what was typed for it. In a field of one line, Enter ends the text; what came after does not belong to
 * the field.
 */
function deliver(field: HTMLInputElement | HTMLTextAreaElement, typed: string): void {
  if (field instanceof HTMLTextAreaElement) {
    insert(field, typed)
    return
  }
  const [line = '', ...after] = typed.split('\n')
  if (line !== '') insert(field, line)
  if (after.length > 0) afterRender(() => enter(field))
}

/** Collects what is typed for a field that is about to open. */
interface TypeAhead {
  readonly hold: (selector: string, typed: string) => void
  readonly dispose: () => void
}

const createTypeAhead: Create<TypeAhead> = () => {
  let letGo: (() => void) | null = null

  function hold(selector: string, typedBefore: string): void {
    letGo?.()
    if (document.activeElement?.matches(selector)) return
    let typed = typedBefore
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') return end()
      const text = typedBy(event)
      if (text === null && event.key !== 'Backspace') return
      event.preventDefault()
      event.stopImmediatePropagation()
      typed = text === null ? typed.slice(0, -1) : typed + text
    }
    const onFocus = ({ target }: FocusEvent) => {
      const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
      if (!isField || !target.matches(selector)) return
      end()
      // The code that moves the focus may also select the text in the field, which typing then replaces.
      if (typed !== '') queueMicrotask(() => deliver(target, typed))
    }
    const end = () => {
      clearTimeout(timer)
      removeEventListener('keydown', onKeyDown, true)
      removeEventListener('pointerdown', end, true)
      removeEventListener('focusin', onFocus)
      letGo = null
    }
    const timer = setTimeout(end, patience)
    addEventListener('keydown', onKeyDown, true)
    addEventListener('pointerdown', end, true)
    addEventListener('focusin', onFocus)
    letGo = end
  }

  return { hold, dispose: () => letGo?.() }
}

/**
 * Collects what is typed for a field that is about to open. Its code may still be loading, and a letter typed in the
 * meantime must not be lost or run a shortcut. The field gets it with the focus. A click or Escape ends the wait.
 *
 * @param selector - the one field that takes the typing, by CSS
 * @param typed - what was typed for it already
 */
export const holdTyping = (selector: string, typed = ''): void =>
  serviceOf(createTypeAhead).hold(selector, typed)
