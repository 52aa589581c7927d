import { message, type PlainMessageKey } from '../../i18n/messages'
import { annotate, selectedTargets } from '../../services/notes/annotate'
import { backUpNotes, importNotes } from '../../services/notes/exchange-notes'
import { highlightsOn, takeChosenHighlights } from '../../services/notes/highlights'
import { makeNote } from '../../services/notes/make-note'
import { selectPendingReview } from '../../store/notes/note-review'
import { selectView } from '../../store/reading/views'
import { type ReaderState, readerStore } from '../../store/store'
import { always, type Command } from './command'

const state = () => readerStore.getState()

const isOpen = ({ notesStatus }: ReaderState): boolean => notesStatus.kind === 'open'
const isChangeable = ({ notesStatus }: ReaderState): boolean =>
  notesStatus.kind === 'failed' || (notesStatus.kind === 'open' && notesStatus.mode === 'read-write')

/** The chosen thing has highlighted words. */
function hasHighlights(now: ReaderState): boolean {
  const { chosen } = selectView(now)
  return chosen !== null && highlightsOn(now, chosen).length > 0
}

/** Selected words are highlighted; without a selection, it is said that there is none. */
function highlight(): void {
  const selected = selectedTargets()
  if (selected.length === 0) state().confirm(message('notes.selectFirst'))
  else annotate(selected, false)
}

const plain = (
  name: string,
  label: PlainMessageKey,
  isEnabled: Command['isEnabled'],
  run: () => void,
  shortcuts: Command['shortcuts'] = [],
): Command => ({ name, label: () => message(label), shortcuts, isEnabled, run })

/** Commands for notes. */
export const notesCommands: readonly Command[] = [
  {
    name: 'notes.panel',
    label: () => message('command.notesPanel'),
    shortcuts: ['CmdOrCtrl+Shift+N'],
    isEnabled: always,
    isChecked: ({ notesPanelOpen }) => notesPanelOpen,
    run: () => state().toggleNotesPanel(),
  },
  plain('notes.note', 'command.note', isChangeable, makeNote, ['N']),
  plain('notes.highlight', 'command.noteHighlight', isChangeable, highlight, ['H']),
  {
    name: 'notes.edit-highlight',
    label: () => message('command.noteEditHighlight'),
    shortcuts: ['E'],
    isForThing: true,
    isEnabled: hasHighlights,
    run: takeChosenHighlights,
  },
  plain('notes.document', 'command.noteDocument', isChangeable, () => annotate([{ kind: 'document' }], true)),
  plain('notes.export', 'command.notesExport', isOpen, () => state().openDialog('notes-export')),
  plain('notes.import', 'command.notesImport', isOpen, () => void importNotes()),
  plain('notes.back-up', 'command.notesBackUp', isOpen, () => void backUpNotes()),
  plain('notes.restore', 'command.notesRestore', always, () => state().openDialog('notes-restore')),
  plain(
    'notes.review',
    'command.notesReview',
    (now) => selectPendingReview(now).length > 0,
    () => state().openDialog('notes-review'),
  ),
]
