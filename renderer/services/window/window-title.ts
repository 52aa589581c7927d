import { message } from '../../i18n/messages'
import { selectReading } from '../../store/reading/views'
import type { ReaderState } from '../../store/store'
import type { Create } from '../session'

function titleOf(state: ReaderState): string {
  const reading = selectReading(state)
  return reading ? message('app.titleWith', reading.declaration.shortTitle) : message('app.name')
}

/** Names the open text in the title of the window, where the system lists windows. */
export const createWindowTitle: Create = (store) => {
  const name = (state: ReaderState) => {
    const title = titleOf(state)
    if (document.title !== title) document.title = title
  }
  name(store.getState())
  const unsubscribe = store.subscribe((state, previous) => {
    if (selectReading(state) !== selectReading(previous)) name(state)
  })
  return () => {
    unsubscribe()
    document.title = message('app.name')
  }
}
