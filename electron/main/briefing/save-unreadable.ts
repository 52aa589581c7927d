import path from 'node:path'
import { dialog } from 'electron'
import type { BridgeError } from '#contract/errors'
import { notWritten } from '#contract/files/files'
import type { Written } from '#contract/notes/channels'
import { localDay } from '#core/local-day'
import { failure, ok, type Result } from '#core/result'
import { fileName } from '#node/files/file-name'
import { saveFile } from '#node/files/save-file'
import { dialogWords } from '../language/spoken'
import type { ExportSurroundings } from './exports'

/** Writes a kept briefing that this version cannot read to a file of the reader's choice, as it lies in the store. */
export async function saveUnreadable(
  { records, window: shown, folder }: Pick<ExportSurroundings, 'records' | 'window' | 'folder'>,
  id: string,
): Promise<Result<Written, BridgeError>> {
  const raw = records.raw(id)
  if (!raw.ok) return raw
  const window = shown()
  if (raw.value === null || window === null)
    return failure({ code: 'not-found', why: { about: 'extract', what: 'briefing-gone' } })
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: dialogWords().titles['unreadable-briefing'],
    defaultPath: path.join(
      folder(),
      fileName({
        about: [],
        what: dialogWords().fileNames['unreadable-briefing'],
        when: localDay(new Date()),
        ending: 'json',
      }),
    ),
    filters: [{ name: dialogWords().fileKinds.json, extensions: ['json'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (canceled || filePath === '') return ok({ name: null })
  const text = `${JSON.stringify(raw.value, null, 2)}\n`
  const saved = await saveFile(filePath, Buffer.from(text))
  if (!saved.ok)
    return failure({
      code: 'not-saved',
      why: notWritten(saved.error, 'briefing'),
    })
  return ok({ name: path.basename(filePath) })
}
