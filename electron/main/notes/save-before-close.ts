import { app, type BrowserWindow, dialog } from 'electron'

/** How long closing waits for the window to save, in milliseconds. A window that does not answer is closed. */
const patience = 3_000

/** Holds a window open until its notes are saved. */
export interface ClosingGuard {
  /** Watches a new window. */
  readonly watch: (window: BrowserWindow) => void
  /** The window's answer: how many notes could not be saved. */
  readonly onFlushed: (unsaved: number) => void
}

async function mayLose(window: BrowserWindow, unsaved: number): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: unsaved === 1 ? 'One note is not saved' : `${unsaved} notes are not saved`,
    detail:
      'They are still in the window. Stay to try again or to copy their text; if you close now, these changes are lost.',
    buttons: ['Stay', 'Close and lose the changes'],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}

/**
 * Closing and quitting wait for the acknowledgement of what is pending, within bounds. A note that cannot be saved is
 * never dropped without a word.
 */
export function createClosingGuard(): ClosingGuard {
  let answer: ((unsaved: number) => void) | null = null
  let isQuitting = false
  app.on('before-quit', () => {
    isQuitting = true
  })

  const ask = (window: BrowserWindow): Promise<number> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => resolve(0), patience)
      answer = (unsaved) => {
        clearTimeout(timer)
        answer = null
        resolve(unsaved)
      }
      window.webContents.send('notes:flush', null)
    })

  return {
    onFlushed: (unsaved) => answer?.(unsaved),
    watch: (window) => {
      let state: 'open' | 'asking' | 'closing' = 'open'
      const close = async () => {
        const unsaved = await ask(window)
        if (window.isDestroyed()) return
        if (unsaved > 0 && !(await mayLose(window, unsaved))) {
          state = 'open'
          isQuitting = false
          return
        }
        state = 'closing'
        if (isQuitting) app.quit()
        else window.close()
      }
      window.on('close', (event) => {
        if (state === 'closing' || window.webContents.isCrashed() || window.webContents.isLoading()) return
        event.preventDefault()
        if (state === 'asking') return
        state = 'asking'
        void close()
      })
    },
  }
}
