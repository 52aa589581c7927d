import { accessibilityViolations } from '../../support/accessibility'
import type { LaunchedApp } from '../../support/driver/launch'
import { expect, test } from '../../support/fixtures/reader'
import { MovingPage } from '../../support/pages/moving-page'
import { NotesPage } from '../../support/pages/notes-page'

/** Clicks an item of the application menu as a person would. */
async function clickMenu(app: LaunchedApp, command: string): Promise<boolean> {
  return await app.evaluate(({ Menu }, id) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(id)
    if (!item?.enabled) return false
    item.click()
    return true
  }, command)
}

test('the application menu runs the same commands', async ({ reader }) => {
  const { app, page, window } = reader
  const moving = new MovingPage(window)
  expect(await clickMenu(app, 'go.back')).toBe(false)
  await page.choose('para_2')
  await expect.poll(() => clickMenu(app, 'go.next-paragraph')).toBe(true)
  await expect(page.row('para_3')).toHaveAttribute('data-mark', 'chosen')
  await expect.poll(() => clickMenu(app, 'go.to')).toBe(true)
  await moving.dialog.getByRole('textbox').fill('14')
  await window.keyboard.press('Enter')
  await expect(page.row('para_14')).toHaveAttribute('data-mark', 'chosen')
  await expect.poll(() => clickMenu(app, 'go.back')).toBe(true)
  await expect(page.row('para_3')).toHaveAttribute('data-mark', 'chosen')
  await expect.poll(() => clickMenu(app, 'edit.bookmark')).toBe(true)
  await expect
    .poll(() =>
      app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('edit.bookmark')?.checked),
    )
    .toBe(true)
  await expect.poll(() => clickMenu(app, 'app.palette')).toBe(true)
  await expect(moving.dialog.getByRole('searchbox')).toBeFocused()
})

test('over selected words the menu highlights them, notes them and searches for them', async ({ reader }) => {
  const { page, window } = reader
  const moving = new MovingPage(window)
  const notes = new NotesPage(window)
  await notes.waitUntilOpen()
  const words = 'power project of CASA-1000'
  const openMenu = async () => {
    await notes.select('para_13', words)
    const at = await window.evaluate(() => {
      const box = getSelection()?.getRangeAt(0).getClientRects()[0]
      return { x: (box?.left ?? 0) + 4, y: (box?.top ?? 0) + 4 }
    })
    await window.mouse.click(at.x, at.y, { button: 'right' })
    await expect(moving.menu).toBeVisible()
  }
  await page.choose('para_13')
  await openMenu()
  await expect(moving.menu.getByRole('menuitem').first()).toHaveText(/Highlight selection/u)
  await expect(moving.menu.getByRole('menuitem', { name: 'Copy with citation' })).toBeVisible()
  expect(await accessibilityViolations(window)).toEqual([])
  await moving.menu.getByRole('menuitem', { name: 'Highlight selection' }).click()
  await expect(notes.gutter('para_13')).toBeVisible()

  await openMenu()
  await moving.menu.getByRole('menuitem', { name: 'Search for the selected words' }).click()
  await expect(window.locator('[data-search-field]')).toHaveValue(`"${words}"`)
  await expect(window.locator('[data-hit]').first()).toContainText('CASA-1000')
})

test('a row’s menu opens by the right button, by keys and by its own button', async ({ reader }) => {
  const { page, window } = reader
  const moving = new MovingPage(window)
  const names = ['Copy with citation', 'Copy link', 'Add or remove bookmark', 'Add to briefing']
  await page.words('para_2').click({ button: 'right' })
  await expect(moving.menu).toBeVisible()
  for (const name of names) await expect(moving.menu.getByRole('menuitem', { name })).toBeVisible()
  await expect(moving.menu.getByRole('menuitem').first()).toBeFocused()
  await window.keyboard.press('Escape')
  await expect(moving.menu).toHaveCount(0)

  await page.handle('para_26__item_ii').focus()
  await window.keyboard.press('Shift+F10')
  await expect(moving.menu).toBeVisible()
  await expect(page.row('para_26__item_ii')).toHaveAttribute('data-mark', 'chosen')
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
  await expect(moving.announcement).toHaveText('Bookmark added: Instrument 26 (ii)')
  await expect.poll(() => moving.focusedRow()).toBe('para_26__item_ii')

  await page.handle('event_declaration-2017').focus()
  await window.keyboard.press('ContextMenu')
  await expect(moving.menu).toBeVisible()
  await window.keyboard.press('Escape')
  await expect.poll(() => moving.focusedRow()).toBe('event_declaration-2017')
  await page.row('event_declaration-2017').getByRole('button', { name: 'More actions' }).click()
  await expect(moving.menu).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(moving.menu).toHaveCount(0)
  await expect.poll(() => moving.focusedRow()).toBe('event_declaration-2017')
})
