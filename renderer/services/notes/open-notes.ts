import type { NotesOpening } from '#contract/notes/notes'
import { message } from '../../i18n/messages'
import { selectReading } from '../../store/reading/reading-slice'
import { readerStore } from '../../store/store'
import { bridge } from '../bridge'
import { loadAsSaved } from './notes-saver'

const state = () => readerStore.getState()

function take(opening: Extract<NotesOpening, { kind: 'open' }>): void {
  loadAsSaved(opening.notes, opening.editions)
  state().setNotesStatus({ kind: 'open', mode: opening.mode })
  if (opening.mode === 'read-only') {
    state().notify({ id: 'notes-read-only', kind: 'warning', message: message('notes.readOnly') })
  }
}

/** Opens the notes of the declaration on screen, places them in its edition, or says what is wrong. */
export async function openNotes(): Promise<void> {
  const reading = selectReading(state())
  if (!reading) return
  const { id } = reading.declaration
  const answer = await bridge.notes.open(id)
  // Another text was opened in the meantime, and its own notes are being loaded.
  if (selectReading(state())?.declaration.id !== id) return
  if (!answer.ok) {
    state().setNotesStatus({ kind: 'failed', message: answer.error.message })
    state().notify({ id: 'notes-not-open', kind: 'warning', message: answer.error.message })
    return
  }
  state().dismissNotice('notes-not-open')
  if (answer.value.kind === 'lost') {
    state().setNotesStatus(answer.value)
    state().openDialog('notes-restore')
    return
  }
  take(answer.value)
  const { placeNotes } = await import('./place-notes')
  if (selectReading(state()) === reading) placeNotes(reading.declaration)
}

/** Opens the notes of each text that is shown. Returns the function that ends it. */
export function openNotesOfEachText(): () => void {
  return readerStore.subscribe((now, previous) => {
    const open = selectReading(now)?.declaration.id
    if (open !== undefined && open !== selectReading(previous)?.declaration.id) void openNotes()
  })
}
