import { MenuItem } from 'react-aria-components'
import type { ReaderState } from '../store/store'
import styles from './CommandItem.module.css'
import type { Command } from './commands/command'
import { shortcutLabel } from './commands/shortcut-label'
import { isMac } from './platform'

interface CommandItemProps {
  /** The command's name: with it React Aria recognises the item when the order of the list changes. */
  readonly id: string
  readonly command: Command
  readonly state: ReaderState
}

/** A command in a menu of React Aria: its label, whether it is on, its first shortcut. */
export function CommandItem({ id, command, state }: CommandItemProps) {
  const { shortcuts, isChecked } = command
  const label = command.label()
  return (
    <MenuItem id={id} textValue={label} className={styles.item ?? ''}>
      <span>{isChecked?.(state) ? `✓ ${label}` : label}</span>
      {shortcuts[0] && <kbd dir="ltr">{shortcutLabel(shortcuts[0], isMac)}</kbd>}
    </MenuItem>
  )
}
