import { expect, test } from '../../support/fixtures/reader'
import { bundledNote, quoteIn, seedNotes } from '../../support/fixtures/seed-notes'
import { BriefingPage } from '../../support/pages/briefing-page'
import { MenuPage } from '../../support/pages/menu-page'
import { NotesPanelPage } from '../../support/pages/notes-panel-page'
import { SearchPage } from '../../support/pages/search-page'

test('no shortcut, menu item or button of the mouse acts behind the briefing', async ({ reader }) => {
  const { app, window, page } = reader
  const builder = new BriefingPage(window, app)
  const search = new SearchPage(window)
  const menu = new MenuPage(app)
  const isEnabled = async (label: string) =>
    (await menu.items()).some((item) => item.label === label && item.enabled)
  await page.choose('para_14')
  await page.choose('para_15')
  await expect.poll(() => isEnabled('Search…')).toBe(true)
  await builder.open()
  await expect.poll(() => isEnabled('Search…')).toBe(false)
  await window.keyboard.press('Control+f')
  await window.keyboard.press('Control+3')
  await window.keyboard.press('Alt+ArrowLeft')
  await window.evaluate(() =>
    document.body.dispatchEvent(new MouseEvent('mouseup', { button: 3, bubbles: true })),
  )
  await window.keyboard.press('Control+=')
  await expect(window.locator('html')).toHaveAttribute('style', /--text-scale: 1\.[1-9]/)
  await builder.close()
  await expect(search.panel).toHaveCount(0)
  await expect(page.timeline).toBeVisible()
  await expect(page.row('para_15')).toHaveAttribute('data-mark', 'chosen')
  await window.keyboard.press('Control+f')
  await expect(search.field).toBeFocused()
})

test('a question of the notes panel keeps every key to itself', async ({ launch, dataFolder }) => {
  const deletedAt = '2026-11-01T08:00:00.000Z'
  seedNotes(dataFolder, [
    { ...bundledNote(1, { targets: [quoteIn('para_2', 'the two leaders')] }), deletedAt },
  ])
  const reader = await launch()
  await reader.page.waitUntilReadable()
  const panel = new NotesPanelPage(reader)
  const question = reader.window.getByRole('dialog')
  await panel.open()
  await panel.press('Bin (1)')
  await panel.entries.getByRole('checkbox').check()
  await panel.press('Remove for good…')
  await expect(question).toBeVisible()
  await reader.window.keyboard.press('Control+3')
  await reader.window.keyboard.press('Control+Shift+N')
  await reader.window.keyboard.press('Control+Shift+P')
  const palette = reader.window.getByRole('dialog', { name: 'Commands' })
  await expect(palette.getByRole('menuitem', { name: /Larger text/ })).toBeVisible()
  await expect(palette.getByRole('menuitem', { name: /Show timeline/ })).toHaveCount(0)
  await reader.window.keyboard.press('Escape')
  await expect(palette).toHaveCount(0)
  await expect(question).toBeVisible()
  await expect(reader.page.timeline).toBeVisible()
  expect(reader.complaints).toEqual([])
})
