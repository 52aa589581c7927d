import { message } from '../../i18n/messages'
import { readerStore } from '../../store/store'
import { always, type Command } from './command'

/** Commands for linked panes. */
export const linkingCommands: readonly Command[] = [
  {
    name: 'view.link-panes',
    label: () => message('command.linkPanes'),
    shortcuts: ['L'],
    isEnabled: always,
    isChecked: ({ settings }) => settings.linkedPanes,
    run: () => readerStore.getState().toggleLinkedPanes(),
  },
]
