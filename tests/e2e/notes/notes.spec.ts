import { accessibilityViolations } from '../../support/accessibility'
import { expect, test } from '../../support/fixtures/reader'
import { frames, steady } from '../../support/frames'
import { lookInThemes } from '../../support/layout/themes'
import { NotesPage } from '../../support/pages/notes-page'

test('a note made with the mouse is painted, saved at once, and there after a restart', async ({
  reader,
  launch,
}) => {
  const notes = new NotesPage(reader.window)
  await notes.noteOn('para_2', 'the two leaders', 'Both **leaders**')
  await expect.poll(() => notes.painted('yellow')).toEqual(['the two leaders'])
  await expect(notes.gutter('para_2')).toHaveText('1')
  await expect(reader.page.handle('para_2')).toBeFocused()
  await expect(reader.window.locator('[data-note] strong')).toHaveText('leaders')
  await reader.close()
  const again = await launch()
  const kept = new NotesPage(again.window)
  await expect.poll(() => kept.painted('yellow')).toEqual(['the two leaders'])
  await kept.gutter('para_2').click()
  await expect(again.window.locator('[data-note] strong')).toHaveText('leaders')
  expect(again.complaints).toEqual([])
})

test('what is said to be saved outlives kill -9', async ({ reader, launch }) => {
  const notes = new NotesPage(reader.window)
  await notes.select('para_3', 'Pakistan')
  await reader.window.keyboard.press('n')
  await notes.body.pressSequentially('Typed until the end')
  await notes.waitUntilSaved()
  reader.app.process().kill('SIGKILL')
  await reader.app.waitForEvent('close')
  const again = await launch()
  const kept = new NotesPage(again.window)
  await kept.gutter('para_3').click()
  await expect(again.window.locator('[data-note]')).toContainText('Typed until the end')
})

test('a note is made by keyboard alone, on words, and the way is said aloud', async ({ reader }) => {
  const notes = new NotesPage(reader.window)
  await notes.waitUntilOpen()
  await reader.page.choose('para_4')
  await reader.page.handle('para_4').focus()
  const keys = reader.window.keyboard
  await keys.press('n')
  const step = reader.window.locator('[data-step]')
  await expect(step).toContainText('Paragraph, Paragraph 4')
  expect(await accessibilityViolations(reader.window)).toEqual([])
  await keys.press('ArrowDown')
  await expect(step).toContainText('Sentence')
  await keys.press('ArrowDown')
  await keys.press('Shift+ArrowRight')
  await keys.press('Shift+ArrowRight')
  const words = ((await steady(reader.window, () => step.textContent())) ?? '').split(': ')[1]
  await keys.press('Enter')
  await expect(notes.body).toBeFocused()
  await keys.type('By keyboard')
  await notes.waitUntilSaved()
  await expect(notes.status).toHaveText('Saved')
  await keys.press('Escape')
  await expect(reader.page.handle('para_4')).toBeFocused()
  await expect.poll(() => notes.painted('yellow')).toEqual([words])
})

test('N held down makes no note, and a click elsewhere ends choosing words by keys', async ({ reader }) => {
  const notes = new NotesPage(reader.window)
  await notes.waitUntilOpen()
  const keys = reader.window.keyboard
  await reader.page.choose('para_4')
  await reader.page.handle('para_4').focus()
  for (let time = 0; time < 4; time += 1) await keys.down('n')
  await keys.up('n')
  await expect(reader.window.locator('[data-step]')).toBeVisible()
  await expect(notes.body).toHaveCount(0)
  await reader.page.choose('para_6')
  await expect(reader.window.locator('[data-step]')).toHaveCount(0)
  await keys.press('j')
  await expect(reader.page.row('para_7')).toHaveAttribute('data-mark', 'chosen')
  await expect(notes.body).toHaveCount(0)
})

test('after N on a paragraph one types on, at once or later: the first letter begins the note', async ({
  reader,
}) => {
  const notes = new NotesPage(reader.window)
  await notes.waitUntilOpen()
  const keys = reader.window.keyboard
  await reader.page.choose('para_4')
  await reader.page.handle('para_4').focus()
  await keys.press('n')
  await keys.type('zebra words')
  await expect(notes.body).toHaveValue('zebra words')
  await keys.press('Escape')
  await reader.page.choose('para_5')
  await reader.page.handle('para_5').focus()
  await keys.press('n')
  await keys.press('ArrowDown')
  await expect(reader.window.locator('[data-step]')).toContainText('Sentence')
  await keys.type('Bold letters')
  await expect(notes.body).toHaveValue('Bold letters')
  await notes.waitUntilSaved()
  // Letters are typing, and no command: `B` would have begun a briefing.
  await expect(reader.window.getByRole('complementary', { name: 'Briefing tray' })).toHaveCount(0)
})

