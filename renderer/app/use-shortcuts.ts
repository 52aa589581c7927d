import { useEffect } from 'react'
import { hasTypingTo } from '../services/window/text-field'
import { readerStore } from '../store/store'
import { inReadingDirection } from './commands/arrow-shortcuts'
import { commandNamed, commands, runCommand } from './commands/registry'
import { shortcutOf } from './commands/shortcuts'

const byShortcut: ReadonlyMap<string, string> = new Map(
  commands.flatMap(({ name, shortcuts }) => shortcuts.map((shortcut) => [shortcut, name])),
)

/** True where a bare key belongs to what has the focus: typing, a list that is searched by letters, a dialog. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable], [role="menu"], [role="dialog"]') !== null
  )
}

/** Runs the command of a shortcut, wherever the focus is; keys without modifiers do not disturb typing. */
export function useShortcuts(isMac: boolean): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const shortcut = inReadingDirection(shortcutOf(event, isMac))
      const name = byShortcut.get(shortcut)
      // A dialog that is still loading has no focus yet, but what is typed is meant for it.
      const isForDialog = isTyping(event.target) || readerStore.getState().dialog !== null
      if (!name || (isForDialog && shortcut.length === 1)) return
      const isOfField = commandNamed(name)?.isOfField
      if (isOfField !== undefined && hasTypingTo(isOfField)) return
      if (runCommand(name)) event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [isMac])
}
