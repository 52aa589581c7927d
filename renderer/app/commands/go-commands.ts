import { message } from '../../i18n/messages'
import { stepParagraph } from '../../services/reading/moving'
import { moveInHistory } from '../../services/reading/open-text'
import { stepPane } from '../../services/reading/pane-focus'
import { readerStore } from '../../store/store'
import { type Command, hasReading } from './command'

const state = () => readerStore.getState()

/** Navigation in the text and between visited places. */
export const goCommands: readonly Command[] = [
  {
    name: 'go.back',
    label: () => message('command.back'),
    shortcuts: ['Alt+Left', 'CmdOrCtrl+['],
    isEnabled: ({ history }) => history.past.length > 0,
    run: () => void moveInHistory('back'),
  },
  {
    name: 'go.forward',
    label: () => message('command.forward'),
    shortcuts: ['Alt+Right', 'CmdOrCtrl+]'],
    isEnabled: ({ history }) => history.future.length > 0,
    run: () => void moveInHistory('forward'),
  },
  {
    name: 'go.to',
    label: () => message('command.goTo'),
    shortcuts: ['G'],
    isEnabled: hasReading,
    run: () => state().openDialog('go-to'),
    typesInto: '[data-types="go-to"]',
  },
  {
    name: 'go.outline',
    label: () => message('command.outline'),
    shortcuts: ['O'],
    isEnabled: hasReading,
    run: () => state().openDialog('outline'),
  },
  {
    name: 'go.bookmarks',
    label: () => message('command.bookmarks'),
    shortcuts: ['CmdOrCtrl+Shift+O'],
    isEnabled: hasReading,
    run: () => state().openDialog('bookmarks'),
  },
  {
    name: 'go.next-paragraph',
    label: () => message('command.nextParagraph'),
    shortcuts: ['Alt+Down', 'J'],
    isEnabled: hasReading,
    run: () => stepParagraph(1),
  },
  {
    name: 'go.previous-paragraph',
    label: () => message('command.previousParagraph'),
    shortcuts: ['Alt+Up', 'K'],
    isEnabled: hasReading,
    run: () => stepParagraph(-1),
  },
  {
    name: 'go.next-pane',
    label: () => message('command.nextPane'),
    shortcuts: ['F6'],
    isEnabled: hasReading,
    run: () => stepPane(1),
  },
  {
    name: 'go.previous-pane',
    label: () => message('command.previousPane'),
    shortcuts: ['Shift+F6'],
    isEnabled: hasReading,
    run: () => stepPane(-1),
  },
]
