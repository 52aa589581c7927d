import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { accessibilityViolations } from '../../support/accessibility'
import { filesHolding } from '../../support/bytes'
import { expect, test } from '../../support/fixtures/reader'
import { bundledNote, seedNotes } from '../../support/fixtures/seed-notes'
import { noteId } from '../../support/notes'
import { NotesPage } from '../../support/pages/notes-page'
import { NotesPanelPage } from '../../support/pages/notes-panel-page'

const SECRET = 'Zanthoria walks at dawn'

test('a note removed for good is in no byte of the data folder once the backups were thinned', async ({
  reader,
  launch,
  dataFolder,
}) => {
  const notes = new NotesPage(reader.window)
  await notes.waitUntilOpen()
  await notes.select('para_2', 'the two leaders')
  await reader.window.keyboard.press('n')
  await notes.body.pressSequentially(SECRET)
  await notes.waitUntilSaved()
  await notes.editor.getByRole('button', { name: 'Done' }).click()
  // The backup on closing holds the note.
  await reader.close()
  expect(filesHolding(dataFolder, SECRET)).toHaveLength(2)

  const again = await launch()
  const panel = new NotesPanelPage(again)
  await panel.open()
  await panel.select(SECRET)
  await panel.press('Move to bin')
  await panel.press('Bin (1)')
  await panel.select(SECRET)
  await panel.press('Remove for good…')
  await again.window.getByRole('button', { name: 'Remove 1 note for good' }).click()
  const dialog = again.window.getByRole('dialog', { name: 'Notes removed for good' })
  await expect(dialog).toContainText('This backup still contains what you removed:')
  await expect(dialog.getByRole('listitem')).toHaveText([/, on closing$/])
  expect(await accessibilityViolations(again.window)).toEqual([])
  await again.window.screenshot({ path: 'screenshots/notes-purged.png' })
  expect(filesHolding(dataFolder, SECRET)).toEqual([expect.stringContaining('backups')])

  await dialog.getByRole('button', { name: 'Remove from this backup too' }).click()
  await expect(dialog).toContainText('No backup in the data folder contains what you removed.')
  await again.window.screenshot({ path: 'screenshots/notes-purged-thinned.png' })
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click()
  await dialog.waitFor({ state: 'detached' })
  await expect(panel.panel).toContainText('The bin is empty.')
  await again.close()
  for (const words of [SECRET, 'Zanthoria']) expect(filesHolding(dataFolder, words)).toEqual([])
  expect(again.complaints).toEqual([])
})

test('backups that were left as they are name what they hold later too, and can be thinned then', async ({
  reader,
  launch,
  dataFolder,
}) => {
  const notes = new NotesPage(reader.window)
  await notes.waitUntilOpen()
  await notes.select('para_2', 'the two leaders')
  await reader.window.keyboard.press('n')
  await notes.body.pressSequentially(SECRET)
  await notes.waitUntilSaved()
  await notes.editor.getByRole('button', { name: 'Done' }).click()
  await reader.close()

  const again = await launch()
  const panel = new NotesPanelPage(again)
  await panel.open()
  await panel.select(SECRET)
  await panel.press('Move to bin')
  await panel.press('Bin (1)')
  await panel.select(SECRET)
  await panel.press('Remove for good…')
  await again.window.getByRole('button', { name: 'Remove 1 note for good' }).click()
  await again.window.getByRole('button', { name: 'Keep the backups as they are' }).click()
  await again.close()

  const later = await launch()
  const kept = new NotesPanelPage(later)
  await kept.open()
  await kept.keep('Restore…')
  const restore = later.window.getByRole('dialog', { name: 'Restore notes' })
  await expect(restore).toContainText(
    'One backup still contains notes or briefings that you removed for good.',
  )
  expect(await accessibilityViolations(later.window)).toEqual([])
  await later.window.screenshot({ path: 'screenshots/notes-restore-holding.png' })
  await restore.getByRole('button', { name: 'Show backups…' }).click()
  const dialog = later.window.getByRole('dialog', { name: 'Removed for good, still in backups' })
  await expect(dialog.getByRole('listitem')).toHaveText([/, on closing$/])
  expect(await accessibilityViolations(later.window)).toEqual([])
  await later.window.screenshot({ path: 'screenshots/notes-purged-later.png' })
  await dialog.getByRole('button', { name: 'Remove from this backup too' }).click()
  await expect(dialog).toContainText('No backup in the data folder contains what you removed.')
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click()
  await dialog.waitFor({ state: 'detached' })
  await kept.keep('Restore…')
  await expect(restore.getByRole('listitem').first()).toBeVisible()
  await expect(restore).not.toContainText('removed for good')
  await later.close()
  for (const words of [SECRET, 'Zanthoria']) expect(filesHolding(dataFolder, words)).toEqual([])
  expect(later.complaints).toEqual([])
})

test('damaged files that may hold what was removed are named, and so is why a backup could not be written', async ({
  launch,
  dataFolder,
}) => {
  seedNotes(dataFolder, [bundledNote(1, { body: SECRET })])
  const takeBackup = async (eId: string, words: string) => {
    const reader = await launch()
    await reader.page.waitUntilReadable()
    await new NotesPage(reader.window).waitUntilOpen()
    await new NotesPage(reader.window).noteOn(eId, words, 'another')
    await reader.close()
  }
  await takeBackup('para_3', 'Tajikistan')
  await takeBackup('para_2', 'the two leaders')
  const backups = path.join(dataFolder, 'backups')
  const [broken = ''] = await readdir(backups)
  await writeFile(path.join(backups, broken), `broken ${noteId(1)}`)
  await writeFile(path.join(dataFolder, 'notes.db.damaged-20260101T000000Z'), noteId(1))

  const reader = await launch()
  const panel = new NotesPanelPage(reader)
  await panel.open()
  await panel.select(SECRET)
  await panel.press('Move to bin')
  await panel.press('Bin (1)')
  await panel.select(SECRET)
  await panel.press('Remove for good…')
  await expect(reader.window.getByRole('dialog')).toContainText('its words are overwritten')
  await reader.window.getByRole('button', { name: 'Remove 1 note for good' }).click()
  const dialog = reader.window.getByRole('dialog', { name: 'Notes removed for good' })
  await expect(dialog.getByRole('listitem')).toHaveText([
    /, on closing$/,
    broken,
    'notes.db.damaged-20260101T000000Z',
  ])
  expect(await accessibilityViolations(reader.window)).toEqual([])
  await reader.window.screenshot({ path: 'screenshots/notes-purged-files.png' })

  // From here on no file gets its name in the folder of backups: the disk is full.
  await reader.app.evaluate(() => {
    const files = process.getBuiltinModule('node:fs')
    const rename = files.renameSync
    files.renameSync = (from, to) => {
      if (String(to).includes('backups')) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
      rename(from, to)
    }
    process.getBuiltinModule('node:module').syncBuiltinESMExports()
  })
  await dialog.getByRole('button', { name: 'Remove from this backup too' }).click()
  await expect(dialog.getByRole('alert')).toHaveText(
    'Some backups could not be rewritten: the disk is full. Free some space, then try again. Every backup is complete, either unchanged or without what you removed.',
  )
  expect(await accessibilityViolations(reader.window)).toEqual([])
  await reader.window.screenshot({ path: 'screenshots/notes-purged-failed.png' })
})
