import { message } from '../../i18n/messages'
import { readerStore } from '../../store/store'
import { bridge } from '../bridge'

async function save(): Promise<void> {
  const { searches, notify } = readerStore.getState()
  const answer = await bridge.searches.save(searches)
  if (answer.ok) return
  const words = message('search.notSaved', answer.error.message)
  notify({ id: 'searches-not-saved', kind: 'warning', message: words })
}

/** Loads the reader's own searches and saves them at once whenever they change. Returns the function that ends it. */
export async function keepSearches(): Promise<() => void> {
  const answer = await bridge.searches.load()
  const state = readerStore.getState()
  if (answer.ok) {
    state.loadSearches(answer.value.searches)
    for (const notice of answer.value.notices) state.notify(notice)
  } else {
    state.notify({
      id: 'searches-not-loaded',
      kind: 'warning',
      message: message('search.notLoaded', answer.error.message),
    })
  }
  return readerStore.subscribe((now, previous) => {
    if (now.searches !== previous.searches) void save()
  })
}
