import type { NotesPurge } from '#contract/notes/notes'
import { failureMessage, purgeMessage } from '../../i18n/failures'
import { message } from '../../i18n/messages'
import { readerStore } from '../../store/store'
import { bridge } from '../bridge'
import { serviceOf } from '../current-session'
import { createNotesSaver } from './notes-saver'

/**
 * Removes notes in the bin for good. The caller has asked first. A failure is reported in a notice, and then nothing is
 * removed.
 *
 * @returns what was removed and where it can still be read, or `null`
 */
export async function purgeNotes(ids: readonly string[]): Promise<NotesPurge | null> {
  const saver = serviceOf(createNotesSaver)
  // What the store does not know yet cannot be removed from it.
  await saver.flush()
  const answer = await bridge().notes.purge([...ids])
  if (!answer.ok) {
    readerStore
      .getState()
      .notify({ id: 'notes-purge', kind: 'warning', message: failureMessage(answer.error) })
    return null
  }
  readerStore.getState().dismissNotice('notes-purge')
  saver.forgetAsRemoved(ids)
  return answer.value
}

/** Opens the dialog that says where removed notes can still be read; nothing when they are nowhere. */
export function showTraces(ids: readonly string[], { traces, problem }: NotesPurge): void {
  if (traces.backups.length === 0 && traces.files.length === 0 && problem === null) return
  const state = readerStore.getState()
  state.setPurgeReport({ ids, traces, problem: problem && purgeMessage(problem) })
  state.openDialog('notes-purged')
}

/** How many backups still contain notes or briefings that were removed for good; `0` when that is not known. */
export async function countBackupsHolding(): Promise<number> {
  const answer = await bridge().notes.backupsHolding()
  return answer.ok ? answer.value : 0
}

/** Opens the same dialog for all that was ever removed for good. Resolves to why not, or `null`. */
export async function showAllTraces(): Promise<string | null> {
  const answer = await bridge().notes.allTraces()
  if (!answer.ok) return failureMessage(answer.error)
  const state = readerStore.getState()
  state.setPurgeReport({ ids: null, traces: answer.value, problem: null })
  state.openDialog('notes-purged')
  return null
}

/** Removes what the report lists from the backups too; the report then says what is left. */
export async function thinBackups(): Promise<void> {
  const state = readerStore.getState()
  const report = state.purgeReport
  if (!report) return
  const { ids } = report
  const answer = await (ids === null ? bridge().notes.thinAll() : bridge().notes.thinBackups([...ids]))
  if (answer.ok) {
    const { traces, problem } = answer.value
    state.setPurgeReport({ ids, traces, problem: problem && purgeMessage(problem) })
    if (traces.backups.length === 0) state.announce(message('notes.purged.thinned'))
  } else {
    state.setPurgeReport({ ...report, problem: failureMessage(answer.error) })
  }
}
