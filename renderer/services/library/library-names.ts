import { noticeMessage } from '../../i18n/failures'
import type { ReaderState } from '../../store/store'
import type { Create } from '../session'
import { whenIdle } from '../window/when-idle'
import { followOpenText } from './follow-open-text'

/** How long the reader's own texts may wait for a quiet moment before they are opened, in milliseconds. */
const patience = 300

/** The texts whose titles stand somewhere in the window: of bookmarks, and of those that were open. */
function namedIn({ places }: ReaderState): string[] {
  return [...new Set([...places.recent, ...places.bookmarks.map(({ declaration }) => declaration)])]
}

/**
 * Opens the reader's own texts after the first paint, says what is wrong with them, and knows the titles that are wanted,
 * then and whenever the library has changed. While an answer is awaited, changes are gathered: a folder of files makes
 * many.
 */
export const createLibraryNames: Create = (store, bridge) => {
  let isAsking = false
  let isAskedAgain = false
  const ask = async (): Promise<void> => {
    isAskedAgain = true
    if (isAsking) return
    isAsking = true
    while (isAskedAgain) {
      isAskedAgain = false
      const asked = namedIn(store.getState())
      // oxlint-disable-next-line no-await-in-loop -- the next question is about what changed in the meantime
      const answer = await bridge.library.names(asked)
      if (!answer.ok) continue
      // A text that was opened or marked meanwhile was not asked about.
      isAskedAgain ||= namedIn(store.getState()).some((id) => !asked.includes(id))
      const { listings, notices } = answer.value
      const before = store.getState().catalogue.declarations
      store.getState().listOwn(listings.filter(({ imported }) => imported !== undefined))
      store.getState().noteLibraryChanged()
      for (const notice of notices) store.getState().notify(noticeMessage(notice))
      // What cannot be opened now has not gone.
      // oxlint-disable-next-line no-await-in-loop -- as above
      if (notices.length === 0) await followOpenText({ asked, before, now: listings })
    }
    isAsking = false
  }
  const cancel = whenIdle(patience, ask)
  const unsubscribe = bridge.library.onChanged(() => void ask())
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
