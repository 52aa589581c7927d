import { message } from '../../i18n/messages'
import { shownSearch } from '../../services/search/shown-search'
import { selectReading } from '../../store/reading/views'
import { selectIsAwaited } from '../../store/search/search-slice'
import { type ReaderState, readerStore } from '../../store/store'
import type { Command } from './command'

const state = () => readerStore.getState()
const isReading = (now: ReaderState) => selectReading(now) !== null
const hasPlaces = (now: ReaderState) => selectIsAwaited(now) || (now.searchShown?.steps.length ?? 0) > 0

/** The words selected in the page, in one line and without the quotation marks that would end a phrase. */
function selectedWords(): string {
  const words = window.getSelection()?.toString() ?? ''
  return words.replaceAll('"', ' ').replaceAll(/\s+/gu, ' ').trim()
}

function step(direction: 1 | -1): void {
  state().rememberQuery(state().searchQuery)
  state().stepSearch(direction)
}

/** Finding in the page and searching are one thing, under every shortcut people try. */
export const searchCommands: readonly Command[] = [
  {
    name: 'search.open',
    label: () => message('command.search'),
    shortcuts: ['CmdOrCtrl+F', 'CmdOrCtrl+K', 'CmdOrCtrl+Shift+F'],
    isEnabled: isReading,
    run: () => state().openSearch(),
    typesInto: '[data-search-field]',
  },
  {
    name: 'search.selected',
    label: () => message('command.searchSelected'),
    shortcuts: [],
    isEnabled: (now) => isReading(now) && selectedWords() !== '',
    run: () => {
      const words = selectedWords()
      state().openSearch()
      state().runSearch(`"${words}"`)
    },
  },
  {
    name: 'search.next',
    label: () => message('command.searchNext'),
    shortcuts: ['F3', 'CmdOrCtrl+G'],
    isEnabled: hasPlaces,
    run: () => step(1),
  },
  {
    name: 'search.previous',
    label: () => message('command.searchPrevious'),
    shortcuts: ['Shift+F3', 'CmdOrCtrl+Shift+G'],
    isEnabled: hasPlaces,
    run: () => step(-1),
  },
  {
    name: 'search.saved',
    label: () => message('command.searchSaved'),
    shortcuts: [],
    isEnabled: isReading,
    run: () => state().openSearch('saved'),
  },
  {
    name: 'search.help',
    label: () => message('command.searchHelp'),
    shortcuts: [],
    isEnabled: isReading,
    run: () => state().openSearch('help'),
  },
  {
    name: 'search.record',
    label: () => message('command.searchRecord'),
    shortcuts: [],
    isEnabled: ({ searchAnswer }) => searchAnswer?.result.ok === true,
    run: () => {
      const shown = shownSearch()
      // Loaded when asked for: no part of the first paragraph.
      void import('../../services/search/copy-record')
        .then(({ copySearchRecord }) => copySearchRecord(shown))
        .then((isCopied) => isCopied && state().confirm(message('search.record.copied')))
    },
  },
]
