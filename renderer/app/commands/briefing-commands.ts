import { message } from '../../i18n/messages'
import { readerStore } from '../../store/store'
import type { Command } from './command'

// Loaded when first used: briefings are no part of the first paragraph.
const service = () => import('../../services/briefings')

/** Commands for briefing extracts. */
export const briefingCommands: readonly Command[] = [
  {
    name: 'briefing.add',
    label: message('command.briefingAdd'),
    shortcuts: ['CmdOrCtrl+B'],
    isEnabled: ({ chosen }) => chosen !== null,
    run: () => void service().then(({ addChosenToBriefing }) => addChosenToBriefing()),
  },
  {
    name: 'briefing.open',
    label: message('command.briefingOpen'),
    shortcuts: ['CmdOrCtrl+Shift+B'],
    isEnabled: ({ reading }) => reading.kind === 'open',
    run: () =>
      void service()
        .then(({ loadBriefings }) => loadBriefings())
        .then((loaded) => loaded && readerStore.getState().openDialog('briefing')),
  },
]
