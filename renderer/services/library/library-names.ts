import { noticeMessage } from '../../i18n/failures'
import type { ReaderState } from '../../store/store'
import type { Create } from '../session'
import { whenIdle } from '../window/when-idle'

/** How long the reader's own texts may wait for a quiet moment before they are opened, in milliseconds. */
const patience = 300

/** The texts whose titles stand somewhere in the window: of bookmarks, and of those that were open. */
function namedIn({ places }: ReaderState): string[] {
  return [...new Set([...places.recent, ...places.bookmarks.map(({ declaration }) => declaration)])]
}

/**
 * Opens the reader's own texts after the first paint, says what is wrong with them, and knows the titles that are wanted,
 * then and whenever the library has changed.
 */
export const createLibraryNames: Create = (store, bridge) => {
  let asked = 0
  const ask = async (): Promise<void> => {
    asked += 1
    const own = asked
    const answer = await bridge.library.names(namedIn(store.getState()))
    if (own !== asked || !answer.ok) return
    store.getState().listOwn(answer.value.listings.filter(({ imported }) => imported !== undefined))
    for (const notice of answer.value.notices) store.getState().notify(noticeMessage(notice))
  }
  const cancel = whenIdle(patience, ask)
  const unsubscribe = bridge.library.onChanged(() => {
    store.getState().noteLibraryChanged()
    void ask()
  })
  const unfollow = store.subscribe(({ places, catalogue }, previous) => {
    if (places.recent === previous.places.recent) return
    const [open] = places.recent
    if (!catalogue.declarations.some(({ id }) => id === open)) void ask()
  })
  return () => {
    cancel()
    unsubscribe()
    unfollow()
  }
}
