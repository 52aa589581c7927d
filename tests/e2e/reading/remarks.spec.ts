import { accessibilityViolations } from '../../support/accessibility'
import { expect, test } from '../../support/fixtures/reader'
import { LinkingPage } from '../../support/pages/linking-page'

test('what was looked for and not found says so, shows its sources, and answers its paragraph', async ({
  reader,
}) => {
  const { page, window } = reader
  const row = page.row('para_15')
  const label = row.locator('[data-remarks] > summary')
  await expect(label).toHaveText('Editorial note · looked for, not found')
  await page.choose('para_15')
  const reasons = await new LinkingPage(window).openReasons('timeline')
  await expect(reasons.getByRole('heading', { name: 'Looked for, not found' })).toBeVisible()
  await expect(reasons.getByText('An accession of Tajikistan to the QTTA was not found')).toBeVisible()
  expect(await accessibilityViolations(window)).toEqual([])
  await window.screenshot({ path: 'screenshots/remarks-reasons.png' })
  await reasons.getByRole('button', { name: 'Show the editorial note' }).click()
  await expect(label).toBeFocused()
  await expect(row.getByText('talks of September 2024 speak of four countries')).toBeInViewport()
  const sources = row.locator('[data-remark] details')
  await sources.getByText('3 sources').click()
  await expect(sources.getByRole('listitem')).toHaveCount(3)
  await sources
    .getByRole('button', { name: 'Copy source: Tajik President concludes two-day Pakistan visit' })
    .click()
  await expect(sources.getByText('Copied')).toBeVisible()
  expect(await accessibilityViolations(window)).toEqual([])
  await window.screenshot({ path: 'screenshots/remarks.png' })
})
