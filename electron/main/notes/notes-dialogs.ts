import { type BrowserWindow, dialog } from 'electron'
import { fileName } from '#node/files/file-name'
import type { NotesDialogs } from '#node/notes/notes-dialogs'
import { dialogWords } from '../language/spoken'

const filtersOf = () => ({
  import: [
    { name: dialogWords().fileKinds.annotations, extensions: ['jsonld', 'json'] },
    { name: dialogWords().fileKinds.all, extensions: ['*'] },
  ],
  restore: [
    { name: dialogWords().fileKinds.notes, extensions: ['db'] },
    { name: dialogWords().fileKinds.all, extensions: ['*'] },
  ],
})

/**
 * The system's dialogs, on the reader's window.
 *
 * @param windowOf - the window the dialogs belong to, `null` when it is closed
 */
export function notesDialogs(windowOf: () => BrowserWindow | null): NotesDialogs {
  return {
    save: async (purpose, file) => {
      const window = windowOf()
      if (!window) return null
      const answer = await dialog.showSaveDialog(window, {
        title: dialogWords().titles[`notes-${purpose}`],
        defaultPath: fileName({ ...file, what: dialogWords().fileNames[file.what] }),
        // Linux asks before a file is replaced only when it is told to.
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      return answer.canceled || answer.filePath === '' ? null : answer.filePath
    },
    open: async (purpose) => {
      const window = windowOf()
      if (!window) return null
      const answer = await dialog.showOpenDialog(window, {
        title: dialogWords().titles[`notes-${purpose}`],
        filters: filtersOf()[purpose],
        properties: ['openFile'],
      })
      return answer.canceled ? null : (answer.filePaths[0] ?? null)
    },
  }
}
