import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useReader } from '../store/store'
import { Button } from '../ui/Button'
import hidden from '../ui/hidden.module.css'
import { Icon } from '../ui/Icon'
import { commandNamed, runCommand } from './commands/registry'
import { shortcutLabel } from './commands/shortcut-label'
import { isMac } from './platform'

interface CommandButtonProps {
  /** The command's name in the registry. */
  readonly name: string
  readonly icon: LucideIcon
  /** True for an icon that points along the line. */
  readonly turns?: boolean
  /** In words what the icon shows; without any, the command's label is read out. */
  readonly children?: ReactNode
}

/** A button of the toolbar that runs a command; its tip names the command and its shortcut. */
export function CommandButton({ name, icon, turns = false, children }: CommandButtonProps) {
  const command = commandNamed(name)
  const isEnabled = useReader((state) => command?.isEnabled(state) ?? false)
  if (!command) throw new Error(`The toolbar names an unknown command: ${name}`)
  const [shortcut] = command.shortcuts
  const label = command.label()
  const tip = shortcut === undefined ? label : `${label} (${shortcutLabel(shortcut, isMac)})`
  return (
    // Not `disabled`: a button that disables itself when it is used would lose the focus.
    <Button
      look="quiet"
      data-tool={name}
      aria-disabled={!isEnabled}
      title={tip}
      onClick={() => runCommand(name)}
    >
      <Icon of={icon} turns={turns} />
      {children ?? <span className={hidden.hidden}>{label}</span>}
    </Button>
  )
}
