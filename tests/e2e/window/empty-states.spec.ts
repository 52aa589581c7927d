import { accessibilityViolations } from '../../support/accessibility'
import { expect, test } from '../../support/fixtures/reader'
import { MovingPage } from '../../support/pages/moving-page'
import { NotesPage } from '../../support/pages/notes-page'
import { SearchPage } from '../../support/pages/search-page'

test('empty notes begin a note, and an empty bin leads back to the notes', async ({ reader }) => {
  const notes = new NotesPage(reader.window)
  await notes.openPanel()
  const empty = notes.panel.locator('[data-empty-state]')
  await notes.panel.getByRole('button', { name: 'Bin (0)' }).click()
  await expect(empty).toContainText('The bin is empty.')
  await empty.getByRole('button', { name: 'Show the notes' }).click()
  await expect(empty).toContainText('Your notes on this text will be listed here.')
  await empty.getByRole('button', { name: 'Write a note' }).click()
  await expect(reader.window.locator('[data-step]')).toContainText('Paragraph')
  await reader.window.keyboard.press('Enter')
  await expect(notes.body).toBeFocused()
})

test('an empty list of searches leads to the field and to examples', async ({ reader }) => {
  const search = new SearchPage(reader.window)
  await search.open()
  const [named, latest] = [0, 1].map((at) => search.panel.locator('[data-empty-state]').nth(at))
  await named?.getByRole('button', { name: 'Type a search' }).click()
  await expect(search.field).toBeFocused()
  await latest?.getByRole('button', { name: 'Show examples to try' }).click()
  await expect(search.panel.getByRole('button', { name: 'Help' })).toHaveAttribute('aria-pressed', 'true')
})

test('what no command is called is searched for in the text, by button and by Enter', async ({ reader }) => {
  const search = new SearchPage(reader.window)
  const moving = new MovingPage(reader.window)
  for (const way of ['button', 'Enter'] as const) {
    await moving.openPalette()
    await reader.window.keyboard.type('CASA-1000')
    const button = moving.dialog.getByRole('button', { name: 'Search the text for “CASA-1000”' })
    await expect(button).toBeVisible()
    if (way === 'button') await button.click()
    else await reader.window.keyboard.press('Enter')
    await expect(moving.dialog).toHaveCount(0)
    await expect(search.field).toHaveValue('CASA-1000')
    await expect(search.hits.first()).toBeVisible()
    await search.panel.getByRole('button', { name: 'Close search' }).click()
    await expect(search.panel).toHaveCount(0)
  }
})

test('without bookmarks one is set on the place in hand', async ({ reader }) => {
  const moving = new MovingPage(reader.window)
  await reader.page.choose('para_14')
  await reader.window.keyboard.press('Control+Shift+O')
  await moving.dialog.getByRole('button', { name: 'Bookmark: Paragraph 14' }).click()
  await expect(moving.dialog.locator('[data-entry]')).toBeFocused()
  await expect(moving.dialog.locator('[data-entry]')).toContainText('Paragraph 14')
})

for (const theme of ['Light', 'Dark', 'High contrast'] as const) {
  test(`axe finds nothing where nothing stands yet: ${theme}`, async ({ reader }) => {
    const { app, page, window } = reader
    const name = theme.replace(' ', '-').toLowerCase()
    const notes = new NotesPage(window)
    const search = new SearchPage(window)
    const moving = new MovingPage(window)
    await page.setTheme(theme)
    for (const width of [1360, 800]) {
      await app.evaluate(
        ({ BrowserWindow }, wide) => BrowserWindow.getAllWindows()[0]?.setContentSize(wide, 860),
        width,
      )
      await expect.poll(() => window.evaluate(() => innerWidth)).toBe(width)
      await search.open()
      await window.screenshot({ path: `screenshots/empty-search-${name}-${width}.png` })
      expect(await accessibilityViolations(window)).toEqual([])
      await search.panel.getByRole('button', { name: 'Close search' }).click()
      await notes.openPanel()
      await window.screenshot({ path: `screenshots/empty-notes-${name}-${width}.png` })
      expect(await accessibilityViolations(window)).toEqual([])
      await notes.panel.getByRole('button', { name: 'Close notes' }).click()
      await moving.openPalette()
      await window.keyboard.type('no such command')
      await expect(moving.dialog.getByRole('button', { name: /^Search the text for/u })).toBeVisible()
      await window.screenshot({ path: `screenshots/empty-palette-${name}-${width}.png` })
      expect(await accessibilityViolations(window)).toEqual([])
      await window.keyboard.press('Escape')
      await expect(moving.dialog).toHaveCount(0)
    }
  })
}
