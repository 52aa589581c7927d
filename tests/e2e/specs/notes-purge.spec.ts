import { accessibilityViolations } from '../../support/accessibility'
import { filesHolding } from '../../support/bytes'
import { expect, test } from '../fixtures/reader'
import { NotesPage } from '../pages/notes-page'
import { NotesPanelPage } from '../pages/notes-panel-page'

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
  await panel.press('To the bin')
  await panel.press('Bin (1)')
  await panel.select(SECRET)
  await panel.press('Remove for good…')
  await again.window.getByRole('button', { name: 'Remove 1 note for good' }).click()
  const dialog = again.window.getByRole('dialog', { name: 'Notes removed for good' })
  await expect(dialog).toContainText('This backup still holds what you removed:')
  await expect(dialog.getByRole('listitem')).toHaveText([/, on closing$/])
  expect(await accessibilityViolations(again.window)).toEqual([])
  await again.window.screenshot({ path: 'screenshots/notes-purged.png' })
  expect(filesHolding(dataFolder, SECRET)).toEqual([expect.stringContaining('backups')])

  await dialog.getByRole('button', { name: 'Remove from this backup too' }).click()
  await expect(dialog).toContainText('No backup in the data folder holds what you removed any more.')
  await again.window.screenshot({ path: 'screenshots/notes-purged-thinned.png' })
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click()
  await dialog.waitFor({ state: 'detached' })
  await expect(panel.panel).toContainText('The bin is empty.')
  await again.close()
  for (const words of [SECRET, 'Zanthoria']) expect(filesHolding(dataFolder, words)).toEqual([])
  expect(again.complaints).toEqual([])
})
