import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { declarationSchema } from '#core/document/declaration'
import { plainText } from '#core/document/parse/words'
import { expect, test } from '../../support/fixtures/reader'
import { steady } from '../../support/frames'
import { MovingPage } from '../../support/pages/moving-page'
import { buildWithItsResources } from '../../support/shipped-sums'

const declaration = 'pk-tj-2021-06-02'

/** A compiled document as an edition of its own that ends one paragraph earlier. */
function withoutLastParagraph(json: string): string {
  const document = declarationSchema.parse(JSON.parse(json))
  const body = document.body.slice(0, -1)
  const textSha256 = createHash('sha256')
    .update(plainText({ ...document, body }))
    .digest('hex')
  return JSON.stringify({ ...document, body, edition: { ...document.edition, textSha256 } })
}

test('bookmarks are set by m, listed, followed, removed, and kept over restarts', async ({ launch }) => {
  const first = await launch()
  await first.page.waitUntilReadable()
  const moving = new MovingPage(first.window)
  await moving.goTo('14')
  await expect.poll(() => moving.focusedRow()).toBe('para_14')
  await first.window.keyboard.press('m')
  await expect(moving.announcement).toHaveText('Bookmark added: Paragraph 14')
  await expect(first.page.row('para_14').locator('title', { hasText: 'Bookmarked' })).toBeAttached()
  await moving.goTo('26.iv')
  await expect.poll(() => moving.focusedRow()).toBe('para_26__item_iv')
  await first.window.keyboard.press('m')
  await expect(moving.announcement).toHaveText('Bookmark added: Instrument 26 (iv)')
  await first.close()

  const second = await launch()
  await second.page.waitUntilReadable()
  const again = new MovingPage(second.window)
  await second.page.choose('para_1')
  await second.window.keyboard.press('Control+Shift+O')
  await expect(again.dialog.locator('[data-entry]')).toHaveCount(2)
  await again.dialog.getByRole('button', { name: 'Remove the bookmark on Instrument 26 (iv)' }).click()
  await expect(again.dialog.locator('[data-entry]')).toHaveCount(1)
  await expect(again.dialog.locator('[data-entry]')).toBeFocused()
  await second.window.keyboard.press('Enter')
  await expect(second.page.row('para_14')).toHaveAttribute('data-mark', 'chosen')
  await expect.poll(() => again.focusedRow()).toBe('para_14')
  await second.window.keyboard.press('m')
  await expect(again.announcement).toHaveText('Bookmark removed: Paragraph 14')
})

/** What stands at the top of the paragraphs and how far below their edge, in CSS pixels. */
function topRow(window: Page): Promise<{ readonly eId: string; readonly offset: number }> {
  return window.evaluate(() => {
    const top = document.querySelector('[data-scroller="paragraphs"]')?.getBoundingClientRect().top ?? 0
    const rows = [...document.querySelectorAll<HTMLElement>('[data-pane="paragraphs"] [data-eid]')]
    const row = rows.find((each) => each.getBoundingClientRect().bottom > top + 1)
    if (!row) throw new Error('There are no paragraphs.')
    return { eId: row.dataset['eid'] ?? '', offset: row.getBoundingClientRect().top - top }
  })
}

test('the reader reopens where it was left: choice and scroll place', async ({ launch }) => {
  const first = await launch()
  await first.page.waitUntilReadable()
  await first.page.choose('event_declaration-2017')
  // As a person scrolls: it also ends what still brings the paragraphs of the event into view.
  await first.page.paragraphs.hover()
  await first.window.mouse.wheel(0, 1500)
  const before = await steady(first.window, () => topRow(first.window))
  expect(before.eId).not.toBe('para_1')
  await first.close()

  const second = await launch()
  await second.page.waitUntilReadable()
  await expect(second.page.row('event_declaration-2017')).toHaveAttribute('data-mark', 'chosen')
  await expect.poll(() => topRow(second.window)).toMatchObject({ eId: before.eId })
  const after = await steady(second.window, () => topRow(second.window))
  expect(after.eId).toBe(before.eId)
  // Rows have heights of parts of a pixel; a place is kept in whole ones.
  expect(Math.abs(after.offset - before.offset)).toBeLessThan(2)
})

test('a place that this edition does not have opens the nearest paragraph and says so', async ({
  launch,
  copyApp,
}) => {
  const whole = await launch()
  await whole.page.waitUntilReadable()
  await whole.page.choose('para_27')
  await whole.window.keyboard.press('m')
  await expect(new MovingPage(whole.window).announcement).toHaveText('Bookmark added: Paragraph 27')
  await whole.close()

  const copy = await copyApp()
  await copy.alter(`resources/declarations/${declaration}/document.json`, withoutLastParagraph)
  await copy.alter(`resources/declarations/${declaration}/relations.json`, (text) =>
    text.replaceAll('"para_27"', '"para_25"'),
  )
  await buildWithItsResources(copy.folder)
  const { page, window } = await launch({ appFolder: copy.folder })
  await page.waitUntilReadable()
  await expect(page.row('para_27')).toHaveCount(0)
  await expect(page.row('para_26')).toHaveAttribute('data-mark', 'chosen')
  await expect(page.row('para_26')).toBeInViewport()
  await expect(page.notices).toContainText(
    'You stopped at 27, which this edition does not have. The nearest place, Paragraph 26, was opened instead.',
  )
  await expect(page.notices).not.toContainText('SHA-256')

  // A bookmark is such a place too.
  await page.choose('para_2')
  await window.keyboard.press('Control+Shift+O')
  const entry = new MovingPage(window).dialog.locator('[data-entry]')
  await expect(entry).toContainText('not in this edition')
  await entry.click()
  await expect(page.row('para_26')).toHaveAttribute('data-mark', 'chosen')
  await expect(page.notices).toContainText(
    'This edition does not have 27. The nearest place, Paragraph 26, was opened instead.',
  )
})

test('damaged places are set aside, said, and never overwritten', async ({ launch, dataFolder }) => {
  const damaged = '{"version":1,"places":{"last":'
  await writeFile(path.join(dataFolder, 'places.json'), damaged)
  const { page, window } = await launch()
  await page.waitUntilReadable()
  await expect(window.getByRole('region', { name: 'Notices' })).toContainText(
    'Your bookmarks and places could not be read, because the file is damaged.',
  )
  const aside = (await readdir(dataFolder)).find((name) => name.startsWith('places.set-aside-'))
  expect(await readFile(path.join(dataFolder, aside ?? ''), 'utf8')).toBe(damaged)
})
