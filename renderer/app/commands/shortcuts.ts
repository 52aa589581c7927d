import type { Command, Shortcut } from './command'

/** What a keyboard event must tell. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const keyNames: Readonly<Record<string, string>> = {
  '+': 'Plus',
  ' ': 'Space',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
}

/** A key press in the syntax of shortcuts. Shift counts only if the character does not already show it. */
export function shortcutOf(press: KeyPress, isMac: boolean): Shortcut {
  const key = keyNames[press.key] ?? (press.key.length === 1 ? press.key.toUpperCase() : press.key)
  const isLetterOrName = key.length > 1 ? key !== 'Plus' : /^\p{L}$/u.test(key)
  const parts = [
    (isMac ? press.metaKey : press.ctrlKey) && 'CmdOrCtrl',
    press.altKey && 'Alt',
    press.shiftKey && isLetterOrName && 'Shift',
    key,
  ]
  return parts.filter(Boolean).join('+')
}

/** Shortcuts that more than one command claims. */
export function shortcutConflicts(commands: readonly Command[]): readonly Shortcut[] {
  const all = commands.flatMap(({ shortcuts }) => shortcuts)
  return [...new Set(all.filter((shortcut, index) => all.indexOf(shortcut) !== index))]
}
