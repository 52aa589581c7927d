import { once } from '#core/once'
import { message, type PlainMessageKey } from '../../i18n/messages'
import { takeInHand } from '../../services/briefing/collected'
import { shownSearch } from '../../services/search/shown-search'
import type { SheetGoal } from '../../store/briefing/briefing-slice'
import { type ReaderState, readerStore } from '../../store/store'
import { type Command, hasChoice, hasReading } from './command'

// Loaded when first used: briefings are no part of the first paragraph.
const collecting = once(() => import('../../services/briefing/briefing-collect'))
const service = () => import('../../services/briefing/briefings')

/** A hit of the search or a note of the panel has the focus. */
const isInPanel = () => document.activeElement?.closest('[data-hit], [data-entry]') != null

/** Words are selected, perhaps over several rows. */
const hasWords = () => window.getSelection()?.isCollapsed === false

const openBriefing = () =>
  void service()
    .then(({ loadBriefings }) => loadBriefings())
    .then((loaded) => loaded && readerStore.getState().openDialog('briefing'))

/** Nothing is open, or the briefing alone: from there its sheet is reached too. */
const reachesSheet = (state: ReaderState): boolean =>
  hasReading(state) &&
  (state.dialog === null ? state.openModals === 0 : state.dialog === 'briefing' && state.openModals <= 1)

/** Leads to the sheet that says what leaves, where an extract is printed or saved: none leaves unseen. */
const toSheet = (
  name: string,
  label: PlainMessageKey,
  goal: SheetGoal,
  shortcuts: readonly string[],
): Command => ({
  name,
  label: () => message(label),
  shortcuts,
  worksInDialogs: true,
  isEnabled: reachesSheet,
  run: () => {
    readerStore.getState().setSheetGoal(goal)
    if (readerStore.getState().dialog === null) openBriefing()
  },
})

/** Commands for briefing extracts. */
export const briefingCommands: readonly Command[] = [
  {
    name: 'briefing.add',
    label: () => message('command.briefingAdd'),
    shortcuts: ['B', 'CmdOrCtrl+B'],
    isForThing: true,
    isEnabled: (state) => hasReading(state) && (hasChoice(state) || isInPanel() || hasWords()),
    run: () => {
      const taken = takeInHand()
      void collecting().then(({ collect }) => collect(taken))
    },
  },
  {
    name: 'briefing.search',
    label: () => message('command.briefingSearch'),
    shortcuts: [],
    isEnabled: ({ searchAnswer }) => searchAnswer?.result.ok === true,
    run: () => {
      const shown = shownSearch()
      void collecting().then(({ collectSearch }) => collectSearch(shown))
    },
  },
  {
    name: 'briefing.open',
    label: () => message('command.briefingOpen'),
    shortcuts: ['CmdOrCtrl+Shift+B'],
    isEnabled: hasReading,
    run: openBriefing,
  },
  toSheet('briefing.print', 'command.briefingPrint', 'print', ['CmdOrCtrl+P']),
  toSheet('briefing.export', 'command.briefingExport', 'save', []),
]
