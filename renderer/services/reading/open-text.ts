import type { Reading } from '#contract/library/reading'
import { message } from '../../i18n/messages'
import { originOf, reviewOf } from '../../i18n/trust'
import { selectReading } from '../../store/reading/views'
import { readerStore } from '../../store/store'
import { openDeclaration } from '../start'
import { goToPlace } from './moving'
import { focusPane } from './pane-focus'
import { returnToPlace } from './places-keeper'
import { afterRender } from './rows'

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
  const opened = selectReading(state)
  if (opened?.declaration.id !== id) return
  // Back leads to the text before, also when nothing was chosen in it.
  if (before !== undefined && state.history.present?.declaration !== before)
    state.visit({ declaration: before, eIds: [] }, false)
  readerStore.getState().visit({ declaration: id, eIds: [] }, false)
  arrive(opened)
}

/** Goes to where a text that has just been opened was left, and says which it is and, of an import, where it is from. */
export function arrive(reading: Reading): void {
  const scrollBack = returnToPlace()
  const opened = message('texts.opened', reading.declaration.shortTitle)
  const told = [opened, originOf(reading), reviewOf(reading)].filter((each) => each !== null)
  readerStore.getState().announce(told.join('. '))
  afterRender(() => {
    scrollBack()
    focusPane('paragraphs')
  })
}

/**
 * Goes one place back or forward, into another declaration if the place lies there. Where that cannot be opened, the
 * history stays where it was.
 */
export async function moveInHistory(direction: 'back' | 'forward'): Promise<void> {
  const state = () => readerStore.getState()
  const before = state().history.present
  const textBefore = selectReading(state())?.declaration.id
  state().moveInHistory(direction)
  const place = state().history.present
  if (!place || place === before) return
  await goToPlace(place)
  const open = selectReading(state())
  if (open?.declaration.id !== place.declaration) {
    if (state().history.present === place) state().moveInHistory(direction === 'back' ? 'forward' : 'back')
  } else if (textBefore !== open.declaration.id && place.eIds.length === 0) arrive(open)
}
