import type { LaunchedApp } from '../../support/driver/launch'
import { expect, test } from '../../support/fixtures/reader'
import { MovingPage } from '../../support/pages/moving-page'

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
  expect(await clickMenu(app, 'go.next-paragraph')).toBe(true)
  await expect(page.row('para_3')).toHaveAttribute('data-mark', 'chosen')
  expect(await clickMenu(app, 'go.to')).toBe(true)
  await moving.dialog.getByRole('textbox').fill('14')
  await window.keyboard.press('Enter')
  await expect(page.row('para_14')).toHaveAttribute('data-mark', 'chosen')
  await expect.poll(() => clickMenu(app, 'go.back')).toBe(true)
  await expect(page.row('para_3')).toHaveAttribute('data-mark', 'chosen')
  expect(await clickMenu(app, 'edit.bookmark')).toBe(true)
  await expect
    .poll(() =>
      app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('edit.bookmark')?.checked),
    )
    .toBe(true)
  expect(await clickMenu(app, 'app.palette')).toBe(true)
  await expect(moving.dialog.getByRole('searchbox')).toBeFocused()
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
