import { inInterfaceLanguage } from '../../i18n/messages'
import type { Shortcut } from './command'

const turns: Readonly<Record<string, string>> = { Left: 'Right', Right: 'Left' }

/**
 * A shortcut as it is pressed in the interface's direction, and back: left is where one comes from, and in an interface
 * that runs from right to left that is on the right.
 */
export function inReadingDirection(shortcut: Shortcut): Shortcut {
  if (inInterfaceLanguage().dir === 'ltr') return shortcut
  return shortcut.replace(/(?:Left|Right)$/u, (side) => turns[side] ?? side)
}
