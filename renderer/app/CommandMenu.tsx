import type { RefObject } from 'react'
import { Menu, Popover } from 'react-aria-components'
import { afterRender } from '../services/reading/rows'
import { readerStore } from '../store/store'
import { CommandItem } from './CommandItem'
import styles from './CommandMenu.module.css'
import type { Command } from './commands/command'
import { runCommand } from './commands/registry'

interface CommandMenuProps {
  readonly label: string
  readonly commands: readonly Command[]
  /** What the menu hangs on. */
  readonly trigger: RefObject<HTMLElement | null>
  readonly onClose: () => void
}

/** A menu of commands of the registry, each with its shortcut. The command runs after the menu has closed. */
export function CommandMenu({ label, commands, trigger, onClose }: CommandMenuProps) {
  const state = readerStore.getState()
  const run = (name: string) => {
    onClose()
    afterRender(() => runCommand(name))
  }
  return (
    <Popover
      isOpen
      triggerRef={trigger}
      aria-label={label}
      placement="bottom start"
      offset={2}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      className={styles.popover ?? ''}
    >
      <Menu
        className={styles.menu ?? ''}
        aria-label={label}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a menu takes the focus when it opens (WAI-ARIA, menu)
        autoFocus="first"
        items={commands}
        onAction={(key) => run(String(key))}
        onClose={onClose}
      >
        {(command) => <CommandItem id={command.name} command={command} state={state} />}
      </Menu>
    </Popover>
  )
}
