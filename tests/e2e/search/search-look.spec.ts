import { accessibilityViolations } from '../../support/accessibility'
import { expect, test } from '../../support/fixtures/reader'
import { SearchPage } from '../../support/pages/search-page'

for (const theme of ['Light', 'Dark', 'High contrast'] as const) {
  test(`no axe violations in any state of the search, theme ${theme}`, async ({ reader }) => {
    const { window, page } = reader
    await page.setTheme(theme)
    const search = new SearchPage(window)
    const shot = async (state: string) => {
      const name = `${theme.toLowerCase().replace(' ', '-')}-${state}`
      await window.screenshot({ path: `screenshots/search-${name}.png` })
      expect(await accessibilityViolations(window), name).toEqual([])
    }
    await search.open()
    await shot('empty')
    await search.ask('cooperation')
    await expect(search.hits.first()).toBeVisible()
    await search.field.press('Enter')
    await expect(search.position).toBeVisible()
    await shot('results')
    await search.button('Save…').click()
    await shot('naming')
    await search.button('Save').click()
    await search.button('Saved').click()
    await shot('saved')
    await search.button('Help').click()
    await shot('help')
    // The whole cheat sheet is on one screen; the fonts of another system may take a line more.
    const hidden = await search.panel
      .getByRole('region', { name: 'How to search' })
      .evaluate(({ parentElement }) =>
        parentElement ? parentElement.scrollHeight - parentElement.clientHeight : -1,
      )
    expect(hidden).toBeLessThan(20)
    await search.ask('"conectivity of railwys"')
    await expect(search.panel.locator('[data-absence]')).toBeVisible()
    await shot('absence')
    await search.ask('trade AND (transit OR')
    await expect(search.panel.locator('[data-problem]')).toBeVisible()
    await shot('problem')
  })
}

test('at 200 % text, field, hits and text are in sight together', async ({ reader }) => {
  const { window } = reader
  for (let step = 0; step < 5; step += 1) await window.keyboard.press('Control+=')
  const search = new SearchPage(window)
  await search.ask('cooperation')
  await expect(search.hits.first()).toBeInViewport()
  await search.field.press('Enter')
  await window.screenshot({ path: 'screenshots/search-200.png' })
  await expect(search.field).toBeInViewport()
  await expect(window.locator('[data-mark="chosen"]').first()).toBeInViewport()
  expect(await accessibilityViolations(window)).toEqual([])
})

test('in forced colours the marks keep to the system’s colours', async ({ reader }) => {
  const { window } = reader
  await window.emulateMedia({ forcedColors: 'active' })
  const search = new SearchPage(window)
  await search.ask('cooperation')
  await expect(search.hits.first()).toBeVisible()
  await search.field.press('Enter')
  await expect(search.position).toBeVisible()
  await window.screenshot({ path: 'screenshots/search-forced.png' })
  expect(await accessibilityViolations(window)).toEqual([])
})
