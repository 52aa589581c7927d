import { accessibilityViolations } from '../../support/accessibility'
import { expect, test } from '../../support/fixtures/reader'
import { lookInThemes } from '../../support/layout/themes'
import { MenuPage } from '../../support/pages/menu-page'

test('axe finds nothing on the main screen, Settings and About, in any theme', async ({ reader, engine }) => {
  const { app, page, window } = reader
  const look = (screen: string) =>
    lookInThemes(reader, engine, screen, {
      themes: ['light', 'sepia', 'dark', 'high-contrast', 'high-contrast-dark'],
    })
  await page.choose('para_15')
  await expect(page.row('para_15')).toHaveAttribute('data-mark', 'chosen')
  await look('chosen')
  const settings = await page.openSettings()
  await expect(settings.getByRole('radio', { name: 'Light' })).toBeVisible()
  await look('settings')
  await window.keyboard.press('Escape')
  await settings.waitFor({ state: 'detached' })
  await new MenuPage(app).choose('About Declaration Reader')
  await expect(window.getByRole('dialog')).toContainText('Electron')
  await look('about')
})

test('focus returns to where it was when a dialog closes', async ({ reader }) => {
  const { page, window } = reader
  const more = window.getByRole('toolbar').getByRole('button', { name: 'More' })
  await more.focus()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('menuitem', { name: 'Bookmarks' })).toBeFocused()
  expect(await accessibilityViolations(window)).toEqual([])
  await window.keyboard.type('Se')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('dialog', { name: 'Settings' })).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(more).toBeFocused()
  await page.choose('para_14')
  await page.handle('para_14').focus()
  await window.keyboard.press('Control+,')
  await window.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await expect(page.handle('para_14')).toBeFocused()
})

test('a dialog keeps the focus inside', async ({ reader }) => {
  const { page, window } = reader
  const dialog = await page.openSettings()
  await expect.poll(() => dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true)
  for (let press = 0; press < 8; press += 1) {
    await window.keyboard.press('Tab')
    const where = await window.evaluate(() => document.activeElement?.outerHTML.slice(0, 120))
    expect(
      await dialog.evaluate((element) => element.contains(document.activeElement)),
      `${press}: ${where}`,
    ).toBe(true)
  }
})

test('the keyboard walks everything: skip link, tools, each pane once, arrows within', async ({ reader }) => {
  const { page, window } = reader
  const stops: string[] = []
  const focused = () =>
    window.evaluate(() => {
      const element = document.activeElement
      const pane = element?.closest('[data-pane]')?.getAttribute('data-pane')
      const place = element?.closest('[role="toolbar"]')
        ? 'toolbar'
        : (pane ?? element?.getAttribute('role') ?? '')
      return `${place}:${element?.getAttribute('aria-label') ?? element?.textContent?.slice(0, 30) ?? ''}`
    })
  for (let press = 0; press < 60; press += 1) {
    await window.keyboard.press('Tab')
    stops.push(await focused())
    const outline = await window.evaluate(() => {
      const style = document.activeElement ? getComputedStyle(document.activeElement) : null
      return style ? style.outlineStyle !== 'none' || style.boxShadow !== 'none' : false
    })
    expect(
      outline || (stops.at(-1) ?? '').startsWith('separator'),
      `focus is visible on ${stops.at(-1)}`,
    ).toBe(true)
    if (stops.length > 10 && stops.at(-1)?.includes('Skip to the text')) break
  }
  expect(stops[0]).toContain('Skip to the text')
  for (const place of ['toolbar', 'paragraphs', 'instruments', 'timeline', 'separator'])
    expect(
      stops.some((stop) => stop.startsWith(`${place}:`)),
      place,
    ).toBe(true)
  expect(stops.filter((stop) => /^paragraphs:Paragraph \d/.test(stop))).toHaveLength(1)

  await page.handle('para_1').focus()
  await window.keyboard.press('ArrowDown')
  await expect(page.handle('para_2')).toBeFocused()
  await expect(page.row('para_2')).toHaveAttribute('data-mark', 'chosen')
  await window.keyboard.press('End')
  await expect(page.handle('para_27')).toBeFocused()
  await window.keyboard.press('Home')
  await expect(page.handle('para_1')).toBeFocused()
})
