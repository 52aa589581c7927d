import type { NotesOpening } from '#contract/notes/notes'
import { editionKey } from '#core/notes/anchoring/edition-key'
import { failureMessage } from '../../i18n/failures'
import { message } from '../../i18n/messages'
import { selectReading } from '../../store/reading/views'
import type { ReaderState } from '../../store/store'
import { serviceOf } from '../current-session'
import type { Create } from '../session'
import { createNotesSaver } from './notes-saver'

/** Which text is on screen, and in which edition: notes stand in the words of one. */
function shownEdition(state: ReaderState): string | undefined {
  const declaration = selectReading(state)?.declaration
  return declaration && `${declaration.id} ${editionKey(declaration.edition)}`
}

/** Opens the notes of each text that is shown. */
export interface NotesOpener {
  /** Opens the notes of the declaration on screen, places them in its edition, or says what is wrong. */
  readonly open: () => Promise<void>
  readonly dispose: () => void
}

/** Opens the notes of each text and edition that is shown from now on; those of the text on screen when `open` is called. */
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
    const edition = shownEdition(state())
    const answer = await bridge.notes.open(reading.declaration.id)
    // Another text or edition was opened in the meantime, and its own notes are being loaded.
    if (shownEdition(state()) !== edition) return
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
    if (shownEdition(state()) === edition) placeNotes(store, reading.declaration)
  }

  const unsubscribe = store.subscribe((now, previous) => {
    const next = shownEdition(now)
    if (next !== undefined && next !== shownEdition(previous)) void open()
  })
  return { open, dispose: unsubscribe }
}

/** Opens the notes of the declaration on screen once more. */
export const openNotes = (): Promise<void> => serviceOf(createNotesOpener).open()
