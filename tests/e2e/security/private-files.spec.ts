import { chmod, lstat, mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { filesHolding } from '../../support/bytes'
import { expect, test } from '../../support/fixtures/reader'
import { bundledNote, seedNotes } from '../../support/fixtures/seed-notes'
import { NotesPage } from '../../support/pages/notes-page'
import { NotesPanelPage } from '../../support/pages/notes-panel-page'

/** What in a folder others may read or write, by path and mode. */
async function open(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true })
  const found = await Promise.all(
    ['.', ...names].map(async (name) => {
      const entry = await lstat(path.join(folder, name)).catch(() => null)
      const isOurs = entry !== null && (entry.isFile() || entry.isDirectory())
      return isOurs && (entry.mode & 0o077) !== 0 ? [`${name} ${(entry.mode & 0o777).toString(8)}`] : []
    }),
  )
  return found.flat()
}

test.skip(process.platform === 'win32', 'Windows has no modes')

test('everything in the data folder is for this account alone, whatever the umask; what is saved elsewhere is not', async ({
  launch,
  dataFolder,
}) => {
  const before = process.umask(0)
  try {
    seedNotes(dataFolder, [bundledNote(1, { visibility: 'public' })])
    // As an earlier version, or another program, left them.
    await mkdir(path.join(dataFolder, 'backups'), { recursive: true })
    await writeFile(path.join(dataFolder, 'backups', 'notes-old.db'), 'old')
    await chmod(dataFolder, 0o777)
    expect(await open(dataFolder)).not.toEqual([])
    const reader = await launch()
    await reader.page.waitUntilReadable()
    const notes = new NotesPage(reader.window)
    await notes.waitUntilOpen()
    await notes.select('para_2', 'the two leaders')
    await reader.window.keyboard.press('n')
    await notes.body.fill('words')
    await notes.waitUntilSaved()
    expect(await open(dataFolder)).toEqual([])
    const elsewhere = path.join(dataFolder, '..', `${path.basename(dataFolder)}.csv`)
    const panel = new NotesPanelPage(reader)
    await panel.open()
    await panel.answerDialogs(elsewhere)
    await panel.keep('Export…')
    await reader.window.getByRole('button', { name: 'Choose a place…' }).click()
    await expect.poll(() => lstat(elsewhere).then(({ mode }) => mode & 0o777, String)).toBe(0o666)
    await reader.close()
    expect(await open(dataFolder)).toEqual([])
    expect(filesHolding(path.join(dataFolder, 'backups'), 'words')).toHaveLength(1)
  } finally {
    process.umask(before)
  }
})
