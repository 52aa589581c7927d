import { expect, test } from '../../support/fixtures/reader'

test('the declaration is on screen: title, 27 paragraphs, 11 instruments, the timeline', async ({
  reader,
}) => {
  const { page } = reader
  await expect(page.title).toHaveText(
    'Joint Declaration on Next Steps in Building Strategic Partnership for Regional Solidarity and Integration',
  )
  await expect(page.paragraphs.locator('[data-text^="para_"]')).toHaveCount(27)
  await expect(page.instruments.locator('[data-text^="para_26__item_"]')).toHaveCount(11)
  await expect(page.row('event_declaration-2021')).toBeVisible()
  await expect(page.words('para_2')).toHaveText(
    'During bilateral meetings, the two leaders held in-depth and wide-ranging discussions covering all aspects of bilateral cooperation and regional and international issues of mutual interest.',
  )
})

test('choosing a paragraph marks what belongs to it in the other panes', async ({ reader }) => {
  const { page } = reader
  await page.choose('para_15')
  await expect(page.row('para_15')).toHaveAttribute('data-mark', 'chosen')
  await expect(page.row('para_26__item_ii')).toHaveAttribute('data-mark', 'editorial')
  await page.choose('event_declaration-2017')
  await expect(page.row('para_7')).toHaveAttribute('data-mark', 'stated')
  await expect(page.row('para_26__item_ii')).not.toHaveAttribute('data-mark')
})
