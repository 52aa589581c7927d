import path from 'node:path'
import type { LaunchedApp } from './launch'

/*
 * Stand-ins for the person at the system's dialogs, which a test cannot press. They live in the main process, and what
 * they were asked stays there until it is read: no question of the driver stays open while a dialog is.
 */

declare global {
  /** In the main process: what the last question said, as JSON. */
  var questionAsked: string | undefined
  /** In the main process: what the last dialog that asks where to save proposed. */
  var proposedPath: string | undefined
  /** In the main process: lets the dialog that is held answer. */
  var answerHeldDialog: (() => void) | undefined
}

/** From now on every dialog that asks for a file answers with this one, or with Cancel for `null`. */
export async function answerFileDialogs(app: LaunchedApp, file: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen: string | null) => {
    const canceled = chosen === null
    dialog.showSaveDialog = async (...asked: readonly unknown[]) => {
      const options = asked.at(-1)
      if (typeof options === 'object' && options !== null && 'defaultPath' in options)
        globalThis.proposedPath = String(options.defaultPath)
      return { canceled, filePath: chosen ?? '', bookmarks: [] }
    }
    dialog.showOpenDialog = async () => ({
      canceled,
      filePaths: chosen === null ? [] : [chosen],
      bookmarks: [],
    })
  }, file)
}

/** The name that the last dialog proposed for a file, without its folder. */
export async function proposedName(app: LaunchedApp): Promise<string> {
  return path.basename((await app.evaluate(() => globalThis.proposedPath)) ?? '')
}

/** From now on a dialog that asks where to save fails: the test expects none. */
export async function expectNoSaveDialog(app: LaunchedApp, why: string): Promise<void> {
  await app.evaluate(({ dialog }, words: string) => {
    dialog.showSaveDialog = async () => {
      throw new Error(words)
    }
  }, why)
}

/** The next dialog that asks where to save waits; the function returned lets it answer with the file. */
export async function holdSaveDialog(app: LaunchedApp, file: string): Promise<() => Promise<void>> {
  await app.evaluate(({ dialog }, filePath: string) => {
    dialog.showSaveDialog = () =>
      new Promise((resolve) => {
        globalThis.answerHeldDialog = () => resolve({ canceled: false, filePath })
      })
  }, file)
  return () =>
    app.evaluate(() => {
      if (!globalThis.answerHeldDialog) throw new Error('no dialog asked where to save')
      globalThis.answerHeldDialog()
    })
}

/** From now on every question of the system is answered with the button of this number, counted from 0. */
export async function answerQuestions(app: LaunchedApp, button: number): Promise<void> {
  await app.evaluate(({ dialog }, response: number) => {
    dialog.showMessageBox = async (...asked: readonly unknown[]) => {
      globalThis.questionAsked = JSON.stringify(asked.at(-1))
      return { response, checkboxChecked: false }
    }
  }, button)
}

/** What the last question said since this was called last, as JSON; empty when there was none. */
export async function takeQuestion(app: LaunchedApp): Promise<string> {
  return app.evaluate(() => {
    const asked = globalThis.questionAsked ?? ''
    globalThis.questionAsked = undefined
    return asked
  })
}

/**
 * Makes the end of a test a patient person: on a busy machine the window may answer too late whether all is saved, and
 * the app asks. It is told to stay and to quit again, a few times; what is unsaved even then is given up. Without this a
 * dialog that nobody presses would hold the test for ever.
 */
export async function closePatiently(app: Pick<LaunchedApp, 'evaluate'>): Promise<void> {
  await app.evaluate(({ app: main, dialog }) => {
    let times = 0
    dialog.showMessageBox = async () => {
      times += 1
      const stays = times < 5
      if (stays) setTimeout(() => main.quit(), 500)
      return { response: stays ? 0 : 1, checkboxChecked: false }
    }
  })
}
