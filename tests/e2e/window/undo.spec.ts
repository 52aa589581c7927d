import { seededBriefing, seedStore } from '../../support/briefing-seed'
import { expect, type Reader, test } from '../../support/fixtures/reader'
import { steady } from '../../support/frames'
import { BriefingPage } from '../../support/pages/briefing-page'
import { MenuPage } from '../../support/pages/menu-page'
import { NotesPage } from '../../support/pages/notes-page'
import { NotesPanelPage } from '../../support/pages/notes-panel-page'

const confirmation = ({ window }: Reader) => window.locator('[data-confirmation]')

/** Highlights words with H and waits until they are painted. */
async function highlight(reader: Reader, eId: string, words: string): Promise<NotesPage> {
  const notes = new NotesPage(reader.window)
  await notes.select(eId, words)
  await reader.window.keyboard.press('h')
  await expect.poll(() => notes.painted('yellow')).toContain(words)
  return notes
}

test('in the briefing dialog Ctrl+Z undoes the briefing, entry by entry, and no note behind it', async ({
  launch,
  dataFolder,
}) => {
  seedStore(dataFolder, [], seededBriefing('2021-06-03'))
  const reader = await launch()
  await reader.page.waitUntilReadable()
  const { window, app } = reader
  const notes = await highlight(reader, 'para_2', 'the two leaders')
  const builder = new BriefingPage(window, app)
  await builder.open()
  const page = builder.dialog.getByRole('combobox', { name: 'Paper size' })
  const before = await steady(window, () => builder.items.allTextContents())
  await builder.dialog.getByRole('button', { name: 'Remove Paragraph 13' }).click()
  await builder.dialog.getByRole('checkbox', { name: /remarks/i }).click()
  await page.selectOption('Letter')
  await window.keyboard.press('Control+z')
  await expect(confirmation(reader)).toHaveText('Undone: change of the briefing')
  await window.screenshot({ path: 'screenshots/undo-briefing.png' })
  await expect(page).toHaveValue('A4')
  await window.keyboard.press('Control+z')
  await expect(builder.items).toHaveCount(before.length - 1)
  await new MenuPage(app).choose('Undo')
  await expect(builder.items).toHaveText(before)
  await window.keyboard.press('Control+z')
  await expect(confirmation(reader)).toHaveText('Nothing to undo here')
  expect(await notes.painted('yellow')).toEqual(['the two leaders'])
  await window.keyboard.press('Control+Shift+Z')
  await expect(builder.items).toHaveCount(before.length - 1)

  const margin = builder.dialog.getByRole('spinbutton', { name: 'Margin' })
  const wide = await margin.inputValue()
  await margin.fill('31')
  await page.focus()
  await window.keyboard.press('Control+z')
  await expect(margin).toHaveValue(wide)

  // In a field its own words come first, then the briefing.
  const title = builder.dialog.getByRole('textbox', { name: 'Title' })
  const was = await title.inputValue()
  await title.focus()
  await window.keyboard.press('End')
  await window.keyboard.type(' again')
  await window.keyboard.press('Control+z')
  await expect(title).toHaveValue(was)
  await builder.close()
  await window.keyboard.press('Control+z')
  await expect.poll(() => notes.painted('yellow')).toEqual([])
  expect(reader.complaints).toEqual([])
})

test('menu, key and palette undo notes outside a field, and a field its own words', async ({ reader }) => {
  const { window, app } = reader
  const menu = new MenuPage(app)
  const notes = await highlight(reader, 'para_2', 'the two leaders')
  await menu.choose('Undo')
  await expect(confirmation(reader)).toHaveText('Undone: change of notes')
  await expect(window.locator('[data-announcer]')).toHaveText('Undone: change of notes')
  await expect.poll(() => notes.painted('yellow')).toEqual([])
  await menu.choose('Redo')
  await expect.poll(() => notes.painted('yellow')).toEqual(['the two leaders'])

  await window.keyboard.press('Control+Shift+P')
  await window.keyboard.type('undo')
  await window.keyboard.press('Enter')
  await expect.poll(() => notes.painted('yellow')).toEqual([])
  await window.keyboard.press('Control+Shift+P')
  await window.keyboard.type('redo')
  await window.keyboard.press('Enter')
  await expect.poll(() => notes.painted('yellow')).toEqual(['the two leaders'])

  await notes.openPanel()
  const field = notes.panel.getByRole('searchbox')
  await field.focus()
  await window.keyboard.type('leaders')
  await menu.choose('Undo')
  await expect(field).toHaveValue('')
  expect(await notes.painted('yellow')).toEqual(['the two leaders'])
  await menu.choose('Undo')
  await expect(confirmation(reader)).toHaveText('Nothing to undo here')
  expect(await notes.painted('yellow')).toEqual(['the two leaders'])
})

test('what B put into the briefing is undone in its turn among the changes of notes', async ({ reader }) => {
  const { window, app, page } = reader
  const tray = new BriefingPage(window, app).tray
  const badge = window.getByRole('toolbar').getByRole('button', { name: 'Briefing' })
  const notes = await highlight(reader, 'para_2', 'the two leaders')
  await page.choose('para_3')
  await window.keyboard.press('b')
  await expect(tray).toBeVisible()
  await expect(badge).toContainText('1')
  await highlight(reader, 'para_5', 'bilateral')
  for (const [painted, entries] of [
    [['the two leaders'], 1],
    [['the two leaders'], 0],
    [[], 0],
  ] as const) {
    await window.keyboard.press('Control+z')
    await expect.poll(() => notes.painted('yellow')).toEqual(painted)
    await expect(badge.locator('span').filter({ hasText: /^\d/ })).toHaveCount(entries > 0 ? 1 : 0)
  }
  for (const [painted, entries] of [
    [['the two leaders'], 0],
    [['the two leaders'], 1],
    [['the two leaders', 'bilateral'], 1],
  ] as const) {
    await window.keyboard.press('Control+Shift+Z')
    await expect.poll(() => notes.painted('yellow')).toEqual(painted)
    await expect(badge.locator('span').filter({ hasText: /^\d/ })).toHaveCount(entries > 0 ? 1 : 0)
  }
})

test('what was undone lies in no bin: not after an import, not after a restart', async ({
  launch,
  dataFolder,
}) => {
  const reader = await launch()
  await reader.page.waitUntilReadable()
  const panel = new NotesPanelPage(reader)
  const notes = new NotesPage(reader.window)
  await notes.noteOn('para_2', 'the two leaders', 'Kept')
  await panel.open()
  const file = `${dataFolder}/notes.jsonld`
  await panel.answerDialogs(file)
  await panel.keep('Export…')
  const dialog = reader.window.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: /private/i }).check()
  await dialog.getByRole('button', { name: 'Choose a place…' }).click()
  await dialog.waitFor({ state: 'detached' })

  await notes.noteOn('para_3', 'Both leaders', 'Undone')
  await expect(panel.count).toHaveText('2 notes')
  // Read once it stands: one Undo too many would take the first note too.
  while ((await steady(reader.window, () => panel.count.innerText())) === '2 notes') await panel.press('Undo')
  await panel.keep('Import…')
  await expect(dialog.getByText('Already here')).toBeVisible()
  await reader.window.keyboard.press('Escape')
  await expect(panel.count).toHaveText('1 note')
  await expect(panel.panel.getByRole('button', { name: 'Bin (0)' })).toBeVisible()
  await reader.close()

  const again = new NotesPanelPage(await launch())
  await again.open()
  await expect(again.count).toHaveText('1 note')
  await expect(again.panel.getByRole('button', { name: 'Bin (0)' })).toBeVisible()
})
