import { MenuItem } from 'react-aria-components'
import type { ReaderState } from '../store/store'
import styles from './CommandItem.module.css'
import type { Command } from './commands/command'
import { shortcutLabel } from './commands/shortcut-label'
import { isMac } from './platform'

interface CommandItemProps {
  readonly command: Command
  readonly state: ReaderState
}

/** A command in a menu of React Aria: its label, whether it is on, its first shortcut. */
export function CommandItem({ command, state }: CommandItemProps) {
  const { name, label, shortcuts, isChecked } = command
  return (
    <MenuItem id={name} textValue={label} className={styles.item ?? ''}>
      <span>{isChecked?.(state) ? `✓ ${label}` : label}</span>
      {shortcuts[0] && <kbd>{shortcutLabel(shortcuts[0], isMac)}</kbd>}
    </MenuItem>
  )
}
