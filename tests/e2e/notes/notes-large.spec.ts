import { accessibilityViolations } from '../../support/accessibility'
import { expect, test } from '../../support/fixtures/reader'
import { bundledNote, quoteIn } from '../../support/fixtures/seed-notes'
import { expectOk, openIn } from '../../support/notes'
import { NotesPage } from '../../support/pages/notes-page'
import { NotesPanelPage } from '../../support/pages/notes-panel-page'

/** A note as earlier versions took it in: larger than what is written today. */
const large = bundledNote(1, {
  body: `Too large ${'x'.repeat(3_900_000)}`,
  targets: [quoteIn('para_2', 'the two leaders')],
})

test('a note that cannot be saved again is put aside with its reason; notes after it are saved and survive kill -9', async ({
  launch,
  dataFolder,
}) => {
  test.slow()
  const { store } = openIn(dataFolder)
  expectOk(store.mergeNotes([{ note: large, versions: { before: 1 } }]))
  expectOk(store.close())

  const reader = await launch()
  await reader.page.waitUntilReadable()
  const notes = new NotesPage(reader.window)
  await notes.openPanel()
  await notes.panel.locator('[data-entry]').first().getByRole('button', { name: 'Edit' }).click()
  await notes.editor.getByRole('switch').click()
  await expect(notes.editor.locator('[data-save="failed"]')).toContainText(
    /the note is too large: it is 3,900,\d{3} characters long .* the limit is 2,000,000/,
  )
  await reader.window.screenshot({ path: 'screenshots/notes-too-large.png' })
  expect(await accessibilityViolations(reader.window)).toEqual([])
  await notes.editor.getByRole('button', { name: 'Done' }).click()
  await notes.noteOn('para_3', 'Tajikistan', 'Saved behind it')
  reader.app.process().kill('SIGKILL')

  const again = await launch()
  const after = new NotesPage(again.window)
  await after.openPanel()
  await expect(after.panel).toContainText('Saved behind it')
  await expect(after.panel).toContainText('Too large')
})

test('a note of an earlier version that is too large to be saved goes to the bin, comes back, and is removed for good', async ({
  launch,
  dataFolder,
}) => {
  test.slow()
  const { store } = openIn(dataFolder)
  expectOk(store.mergeNotes([{ note: large, versions: { before: 1 } }]))
  expectOk(store.close())
  const held = () => {
    const opened = openIn(dataFolder)
    const note = expectOk(opened.store.getNote(large.id))?.note
    expectOk(opened.store.close())
    return note
  }

  const reader = await launch()
  await reader.page.waitUntilReadable()
  const panel = new NotesPanelPage(reader)
  await panel.open()
  await panel.select('Too large')
  await panel.press('Move to bin')
  await panel.press('Bin (1)')
  await expect(panel.entries).toHaveCount(1)
  expect(await accessibilityViolations(reader.window)).toEqual([])
  await reader.close()
  expect(held()?.deletedAt).not.toBeNull()

  const again = await launch()
  await again.page.waitUntilReadable()
  const bin = new NotesPanelPage(again)
  await bin.open()
  await bin.press('Bin (1)')
  await bin.select('Too large')
  await bin.press('Put back')
  await again.close()
  expect(held()).toEqual(large)

  const last = await launch()
  await last.page.waitUntilReadable()
  const removing = new NotesPanelPage(last)
  await removing.open()
  await removing.select('Too large')
  await removing.press('Move to bin')
  await removing.press('Bin (1)')
  await removing.select('Too large')
  await removing.press('Remove for good…')
  await last.window.getByRole('button', { name: 'Remove 1 note for good' }).click()
  await expect(removing.panel).toContainText('The bin is empty.')
  await last.close()
  expect(held()).toBeUndefined()
})

test('what is too long to be saved is refused in the editor, whole and with the reason', async ({
  reader,
}) => {
  const notes = new NotesPage(reader.window)
  await notes.select('para_3', 'Tajikistan')
  await reader.window.keyboard.press('n')
  await notes.body.fill('Before')
  await notes.waitUntilSaved()
  await notes.body.fill('x'.repeat(1_200_001))
  await expect(notes.editor.getByRole('alert')).toHaveText(
    'Nothing was added: the note would be 1,200,001 characters long. The limit is 1,200,000. Split it into several notes.',
  )
  await expect(notes.body).toHaveValue('Before')
  await reader.window.screenshot({ path: 'screenshots/notes-body-refused.png' })
  expect(await accessibilityViolations(reader.window)).toEqual([])
  await notes.body.fill('After')
  await expect(notes.editor.getByRole('alert')).toBeHidden()
  await notes.waitUntilSaved()
})
