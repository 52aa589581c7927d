import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '../fixtures/reader'
import { MovingPage } from '../pages/moving-page'

const declaration = 'pk-tj-2021-06-02'

test('bookmarks are set by m, listed, followed, removed, and kept over restarts', async ({ launch }) => {
  const first = await launch()
  await first.page.waitUntilReadable()
  const moving = new MovingPage(first.window)
  await moving.goTo('14')
  await expect.poll(() => moving.focusedRow()).toBe('para_14')
  await first.window.keyboard.press('m')
  await expect(moving.announcement).toHaveText('Bookmark set: Paragraph 14')
  await expect(first.page.row('para_14').locator('title', { hasText: 'Bookmarked' })).toBeAttached()
  await moving.goTo('26.iv')
  await expect.poll(() => moving.focusedRow()).toBe('para_26__item_iv')
  await first.window.keyboard.press('m')
  await expect(moving.announcement).toHaveText('Bookmark set: Instrument 26.iv')
  await first.close()

  const second = await launch()
  await second.page.waitUntilReadable()
  const again = new MovingPage(second.window)
  await second.page.choose('para_1')
  await second.window.keyboard.press('b')
  await expect(again.dialog.locator('[data-entry]')).toHaveCount(2)
  await again.dialog.getByRole('button', { name: 'Remove the bookmark of Instrument 26.iv' }).click()
  await expect(again.dialog.locator('[data-entry]')).toHaveCount(1)
  await expect(again.dialog.locator('[data-entry]')).toBeFocused()
  await second.window.keyboard.press('Enter')
  await expect(second.page.row('para_14')).toHaveAttribute('data-mark', 'chosen')
  await expect.poll(() => again.focusedRow()).toBe('para_14')
  await second.window.keyboard.press('m')
  await expect(again.announcement).toHaveText('Bookmark removed: Paragraph 14')
})

test('the reader reopens where it was left: choice and scroll place', async ({ launch }) => {
  const first = await launch()
  await first.page.waitUntilReadable()
  await first.page.choose('event_declaration-2017')
  const scroller = first.window.locator('[data-scroller="paragraphs"]')
  await scroller.evaluate((element) => element.scrollTo(0, 1500))
  const topRow = (window: typeof first.window) =>
    window.evaluate(() => {
      const top = document.querySelector('[data-scroller="paragraphs"]')?.getBoundingClientRect().top ?? 0
      const rows = [...document.querySelectorAll<HTMLElement>('[data-pane="paragraphs"] [data-eid]')]
      const row = rows.find((each) => each.getBoundingClientRect().bottom > top + 1)
      return row ? `${row.dataset['eid']} ${Math.round((row.getBoundingClientRect().top - top) / 8)}` : ''
    })
  await first.window.waitForTimeout(200)
  const before = await topRow(first.window)
  expect(before).not.toContain('para_1 ')
  await first.close()

  const second = await launch()
  await second.page.waitUntilReadable()
  await expect(second.page.row('event_declaration-2017')).toHaveAttribute('data-mark', 'chosen')
  await expect.poll(() => topRow(second.window)).toBe(before)
})

test('a place that this edition does not have opens the nearest paragraph and says so', async ({
  launch,
  dataFolder,
}) => {
  const places = {
    last: declaration,
    readings: { [declaration]: { chosen: ['para_31'], scroll: {} } },
    bookmarks: [],
  }
  await writeFile(path.join(dataFolder, 'places.json'), JSON.stringify({ version: 1, places }))
  const { page, window } = await launch()
  await page.waitUntilReadable()
  await expect(page.row('para_27')).toHaveAttribute('data-mark', 'chosen')
  await expect(page.row('para_27')).toBeInViewport()
  await expect(window.getByRole('region', { name: 'Notices' })).toContainText(
    'You left off at 31, which this edition does not have. Paragraph 27 is the nearest and was opened instead.',
  )
})

test('damaged places are set aside, said, and never overwritten', async ({ launch, dataFolder }) => {
  const damaged = '{"version":1,"places":{"last":'
  await writeFile(path.join(dataFolder, 'places.json'), damaged)
  const { page, window } = await launch()
  await page.waitUntilReadable()
  await expect(window.getByRole('region', { name: 'Notices' })).toContainText(
    'Your bookmarks and places could not be read, because it is not JSON.',
  )
  const aside = (await readdir(dataFolder)).find((name) => name.startsWith('places.set-aside-'))
  expect(await readFile(path.join(dataFolder, aside ?? ''), 'utf8')).toBe(damaged)
})
