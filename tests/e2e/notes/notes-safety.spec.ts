import { mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { accessibilityViolations } from '../../support/accessibility'
import { answerFileDialogs } from '../../support/driver/dialogs'
import { expect, test } from '../../support/fixtures/reader'
import { BriefingPage } from '../../support/pages/briefing-page'
import { NotesPage } from '../../support/pages/notes-page'
import { SearchPage } from '../../support/pages/search-page'

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
  await answerFileDialogs(reader.app, file)
  await notes.openPanel()
  await notes.panel.getByText('Export and back up').click()
  await notes.panel.getByRole('button', { name: 'Export…' }).click()
  const dialog = reader.window.getByRole('dialog')
  await expect(dialog.getByRole('status')).toContainText('0 notes will be exported, 1 left out')
  await dialog.getByRole('checkbox', { name: 'Include private notes (1)' }).check()
  expect(await accessibilityViolations(reader.window)).toEqual([])
  await dialog.getByRole('button', { name: 'Choose a place…' }).click()
  await dialog.waitFor({ state: 'detached' })
  await reader.close()
  const empty = await launch({ dataFolder: path.join(dataFolder, 'other') })
  await answerFileDialogs(empty.app, file)
  const there = new NotesPage(empty.window)
  await there.openPanel()
  await there.panel.getByText('Export and back up').click()
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

test('a damaged store without a backup says so, and what can be done', async ({ launch, dataFolder }) => {
  await writeFile(path.join(dataFolder, 'notes.db'), 'not a database'.repeat(1_000))
  const reader = await launch()
  const dialog = reader.window.getByRole('dialog')
  const lost = dialog.locator('[data-restore="lost"]')
  await expect(lost).toContainText(
    'There is no good backup in the data folder. Restore a backup from another place',
  )
  await expect(lost).not.toContainText('newest')
  expect(await accessibilityViolations(reader.window)).toEqual([])
  await reader.window.screenshot({ path: 'screenshots/notes-lost-without-backup.png' })
  await dialog.getByRole('button', { name: 'Start with no notes' }).click()
  await dialog.waitFor({ state: 'detached' })
  await new NotesPage(reader.window).noteOn('para_2', 'the two leaders', 'Begun anew')
})

/** The files of a folder that hold a text in UTF-8 or UTF-16, by their paths in it. */
async function holders(folder: string, text: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    const content = await readFile(file)
    if (content.includes(text) || content.includes(Buffer.from(text, 'utf16le')))
      found.push(path.relative(folder, file))
  }
  return found
}

test('note text is nowhere but in the store, also after it is searched, laid out for print, and the app is killed', async ({
  launch,
  dataFolder,
}) => {
  const sentinel = 'quokka-lantern-7731'
  const temporary = path.join(dataFolder, 'temporary')
  const home = path.join(dataFolder, 'home')
  await mkdir(temporary)
  const { app, window, page } = await launch({
    dataFolder: home,
    env: { TMPDIR: temporary, TMP: temporary, TEMP: temporary },
  })
  await page.waitUntilReadable()
  const notes = new NotesPage(window)
  await notes.noteOn('para_2', 'the two leaders', sentinel)
  await new SearchPage(window).ask(sentinel)
  await expect(new SearchPage(window).group('note').locator('[data-hit]')).toHaveCount(1)
  await window.keyboard.press('Escape')

  // The note goes into a PDF that is cancelled while it is made: no other copy of it may be left.
  await notes.openPanel()
  await notes.panel.getByRole('button', { name: 'Add to briefing' }).click()
  const builder = new BriefingPage(window, app)
  await builder.open()
  await builder.dialog.getByRole('combobox', { name: /^Notes(?! in)/ }).selectOption('all')
  await builder.sheet.getByRole('checkbox').check()
  await expect(builder.preview).toContainText(sentinel)
  await builder.answerSaveDialog(path.join(dataFolder, 'extract.pdf'))
  await builder.sheet.getByRole('button', { name: 'Save extract…' }).click()
  await expect(builder.outcome).not.toHaveText('')

  const child = app.process()
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
  await rm(path.join(dataFolder, 'extract.pdf'), { force: true })
  const found = await holders(dataFolder, sentinel)
  expect(found.length).toBeGreaterThan(0)
  expect(
    found.filter((name) => !/^home[\\/](?:notes\.db(?:-wal)?|backups[\\/]notes-.*\.db)$/.test(name)),
  ).toEqual([])
})