test('six colours, tags with completion, public, bin, undo and redo', async ({ reader }) => {
  const notes = new NotesPage(reader.window)
  await notes.waitUntilOpen()
  for (const [index, colour] of ['Yellow', 'Green', 'Blue', 'Pink', 'Orange', 'Violet'].entries()) {
    await notes.select(`para_${index + 2}`, ['the two', 'the', 'the', 'the', 'the', 'the'][index] ?? 'the')
    await reader.window
      .getByRole('toolbar', { name: 'Selected words' })
      .getByRole('button', { name: `Highlight: ${colour.toLowerCase()}` })
      .click()
    await expect.poll(async () => (await notes.painted(colour.toLowerCase())).length).toBe(1)
  }
  await notes.gutter('para_2').click()
  await reader.window.locator('[data-note]').getByRole('button', { name: 'Edit' }).click()
  const tag = notes.editor.getByRole('textbox', { name: 'Add a tag' })
  await tag.fill('energy')
  await tag.press('Enter')
  await notes.editor.getByRole('switch').check()
  await notes.editor.getByRole('button', { name: 'Done' }).click()
  await notes.openPanel()
  await expect(notes.panel.locator('[data-notes-count]')).toHaveText('6 notes')
  await notes.panel.getByRole('combobox', { name: 'Tag' }).selectOption('energy')
  await expect(notes.panel.locator('[data-notes-count]')).toHaveText('1 note')
  await notes.panel.getByRole('combobox', { name: 'Tag' }).selectOption('')
  await notes.panel.getByRole('button', { name: 'Select all' }).click()
  await notes.panel.getByRole('button', { name: 'Move to bin' }).click()
  await expect(notes.panel.locator('[data-notes-count]')).toHaveText('0 notes')
  await expect.poll(() => notes.painted('green')).toEqual([])
  await notes.panel.getByRole('button', { name: 'Undo' }).click()
  await expect(notes.panel.locator('[data-notes-count]')).toHaveText('6 notes')
  await reader.page.handle('para_1').focus()
  await reader.window.keyboard.press('Control+Shift+Z')
  await expect(notes.panel.locator('[data-notes-count]')).toHaveText('0 notes')
  await notes.panel.getByRole('button', { name: 'Bin (6)' }).click()
  await expect(notes.panel.locator('[data-entry]')).toHaveCount(6)
  await notes.panel.locator('[data-entry] input').first().check()
  await notes.panel.getByRole('button', { name: 'Put back' }).click()
  await notes.panel.getByRole('button', { name: 'Notes', exact: true }).click()
  await expect(notes.panel.locator('[data-notes-count]')).toHaveText('1 note')
})

test('notes look right in every theme, and axe finds nothing', async ({ reader, engine }) => {
  const notes = new NotesPage(reader.window)
  await notes.waitUntilOpen()
  await notes.noteOn(
    'para_2',
    'in-depth and wide-ranging',
    'First note with *light* Markdown\n\n- one\n- two',
  )
  await notes.select('para_2', 'bilateral cooperation and regional')
  await reader.window
    .getByRole('toolbar', { name: 'Selected words' })
    .getByRole('button', { name: 'Highlight: orange' })
    .click()
  await notes.openPanel()
  await reader.window.locator('[data-note]').first().getByRole('button', { name: 'Edit' }).click()
  await expect(notes.body).toBeVisible()
  await lookInThemes(reader, engine, 'notes')
})

test('the bar of the selected words waits until the pointer lets go, so that it never ends a drag', async ({
  reader,
}) => {
  const notes = new NotesPage(reader.window)
  await notes.waitUntilOpen()
  const paragraph = reader.window.locator('main [data-text="para_4"]')
  const text = await steady(reader.window, () => paragraph.boundingBox())
  if (!text) throw new Error('Paragraph 4 has no place.')
  const bar = reader.window.getByRole('toolbar', { name: 'Selected words' })
  const selected = () => reader.window.evaluate(() => window.getSelection()?.toString().length ?? 0)
  // Upwards: the bar stands above the words, where the pointer is going.
  await reader.window.mouse.move(text.x + text.width / 2, text.y + text.height - 8)
  await reader.window.mouse.down()
  await reader.window.mouse.move(text.x + text.width / 3, text.y + 8, { steps: 6 })
  await expect.poll(selected).toBeGreaterThan(20)
  await frames(reader.window)
  await expect(bar).toHaveCount(0)
  await reader.window.mouse.up()
  await expect(bar).toBeVisible()
})
