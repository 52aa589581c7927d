import { inReadingDirection } from './arrow-shortcuts'
import type { Shortcut } from './command'

const macSigns: Readonly<Record<string, string>> = { CmdOrCtrl: '⌘', Alt: '⌥', Shift: '⇧' }
const otherSigns: Readonly<Record<string, string>> = { CmdOrCtrl: 'Ctrl' }
const keySigns: Readonly<Record<string, string>> = {
  Plus: '+',
  Left: '←',
  Right: '→',
  Up: '↑',
  Down: '↓',
  ContextMenu: 'Menu',
}

/** A shortcut as the platform writes it: `Ctrl+Shift+P`, `⇧⌘P`. */
export function shortcutLabel(shortcut: Shortcut, isMac: boolean): string {
  const parts = inReadingDirection(shortcut).split('+')
  const key = parts.pop() ?? ''
  const keyLabel = keySigns[key] ?? key
  if (!isMac) return [...parts.map((part) => otherSigns[part] ?? part), keyLabel].join('+')
  // Apple's order of modifiers: Option, Shift, Command.
  const order = ['Alt', 'Shift', 'CmdOrCtrl']
  const signs = parts.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)).map((part) => macSigns[part])
  return signs.join('') + keyLabel
}
