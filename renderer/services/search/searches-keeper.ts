import { failureMessage, noticeMessage } from '../../i18n/failures'
import { message } from '../../i18n/messages'
import { createAutosave } from '../autosave'
import type { Create } from '../session'
import { keepToTheEnd } from '../window/before-close'

/** Loads the reader's own searches, and saves them at once whenever they change. */
export const createSearchesKeeper: Create = (store, bridge, service) => {
  const warn = (id: string, words: string) => store.getState().notify({ id, kind: 'warning', message: words })
  const autosave = createAutosave({
    wait: 0,
    save: async () => {
      const answer = await bridge.searches.save(store.getState().searches)
      if (answer.ok) return null
      const words = message('search.notSaved', failureMessage(answer.error))
      warn('searches-not-saved', words)
      return words
    },
  })
  const end = keepToTheEnd(service, autosave)
  let unsubscribe = () => {}

  async function start(): Promise<void> {
    const answer = await bridge.searches.load()
    const state = store.getState()
    if (answer.ok) {
      state.loadSearches(answer.value.searches)
      for (const notice of answer.value.notices) state.notify(noticeMessage(notice))
    } else warn('searches-not-loaded', message('search.notLoaded', failureMessage(answer.error)))
    unsubscribe = store.subscribe((now, previous) => {
      if (now.searches !== previous.searches) autosave.changed()
    })
  }
  void start()

  return () => {
    unsubscribe()
    end()
  }
}
