import { message } from '../../i18n/messages'
import { redo, undo } from '../../services/undo'
import { always, type Command } from './command'

/** Taking back and doing again, wherever the hand is: always there, and what cannot be undone is said. */
export const editCommands: readonly Command[] = [
  {
    name: 'edit.undo',
    label: message('command.undo'),
    shortcuts: ['CmdOrCtrl+Z'],
    worksInDialogs: true,
    isOfField: 'undo',
    isEnabled: always,
    run: undo,
  },
  {
    name: 'edit.redo',
    label: message('command.redo'),
    shortcuts: ['CmdOrCtrl+Shift+Z', 'CmdOrCtrl+Y'],
    worksInDialogs: true,
    isOfField: 'redo',
    isEnabled: always,
    run: redo,
  },
]
