import { app, type BrowserWindow, dialog } from 'electron'
import type { Unsaved } from '#contract/notes/notes'
import { dialogWords } from '../language/spoken'

/** How long closing waits for the window to save before the reader is asked, in milliseconds. */
const patience = 5_000

/** Does not let a window close until its notes are saved. */
export interface ClosingGuard {
  /** Watches a new window. */
  readonly watch: (window: BrowserWindow) => void
  /** The window has asked for its notes: from now on it may have some that are not saved. */
  readonly onNotesAsked: () => void
  /** The window's answer: what could not be saved. */
  readonly onFlushed: (unsaved: Unsaved) => void
}

async function mayLose(window: BrowserWindow, unsaved: Unsaved | null): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: dialogWords().closing.message(unsaved),
    detail: dialogWords().closing.detail(unsaved),
    buttons: [dialogWords().closingButtons.back, dialogWords().closingButtons.close],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}

/**
 * Closing and quitting wait, for a limited time, until everything is saved. A note that cannot be saved is never
 * dropped silently.
 *
 * @param askToSave - asks the window to save everything; it answers by `onFlushed`
 */
export function createClosingGuard(askToSave: () => void): ClosingGuard {
  let answer: ((unsaved: Unsaved) => void) | null = null
  let isQuitting = false
  /**
   * Whether the page that is loaded has asked for its notes: before that, nothing would answer, and nothing can be
   * unsaved.
   */
  let isAsked = false
  app.on('before-quit', () => {
    isQuitting = true
  })

  /** What is not saved; `null` when the window did not answer. */
  const ask = (): Promise<Unsaved | null> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => resolve(null), patience)
      answer = (unsaved) => {
        clearTimeout(timer)
        answer = null
        resolve(unsaved)
      }
      askToSave()
    })

  return {
    onNotesAsked: () => {
      isAsked = true
    },
    onFlushed: (unsaved) => answer?.(unsaved),
    watch: (window) => {
      let state: 'open' | 'asking' | 'closing' = 'open'
      const close = async () => {
        const unsaved = await ask()
        if (window.isDestroyed()) return
        const isAllSaved = unsaved !== null && Object.values(unsaved).every((count) => count === 0)
        if (!isAllSaved && !(await mayLose(window, unsaved))) {
          state = 'open'
          isQuitting = false
          return
        }
        state = 'closing'
        if (isQuitting) app.quit()
        else window.close()
      }
      const forget = () => {
        isAsked = false
      }
      window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
        if (isMainFrame && !isSameDocument) forget()
      })
      // A page does not let its window close while something is not saved. A person who chose to lose that is not asked
      // again.
      window.webContents.on('will-prevent-unload', (event) => {
        if (state === 'closing') event.preventDefault()
      })
      window.webContents.on('render-process-gone', forget)
      window.on('closed', forget)
      window.on('close', (event) => {
        if (state === 'closing' || !isAsked) return
        event.preventDefault()
        if (state === 'asking') return
        state = 'asking'
        void close()
      })
    },
  }
}
