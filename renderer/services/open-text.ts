import { message } from '../i18n/messages'
import { selectReading } from '../store/reading-slice'
import { readerStore } from '../store/store'
import { focusPane } from './pane-focus'
import { returnToPlace } from './places-keeper'
import { afterRender } from './rows'
import { openDeclaration } from './start'

/**
 * Shows another declaration of the library in place of the one that is open, where it was left. Back leads to the one
 * before.
 *
 * @param id - of a declaration of the catalogue
 */
export async function openText(id: string): Promise<void> {
  const before = selectReading(readerStore.getState())?.declaration.id
  if (before === id || !(await openDeclaration(id))) return
  const state = readerStore.getState()
  const opened = selectReading(state)?.declaration
  if (opened?.id !== id) return
  state.visit({ declaration: id, eIds: [] }, false)
  const scrollBack = returnToPlace()
  state.announce(message('texts.opened', opened.shortTitle))
  afterRender(() => {
    scrollBack()
    focusPane('paragraphs')
  })
}
