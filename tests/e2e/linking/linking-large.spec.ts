import path from 'node:path'
import { expect, test } from '../../support/fixtures/reader'
import { large, writeGeneratedResources } from '../../support/generated-declaration'
import { LinkingPage } from '../../support/pages/linking-page'
import { MovingPage } from '../../support/pages/moving-page'
import { buildWithItsResources } from '../../support/shipped-sums'

test('a text of 3,000 paragraphs: any row at once, all rows in the end, and the place kept', async ({
  launch,
  copyApp,
}) => {
  const copy = await copyApp()
  await copy.remove('resources')
  writeGeneratedResources(path.join(copy.folder, 'resources'), large)
  await buildWithItsResources(copy.folder)
  const first = await launch({ appFolder: copy.folder })
  await first.page.waitUntilReadable()
  const linking = new LinkingPage(first.window)
  const moving = new MovingPage(first.window)

  // A row far away that need not be on the page yet.
  await moving.goTo('2900')
  await expect.poll(() => moving.focusedRow()).toBe('para_2900')
  await expect.poll(() => linking.isInView('para_2900')).toBe(true)
  await expect(linking.choiceStatus).toContainText('Paragraph 2900 chosen.')

  // In the end every row is there, in its order, for screen readers, selection and marks.
  await expect(
    first.page.paragraphs.getByRole('listitem').and(first.window.locator('[data-eid]')),
  ).toHaveCount(3000, {
    timeout: 60_000,
  })
  await expect(first.page.instruments.locator('[data-eid]')).toHaveCount(300)
  await expect(first.page.timeline.locator('[data-eid]')).toHaveCount(500)
  const order = await first.page.paragraphs
    .locator('[data-eid]')
    .evaluateAll((rows) =>
      rows.map((row) => Number((row as HTMLElement).dataset['eid']?.slice('para_'.length))),
    )
  expect(order).toEqual(Array.from({ length: 3000 }, (_unused, index) => index + 1))
  expect(await linking.isInView('para_2900')).toBe(true)
  await first.window.keyboard.press('End')
  await expect.poll(() => moving.focusedRow()).toBe('para_3000')
  await moving.goTo('1500')
  await expect.poll(() => linking.isInView('para_1500')).toBe(true)
  await first.close()

  const second = await launch({ appFolder: copy.folder })
  await second.page.waitUntilReadable()
  await expect(second.page.row('para_1500')).toHaveAttribute('data-mark', 'chosen')
  await expect.poll(() => new LinkingPage(second.window).isInView('para_1500')).toBe(true)
})
