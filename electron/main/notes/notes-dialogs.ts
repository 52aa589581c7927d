import { type BrowserWindow, dialog } from 'electron'
import type { NotesDialogs } from '#node/notes/notes-dialogs'

const titles = {
  export: 'Export notes',
  'back-up': 'Back up all notes',
  import: 'Import notes',
  restore: 'Restore notes from a backup',
} as const

const filters = {
  import: [
    { name: 'Web Annotations', extensions: ['jsonld', 'json'] },
    { name: 'All files', extensions: ['*'] },
  ],
  restore: [
    { name: 'Notes', extensions: ['db'] },
    { name: 'All files', extensions: ['*'] },
  ],
}

/**
 * The system's dialogs, on the reader's window.
 *
 * @param windowOf - the window the dialogs belong to, `null` when it is closed
 */
export function notesDialogs(windowOf: () => BrowserWindow | null): NotesDialogs {
  return {
    save: async (purpose, name) => {
      const window = windowOf()
      if (!window) return null
      const answer = await dialog.showSaveDialog(window, { title: titles[purpose], defaultPath: name })
      return answer.canceled || answer.filePath === '' ? null : answer.filePath
    },
    open: async (purpose) => {
      const window = windowOf()
      if (!window) return null
      const answer = await dialog.showOpenDialog(window, {
        title: titles[purpose],
        filters: filters[purpose],
        properties: ['openFile'],
      })
      return answer.canceled ? null : (answer.filePaths[0] ?? null)
    },
  }
}
