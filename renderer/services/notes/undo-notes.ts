import { message } from '../../i18n/messages'
import { readerStore } from '../../store/store'

/** Takes the last change of notes back, and says so. */
export function undoNotes(): void {
  readerStore.getState().undoNotes()
  readerStore.getState().announce(message('notes.undone'))
}

/** Does the last change that was taken back again, and says so. */
export function redoNotes(): void {
  readerStore.getState().redoNotes()
  readerStore.getState().announce(message('notes.redone'))
}
