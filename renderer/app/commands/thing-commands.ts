import { message } from '../../i18n/messages'
import { copyWithCitation } from '../../services/copying/copying'
import { copyLink } from '../../services/copying/links'
import { toggleBookmark } from '../../services/reading/moving'
import { openMenuOfChosen } from '../../services/reading/thing-menu'
import { isBookmarked } from '../../store/reading/places-slice'
import { selectView } from '../../store/reading/views'
import { type Command, hasChoice, hasReading } from './command'

/** What can be done with the chosen thing. */
export const thingCommands: readonly Command[] = [
  {
    name: 'edit.copy-with-citation',
    label: () => message('command.copyWithCitation'),
    shortcuts: ['CmdOrCtrl+Shift+C'],
    isForThing: true,
    isEnabled: hasReading,
    run: () => void copyWithCitation(),
  },
  {
    name: 'edit.copy-link',
    label: () => message('command.copyLink'),
    shortcuts: ['CmdOrCtrl+Shift+L'],
    isForThing: true,
    isEnabled: hasReading,
    run: () => void copyLink(),
  },
  {
    name: 'edit.bookmark',
    label: () => message('command.bookmark'),
    shortcuts: ['M'],
    isForThing: true,
    isEnabled: hasChoice,
    isChecked: (state) => {
      const view = selectView(state)
      return isBookmarked(state, view, view.chosen)
    },
    run: toggleBookmark,
  },
  {
    name: 'edit.thing-menu',
    label: () => message('command.thingMenu'),
    shortcuts: ['Shift+F10', 'ContextMenu'],
    isEnabled: hasChoice,
    run: openMenuOfChosen,
  },
]
