import type { HintName } from '#contract/settings/settings'
import { message } from '../../i18n/messages'
import { selectBriefing } from '../../store/briefing/briefing-slice'
import { selectView } from '../../store/reading/views'
import type { ReaderState } from '../../store/store'
import { selectIsBehindDialog } from '../../store/window/dialog-slice'
import type { Create } from '../session'

/** When a feature is met: what was not so before and is now. */
const met: Readonly<Record<HintName, (state: ReaderState) => boolean>> = {
  choice: (state) => {
    const { chosen, answers } = selectView(state)
    return (
      chosen !== null &&
      state.settings.linkedPanes &&
      answers.instruments.length + answers.timeline.length > 0
    )
  },
  search: ({ searchAnswer }) => searchAnswer?.result.ok === true && searchAnswer.result.value.total > 0,
  note: ({ editedNote }) => editedNote !== null,
  briefing: (state) => (selectBriefing(state)?.items.length ?? 0) > 0,
}

/**
 * Gives a hint where a feature is first met, each once and one at a time. None comes behind a dialog; what was met there
 * has explained itself.
 */
export const createHints: Create = (store) =>
  store.subscribe((state, previous) => {
    const { settings, hint } = state
    if (!settings.givesHints || hint !== null || selectIsBehindDialog(state)) return
    for (const [name, isMet] of Object.entries(met) as [HintName, (state: ReaderState) => boolean][]) {
      if (settings.hintsGiven.includes(name) || !isMet(state) || isMet(previous)) continue
      state.noteHint(name)
      state.showHint(name)
      state.announce(message('hint.text', name))
      return
    }
  })
