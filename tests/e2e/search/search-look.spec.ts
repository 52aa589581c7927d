import { accessibilityViolations } from '../../support/accessibility'
import { expect, test } from '../../support/fixtures/reader'
import { steady } from '../../support/frames'
import { lookInThemes } from '../../support/layout/themes'
import { SearchPage } from '../../support/pages/search-page'

test('no axe violations in any state of the search, in any theme', async ({ reader, engine }) => {
  const { window } = reader
  const search = new SearchPage(window)
  const look = (state: string, also?: () => Promise<void>) =>
    lookInThemes(reader, engine, `search-${state}`, also && { also })
  await search.open()
  await look('empty')
  await search.ask('cooperation')
  await expect(search.hits.first()).toBeVisible()
  await search.field.press('Enter')
  await expect(search.position).toBeVisible()
  await look('results')
  await search.button('Save…').click()
  await expect(search.panel.getByRole('textbox', { name: 'Name of this search' })).toBeVisible()
  await look('naming')
  await search.button('Save').click()
  await search.button('Saved').click()
  await expect(search.panel.getByRole('heading', { name: 'Saved searches' })).toBeVisible()
  await look('saved')
  await search.button('Help').click()
  const help = search.panel.getByRole('region', { name: 'How to search' })
  await expect(help).toBeVisible()
  const hidden = () =>
    help.evaluate(({ parentElement }) =>
      parentElement ? parentElement.scrollHeight - parentElement.clientHeight : -1,
    )
  // The whole cheat sheet is on one screen; the fonts of another system may take a line more.
  await look('help', async () => expect(await steady(window, hidden)).toBeLessThan(20))
  await search.ask('"conectivity of railwys"')
  await expect(search.panel.locator('[data-absence]')).toBeVisible()
  await look('absence')
  await search.ask('trade AND (transit OR')
  await expect(search.panel.locator('[data-problem]')).toBeVisible()
  await look('problem')
})

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
