/** Kinds of `<input>` in which nothing is typed. */
const notTyped: ReadonlySet<string> = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
])

/** Whether words are typed into an element. */
export function isTextField(element: unknown): boolean {
  if (element instanceof HTMLTextAreaElement) return !element.readOnly
  if (element instanceof HTMLInputElement) return !notTyped.has(element.type) && !element.readOnly
  return element instanceof HTMLElement && element.isContentEditable
}

/** Takes the focus from what has it: a field then hands on what is typed in it. */
export function leaveField(): void {
  ;(document.activeElement as HTMLElement | null)?.blur()
}

/** Whether the focused field itself can undo or redo typing. */
export function hasTypingTo(what: 'undo' | 'redo'): boolean {
  return isTextField(document.activeElement) && document.queryCommandEnabled(what)
}
