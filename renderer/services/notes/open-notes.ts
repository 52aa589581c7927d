import type { NotesOpening } from '#contract/notes/notes'
import { failureMessage } from '../../i18n/failures'
import { message } from '../../i18n/messages'
import { selectReading } from '../../store/reading/views'
import { serviceOf } from '../current-session'
import type { Create } from '../session'
import { createNotesSaver } from './notes-saver'

/** Opens the notes of each text that is shown. */
export interface NotesOpener {
  /** Opens the notes of the declaration on screen, places them in its edition, or says what is wrong. */
  readonly open: () => Promise<void>
  readonly dispose: () => void
}

/** Opens the notes of each text that is shown from now on; those of the text on screen when `open` is called. */
export const createNotesOpener: Create<NotesOpener> = (store, bridge, service) => {
  const state = () => store.getState()

  function take(opening: Extract<NotesOpening, { kind: 'open' }>): void {
    service(createNotesSaver).loadAsSaved(opening.notes, opening.editions)
    state().setNotesStatus({ kind: 'open', mode: opening.mode })
    if (opening.mode === 'read-only') {
      state().notify({ id: 'notes-read-only', kind: 'warning', message: message('notes.readOnly') })
    }
  }

  async function open(): Promise<void> {
    const reading = selectReading(state())
    if (!reading) return
    const { id } = reading.declaration
    const answer = await bridge.notes.open(id)
    // Another text was opened in the meantime, and its own notes are being loaded.
    if (selectReading(state())?.declaration.id !== id) return
    if (!answer.ok) {
      state().setNotesStatus({ kind: 'failed', message: failureMessage(answer.error) })
      state().notify({ id: 'notes-not-open', kind: 'warning', message: failureMessage(answer.error) })
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
    if (selectReading(state()) === reading) placeNotes(store, reading.declaration)
  }

  const unsubscribe = store.subscribe((now, previous) => {
    const next = selectReading(now)?.declaration.id
    if (next !== undefined && next !== selectReading(previous)?.declaration.id) void open()
  })
  return { open, dispose: unsubscribe }
}

/** Opens the notes of the declaration on screen once more. */
export const openNotes = (): Promise<void> => serviceOf(createNotesOpener).open()
