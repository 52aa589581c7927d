import { message } from '../../i18n/messages'
import { redo, undo } from '../../services/undo'
import { always, type Command } from './command'

/** Undo and redo, depending on where the focus is. They are always available and say when there is nothing to undo. */
export const editCommands: readonly Command[] = [
  {
    name: 'edit.undo',
    label: () => message('command.undo'),
    shortcuts: ['CmdOrCtrl+Z'],
    worksInDialogs: true,
    isOfField: 'undo',
    isEnabled: always,
    run: undo,
  },
  {
    name: 'edit.redo',
    label: () => message('command.redo'),
    shortcuts: ['CmdOrCtrl+Shift+Z', 'CmdOrCtrl+Y'],
    worksInDialogs: true,
    isOfField: 'redo',
    isEnabled: always,
    run: redo,
  },
]
