import { readerStore } from '../../store/store'
import { bridge } from '../bridge'
import { flushNotes, forgetAsRemoved } from './notes-saver'

/**
 * Removes notes in the bin for good. The caller has asked first. A failure is told in a notice and removes nothing.
 *
 * @returns how many were removed
 */
export async function purgeNotes(ids: readonly string[]): Promise<number> {
  // What the store does not know yet cannot be removed from it.
  await flushNotes()
  const answer = await bridge.notes.purge([...ids])
  if (!answer.ok) {
    readerStore.getState().notify({ id: 'notes-purge', kind: 'warning', message: answer.error.message })
    return 0
  }
  readerStore.getState().dismissNotice('notes-purge')
  forgetAsRemoved(ids)
  return answer.value
}
