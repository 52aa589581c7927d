import { accessibilityViolations } from '../../support/accessibility'
import { expect, test } from '../../support/fixtures/reader'
import { steady } from '../../support/frames'
import { lookInThemes } from '../../support/layout/themes'
import { MovingPage } from '../../support/pages/moving-page'

test('axe finds nothing in palette, go-to, sheet, outline, bookmarks and menu, in any theme', async ({
  reader,
  engine,
}) => {
  const { page, window } = reader
  const moving = new MovingPage(window)
  const look = (screen: string) => lookInThemes(reader, engine, `moving-${screen}`)
  await page.choose('para_14')
  await window.keyboard.press('m')
  await expect(moving.announcement).toHaveText('Bookmark added: Paragraph 14')
  await look('bookmark')
  for (const [screen, key] of [
    ['palette', 'Control+Shift+P'],
    ['go-to', 'g'],
    ['shortcuts', '?'],
    ['outline', 'o'],
    ['bookmarks', 'Control+Shift+O'],
  ] as const) {
    await window.keyboard.press(key)
    await moving.dialog.waitFor()
    await look(screen)
    await window.keyboard.press('Escape')
    await moving.dialog.waitFor({ state: 'detached' })
  }
  await page.handle('para_14').focus()
  await window.keyboard.press('Shift+F10')
  await moving.menu.waitFor()
  await look('menu')
})

test('a window of 400 pixels and text of 200 % show one pane and lose nothing', async ({ reader }) => {
  const { app, page, window } = reader
  const moving = new MovingPage(window)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(400, 800))
  await expect(page.instruments).toBeHidden()
  await expect(page.paragraphs).toBeVisible()
  await window.screenshot({ path: 'screenshots/moving-narrow.png' })
  expect(await accessibilityViolations(window)).toEqual([])
  await page.togglePane('Timeline')
  await expect(page.timeline).toBeVisible()
  await expect(page.paragraphs).toBeHidden()
  await moving.goTo('26.iv')
  await expect.poll(() => moving.focusedRow()).toBe('para_26__item_iv')
  await expect(page.row('para_26__item_iv')).toBeInViewport()
  await window.keyboard.press('F6')
  await expect.poll(() => moving.focusedPane()).toBe('timeline')
  for (let step = 0; step < 5; step += 1) await window.keyboard.press('Control+=')
  await window.screenshot({ path: 'screenshots/moving-narrow-200.png' })
  const sizes = await steady(window, () =>
    page.timeline.evaluate((pane) => ({
      height: pane.getBoundingClientRect().height,
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    })),
  )
  expect(sizes.height).toBeGreaterThan(300)
  expect(sizes.overflow).toBeLessThanOrEqual(0)
})
