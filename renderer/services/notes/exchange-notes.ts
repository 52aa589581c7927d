import type { Exporting, NotesBackup } from '#contract/notes/notes'
import { failureMessage } from '../../i18n/failures'
import { message } from '../../i18n/messages'
import { selectReading } from '../../store/reading/views'
import { readerStore } from '../../store/store'
import { bridge } from '../bridge'
import { currentSession } from '../current-session'
import { createNotesSaver, flushNotes } from './notes-saver'
import { openNotes } from './open-notes'

const state = () => readerStore.getState()

function tell(kind: 'information' | 'warning', words: string): void {
  state().notify({ id: 'notes-exchange', kind, message: words })
}

/** Writes notes to a file of the reader's choice. Resolves to whether the dialog may close. */
export async function exportNotes(exporting: Exporting): Promise<boolean> {
  await flushNotes()
  const answer = await bridge().notes.export(exporting)
  if (!answer.ok) tell('warning', failureMessage(answer.error))
  else if (answer.value.name !== null) tell('information', message('notes.exported', answer.value.name))
  return answer.ok && answer.value.name !== null
}

/** Imports notes from a file of the reader's choice, and shows the report. */
export async function importNotes(): Promise<void> {
  const reading = selectReading(state())
  if (!reading) return
  const { store, service } = currentSession()
  await flushNotes()
  const answer = await bridge().notes.import(reading.declaration.id)
  if (!answer.ok) {
    tell('warning', failureMessage(answer.error))
    return
  }
  if (answer.value === null) return
  const isStillOpen = selectReading(state())?.declaration.id === reading.declaration.id
  if (isStillOpen && state().notesStatus.kind === 'open') {
    // The import is one action of the reader, so that everything before it can still be undone.
    service(createNotesSaver).loadAsSaved(answer.value.notes, null, 'import')
    const { placeNotes } = await import('./place-notes')
    placeNotes(store, reading.declaration)
  } else await openNotes()
  state().setImportReport(answer.value.report, answer.value.backup)
  state().openDialog('notes-import')
}

/** Writes a complete, checked copy of all notes to a place of the reader's choice. */
export async function backUpNotes(): Promise<void> {
  await flushNotes()
  const answer = await bridge().notes.backUp()
  if (!answer.ok) tell('warning', failureMessage(answer.error))
  else if (answer.value.name !== null) tell('information', message('notes.backedUp', answer.value.name))
}

/** The backups that can be restored, newest first. */
export async function listBackups(): Promise<readonly NotesBackup[]> {
  const answer = await bridge().notes.backups()
  return answer.ok ? answer.value : []
}

/**
 * Replaces the notes with a backup; the current notes are backed up first.
 *
 * @param name - of a listed backup; `null` asks for a file
 * @returns why not, `''` when the reader cancelled, or `null` when it is done
 */
export async function restoreNotes(name: string | null): Promise<string | null> {
  const unsaved = state().notesStatus.kind === 'open' ? await flushNotes() : 0
  if (unsaved > 0) return message('notes.restore.unsaved', unsaved)
  const answer = await bridge().notes.restore({ name })
  if (!answer.ok) return failureMessage(answer.error)
  if (!answer.value) return ''
  await openNotes()
  return null
}

/** After a loss: continues with no notes. What was set aside stays. Returns why not, or `null`. */
export async function startEmpty(): Promise<string | null> {
  const answer = await bridge().notes.startEmpty()
  if (!answer.ok) return failureMessage(answer.error)
  await openNotes()
  return null
}
