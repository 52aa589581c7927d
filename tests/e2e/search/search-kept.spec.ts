import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { declarationFile } from '#node/library/declaration-files'
import { expect, test } from '../../support/fixtures/reader'
import { steady } from '../../support/frames'
import { SearchPage } from '../../support/pages/search-page'
import { bundledId } from '../../support/resources'

test('a search saved under a name is there after a restart, and so is the history', async ({ launch }) => {
  const first = await launch()
  await first.page.waitUntilReadable()
  const search = new SearchPage(first.window)
  await search.ask('energy NEAR/5 connectivity')
  await expect(search.hits.first()).toBeVisible()
  await search.field.press('Enter')
  await search.button('Save…').click()
  await search.panel.getByRole('textbox', { name: 'Name of this search' }).fill('Energy links')
  await search.button('Save').click()
  await first.close()

  const second = await launch()
  await second.page.waitUntilReadable()
  const again = new SearchPage(second.window)
  await again.open()
  await again.panel.getByRole('button', { name: /^Energy links/ }).click()
  await expect(again.field).toHaveValue('energy NEAR/5 connectivity')
  await expect(again.hits.first()).toBeVisible()
  await again.button('Saved').click()
  await expect(again.panel.locator('section', { hasText: 'Recent searches' }).locator('li')).toHaveCount(1)
  expect(second.complaints).toEqual([])
})

test('the history can be cleared and switched off; then nothing typed is kept', async ({
  reader,
  dataFolder,
}) => {
  const search = new SearchPage(reader.window)
  await search.ask('secret-sentinel-one trade')
  await search.field.press('F3')
  await search.ask('cooperation')
  await expect(search.hits.first()).toBeVisible()
  await search.field.press('Enter')
  await search.button('Saved').click()
  await search.button('Clear').click()
  await search.panel.getByRole('checkbox').uncheck()
  await search.ask('hidden-sentinel OR transport')
  await expect(search.hits.first()).toBeVisible()
  await search.field.press('Enter')
  await expect(search.position).toBeVisible()
  await expect
    .poll(async () => JSON.parse(await readFile(path.join(dataFolder, 'searches.json'), 'utf8')) as unknown)
    .toEqual({ version: 2, searches: { saved: [], history: [], keepHistory: false } })
})

test('saved searches that cannot be read are set aside with a notice, and saving goes on', async ({
  launch,
  dataFolder,
}) => {
  await writeFile(path.join(dataFolder, 'searches.json'), '{"version":1,"searches":{"sav')
  const reader = await launch()
  await reader.page.waitUntilReadable()
  await expect(reader.window.getByText('Your saved searches could not be read')).toBeVisible()
  const aside = (await readdir(dataFolder)).find((name) => name.startsWith('searches.set-aside-'))
  expect(await readFile(path.join(dataFolder, aside ?? ''), 'utf8')).toBe('{"version":1,"searches":{"sav')
  const search = new SearchPage(reader.window)
  await search.ask('transport')
  await expect(search.hits.first()).toBeVisible()
  await search.field.press('Enter')
  await expect.poll(async () => (await readdir(dataFolder)).includes('searches.json')).toBe(true)
})

for (const [name, damage] of [
  ['cut short', (text: string) => text.slice(0, -300)],
  [
    'altered in one number',
    (text: string) => text.replace(/0\.(\d)/, (_all, digit: string) => `0.${9 - Number(digit)}`),
  ],
  ['not JSON at all', () => '\u0000\u0000'],
] as const) {
  test(`a search index ${name} is noticed and rebuilt, and the search is whole`, async ({
    launch,
    copyApp,
  }) => {
    const copy = await copyApp()
    await copy.alter(`resources/${declarationFile(bundledId, 'search-index')}`, damage)
    const reader = await launch({ appFolder: copy.folder })
    await reader.page.waitUntilReadable()
    await expect(reader.window.getByText('The prepared search index was damaged')).toBeVisible()
    await reader.window.screenshot({ path: 'screenshots/search-index-notice.png' })
    const search = new SearchPage(reader.window)
    await search.ask('CASA-1000')
    await expect(search.found).toHaveText('6 places in 6 passages')
    expect(reader.complaints).toEqual([])
    await reader.close()
  })
}

test('a search that is closed and opened again stands where it was left, another one at its start', async ({
  reader,
}) => {
  await reader.page.waitUntilReadable()
  const search = new SearchPage(reader.window)
  const body = search.panel.locator('[tabindex="-1"]').first()
  const top = () => body.evaluate(({ scrollTop }) => Math.round(scrollTop))
  await search.ask('the')
  await expect(search.hits.nth(30)).toBeAttached()
  await search.hits.nth(25).scrollIntoViewIfNeeded()
  await expect.poll(top).toBeGreaterThan(400)
  const left = await steady(reader.window, top)
  await reader.window.keyboard.press('Escape')
  await expect(search.panel).toHaveCount(0)
  await search.open()
  await expect.poll(top).toBe(left)
  await search.ask('trade')
  await expect.poll(top).toBe(0)
})
