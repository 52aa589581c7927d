import { readdir, readFile, stat, truncate } from 'node:fs/promises'
import path from 'node:path'
import { accessibilityViolations } from '../../support/accessibility'
import { expect, type Reader, test } from '../fixtures/reader'
import { NotesPage } from '../pages/notes-page'

/** Answers the next dialog that asks for a file with a path. */
async function answerDialogs(reader: Reader, file: string): Promise<void> {
  await reader.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath, bookmarks: [] })
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath], bookmarks: [] })
  }, file)
}

test('export, lose everything, import: the note is back, and text that looks like HTML is text', async ({
  reader,
  launch,
  dataFolder,
}) => {
  const payload = '<img src=x onerror="document.title=1"> <script>document.title=2</script> [a](javascript:1)'
  const notes = new NotesPage(reader.window)
  await notes.noteOn('para_2', 'the two leaders', payload)
  await expect(reader.window.locator('[data-note]')).toContainText('<img src=x onerror=')
  await expect(reader.window.locator('[data-note] img, [data-note] script, [data-note] a')).toHaveCount(0)
  const file = path.join(dataFolder, 'out.jsonld')
  await answerDialogs(reader, file)
  await notes.openPanel()
  await notes.panel.getByText('Keep and exchange').click()
  await notes.panel.getByRole('button', { name: 'Export…' }).click()
  const dialog = reader.window.getByRole('dialog')
  await expect(dialog.getByRole('status')).toContainText('0 notes will be exported, 1 left out')
  await dialog.getByRole('checkbox', { name: 'With private notes (1)' }).check()
  expect(await accessibilityViolations(reader.window)).toEqual([])
  await dialog.getByRole('button', { name: 'Choose a place…' }).click()
  await dialog.waitFor({ state: 'detached' })
  await reader.close()
  const empty = await launch({ dataFolder: path.join(dataFolder, 'other') })
  await answerDialogs(empty, file)
  const there = new NotesPage(empty.window)
  await there.openPanel()
  await there.panel.getByText('Keep and exchange').click()
  await there.panel.getByRole('button', { name: 'Import…' }).click()
  await expect(empty.window.locator('[data-import-report]')).toContainText('New1')
  await empty.window.keyboard.press('Escape')
  await expect.poll(() => there.painted('yellow')).toEqual(['the two leaders'])
})

test('a damaged store is set aside, and the newest backup is one click away', async ({
  reader,
  launch,
  dataFolder,
}) => {
  const notes = new NotesPage(reader.window)
  await notes.noteOn('para_2', 'the two leaders', 'Kept in the backup')
  await reader.close()
  const file = path.join(dataFolder, 'notes.db')
  await truncate(file, Math.floor((await stat(file)).size / 2))
  const again = await launch()
  const dialog = again.window.getByRole('dialog')
  await expect(dialog.locator('[data-restore="lost"]')).toContainText('damaged')
  expect(await accessibilityViolations(again.window)).toEqual([])
  await again.window.screenshot({ path: 'screenshots/notes-restore.png' })
  await dialog.getByRole('button', { name: 'Restore the newest good backup' }).click()
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(() => new NotesPage(again.window).painted('yellow')).toEqual(['the two leaders'])
  expect((await readdir(dataFolder)).some((name) => name.startsWith('notes.db.damaged-'))).toBe(true)
})

test('note text is nowhere but in the store', async ({ reader, dataFolder }) => {
  const sentinel = 'quokka-lantern-7731'
  const notes = new NotesPage(reader.window)
  await notes.noteOn('para_2', 'the two leaders', sentinel)
  await reader.close()
  const found: string[] = []
  for (const entry of await readdir(dataFolder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    if ((await readFile(file)).includes(sentinel)) found.push(path.relative(dataFolder, file))
  }
  expect(found.length).toBeGreaterThan(0)
  expect(found.filter((name) => !/^(?:notes\.db(?:-wal)?|backups[\\/]notes-.*\.db)$/.test(name))).toEqual([])
})
