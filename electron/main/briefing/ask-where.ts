import { existsSync } from 'node:fs'
import path from 'node:path'
import type { BrowserWindow } from 'electron'
import { dialog } from 'electron'
import type { ExtractFormat } from '#contract/briefings/briefings'
import { dialogWords } from '../language/spoken'

/**
 * Asks where to write, by the system's own dialog, which also asks before a file is replaced. The dialog does not add
 * an ending everywhere; where we add it, we ask ourselves.
 *
 * @param folder - where the dialog opens
 * @param name - proposed, with the ending of the format
 * @returns an absolute path, or `null` when the reader thought better of it
 */
export async function askWhere(
  window: BrowserWindow,
  folder: string,
  name: string,
  format: ExtractFormat,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: dialogWords().titles.extract,
    defaultPath: path.join(folder, name),
    filters: [{ name: dialogWords().extractKinds[format], extensions: [format] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (canceled || filePath === '') return null
  if (path.extname(filePath).toLowerCase() === `.${format}`) return filePath
  const named = `${filePath}.${format}`
  return askToReplace(window, named)
}

/** The file itself, once the reader has agreed that what stands there is replaced; or `null`. Asks nothing when there is none. */
export async function askToReplace(window: BrowserWindow, file: string): Promise<string | null> {
  if (!existsSync(file)) return file
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: dialogWords().replacing.question(path.basename(file)),
    detail: path.dirname(file),
    buttons: [dialogWords().replacing.cancel, dialogWords().replacing.replace],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1 ? file : null
}
