import { selectReading, selectView } from '../../store/reading/views'
import type { ReaderState } from '../../store/store'
import { selectIsBehindDialog } from '../../store/window/dialog-slice'

/**
 * A key with its modifiers, in Electron's accelerator syntax so that the menu shows it as it is: `CmdOrCtrl+Plus`,
 * `Alt+Left`, `F6`, `G`. Modifiers come in the order CmdOrCtrl, Alt, Shift.
 */
export type Shortcut = string

/** One thing a person can tell the reader to do. Menu, shortcuts, toolbar and palette all take it from here. */
export interface Command {
  /** The command's one name: `view.theme-dark`. */
  readonly name: string
  /** In the interface's language, which is chosen after the commands are registered. */
  readonly label: () => string
  /** The first is shown; all of them work. */
  readonly shortcuts: readonly Shortcut[]
  /** True for what acts on the chosen thing: it is in the thing's own menu too. */
  readonly isForThing?: boolean
  /** True for what may run while a modal dialog is open: no other command runs then. */
  readonly worksInDialogs?: boolean
  readonly isEnabled: (state: ReaderState) => boolean
  /** For commands that are on or off. */
  readonly isChecked?: (state: ReaderState) => boolean
  readonly run: () => void
  /** What a field with typed text does itself on the same keys; then the keys are left to the field. */
  readonly isOfField?: 'undo' | 'redo'
  /** CSS selector of the field that the command opens for typing: what is typed before it is there goes into it. */
  readonly typesInto?: string
}

/** Whether a command can be run now: it is enabled, and no modal dialog covers what it acts on. */
export function canRun(command: Command, state: ReaderState): boolean {
  return command.isEnabled(state) && (command.worksInDialogs === true || !selectIsBehindDialog(state))
}

export const always = (): boolean => true

/** A declaration is open. */
export const hasReading = (state: ReaderState): boolean => selectReading(state) !== null

/** Something is chosen. */
export const hasChoice = (state: ReaderState): boolean => selectView(state).chosen !== null
