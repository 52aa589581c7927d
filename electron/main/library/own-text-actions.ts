import { type BrowserWindow, dialog } from 'electron'
import { trustOf } from '#core/document/trust'
import { fileName } from '#node/files/file-name'
import type { OwnTextActions } from '#node/library/own/own-text-handlers'
import type { NotesHome } from '#node/notes/notes-home'
import { wordsFor } from '#words/words'
import { dialogWords } from '../language/spoken'

/**
 * What the changes of own texts need of the rest of the reader.
 *
 * @param window - the reader's window, on which the dialog stands
 */
export function ownTextActions(
  home: Pick<NotesHome, 'current'>,
  window: () => BrowserWindow | null,
): OwnTextActions {
  return {
    notesOn: (id) => {
      const opened = home.current()
      const notes = opened.ok ? opened.value.store.listNotes({ declaration: id, bin: 'with' }) : opened
      return notes.ok ? notes.value.length : null
    },
    askWhere: async (file) => {
      const parent = window()
      if (!parent) return null
      const { canceled, filePath } = await dialog.showSaveDialog(parent, {
        title: dialogWords().titles['text-export'],
        defaultPath: fileName({ ...file, what: dialogWords().fileNames[file.what] }),
        // Linux asks before a file is replaced only when it is told to.
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      return canceled || filePath === '' ? null : filePath
    },
    originOf: (reading) => {
      const trust = trustOf(reading)
      const { language } = reading.declaration.edition
      return trust.kind === 'imported' ? wordsFor(language).trust.paper(trust.statement) : null
    },
  }
}
