import { accessibilityViolations } from '../../support/accessibility'
import { expectOk, openIn } from '../../support/notes'
import { expect, test } from '../fixtures/reader'
import { bundledNote, quoteIn } from '../fixtures/seed-notes'
import { NotesPage } from '../pages/notes-page'

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
    /the note is too large: it is 3,900,\d{3} characters long .* 2,000,000 is the most/,
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
    'Nothing was taken in: the note would be 1,200,001 characters long, and 1,200,000 is the most. Split it into several notes.',
  )
  await expect(notes.body).toHaveValue('Before')
  await reader.window.screenshot({ path: 'screenshots/notes-body-refused.png' })
  expect(await accessibilityViolations(reader.window)).toEqual([])
  await notes.body.fill('After')
  await expect(notes.editor.getByRole('alert')).toBeHidden()
  await notes.waitUntilSaved()
})
