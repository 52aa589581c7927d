import type { Locator } from '@playwright/test'
import { accessibilityViolations } from '../../support/accessibility'
import { expect, test } from '../../support/fixtures/reader'
import { steady } from '../../support/frames'
import { ScreensPage } from '../../support/pages/screens-page'
import { SearchPage } from '../../support/pages/search-page'

/** Elements of a part of the window whose words are wider than they are. */
function brokenIn(part: Locator): Promise<string[]> {
  return part.evaluate((root) =>
    [...root.querySelectorAll('button, p, h2, h3, label')]
      .filter(
        (each) => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).display !== 'inline',
      )
      .filter((each) => getComputedStyle(each).overflowX === 'visible')
      .filter((each) => each.checkVisibility({ visibilityProperty: true }))
      .map((each) => each.textContent.slice(0, 40)),
  )
}

test('beside search and notes at 1,360 pixels one pane stands at a time, wide enough to read', async ({
  reader,
}) => {
  const { window, page } = reader
  const notes = window.locator('[data-side-panel="notes"]')
  const search = new SearchPage(window)
  await search.ask('cooperation')
  await expect(search.hits.first()).toBeVisible()
  await expect(page.timeline).toBeVisible()
  await window.keyboard.press('Control+Shift+n')
  await expect(notes).toBeVisible()
  await expect(page.timeline).toBeHidden()
  await expect(page.paragraphs).toBeVisible()
  await expect.poll(() => page.width('paragraphs')).toBeGreaterThan(400)
  await window.screenshot({ path: 'screenshots/search-with-notes.png' })
  expect(await steady(window, () => brokenIn(window.locator('[data-panels]')))).toEqual([])
  expect(await accessibilityViolations(window)).toEqual([])

  // A hit elsewhere brings its pane, and closing a panel all three.
  await search.group('instrument').locator('[data-hit]').first().click()
  await expect(page.instruments).toBeVisible()
  await expect(page.paragraphs).toBeHidden()
  await notes.getByRole('button', { name: 'Close notes' }).click()
  await expect(page.timeline).toBeVisible()
  await expect(page.paragraphs).toBeVisible()
})

test('in a window of 1,000 pixels the notes take the place of the search, and the search that of the notes', async ({
  reader,
}) => {
  const { window, page } = reader
  await new ScreensPage(reader, 'en').resize(1000, 700)
  const notes = window.locator('[data-side-panel="notes"]')
  const search = new SearchPage(window)
  await search.ask('cooperation')
  await expect(search.hits.first()).toBeInViewport()
  await window.keyboard.press('Control+Shift+n')
  await expect(notes).toBeVisible()
  await expect(search.panel).toHaveCount(0)
  await expect(notes.getByRole('searchbox')).toBeFocused()
  await expect(page.paragraphs).toBeVisible()
  await window.screenshot({ path: 'screenshots/notes-1000.png' })
  await search.open()
  await expect(notes).toHaveCount(0)
  await expect(search.field).toBeFocused()
  await expect(search.field).toHaveValue('cooperation')
  await window.keyboard.press('Enter')
  await expect(search.position).toHaveText('1 of 27')
  await window.screenshot({ path: 'screenshots/search-1000.png' })
})

for (const { title, size, width, height, steps } of [
  {
    title: 'every state of the search keeps its words at 800 pixels',
    size: '800',
    width: 800,
    height: 700,
    steps: 0,
  },
  {
    title: 'every state of the search keeps its words at 800 pixels, text twice as large',
    size: '800-200',
    width: 800,
    height: 700,
    steps: 5,
  },
  {
    title: 'every state of the search keeps its words at 1,360 pixels, text twice as large',
    size: '1360-200',
    width: 1360,
    height: 860,
    steps: 5,
  },
])
  test(title, async ({ reader }) => {
    const { window } = reader
    const search = new SearchPage(window)
    await new ScreensPage(reader, 'en').resize(width, height)
    for (let step = 0; step < steps; step += 1) await window.keyboard.press('Control+=')
    const shot = async (state: string) => {
      await window.screenshot({ path: `screenshots/search-${size}-${state}.png` })
      expect(await steady(window, () => brokenIn(search.panel)), `${size} ${state}`).toEqual([])
      expect(await accessibilityViolations(window), `${size} ${state}`).toEqual([])
    }
    await search.open()
    await search.ask('')
    await shot('empty')
    await search.ask('cooperation')
    await expect(search.hits.first()).toBeVisible()
    await search.field.press('Enter')
    await expect(search.position).toBeVisible()
    await shot('results')
    await expect.poll(async () => (await search.field.boundingBox())?.width).toBeGreaterThan(150)
    await search.button('Save…').click()
    await search.button('Save').click()
    await search.button('Saved').click()
    await expect(search.panel.getByRole('heading', { name: 'Saved searches' })).toBeVisible()
    await shot('saved')
    await search.button('Help').click()
    await expect(search.panel.locator('[data-example]').first()).toBeVisible()
    await shot('help')
    await search.ask('"conectivity of railwys"')
    await expect(search.panel.locator('[data-absence]')).toBeVisible()
    // Shown from its start, wherever the list before was scrolled to.
    await expect
      .poll(() => search.panel.locator('[data-absence]').evaluate((each) => each.parentElement?.scrollTop))
      .toBe(0)
    await shot('absence')
    await search.ask('trade AND (transit OR')
    await expect(search.panel.locator('[data-problem]')).toBeVisible()
    await shot('problem')
  })

test('an expression that takes too long says that it proves nothing', async ({ reader }) => {
  const { window } = reader
  const search = new SearchPage(window)
  await search.ask('/(.{1,40}){20,25}zz/')
  // The words on screen: the status for screen readers says the same a moment later.
  const incomplete = search.panel.getByRole('paragraph').filter({ hasText: 'This does not prove an absence' })
  await expect(incomplete).toBeVisible()
  await expect(search.found).toHaveText('Not finished')
  await expect(search.panel.locator('[data-absence]')).toHaveCount(0)
  await expect(search.panel.getByText('0 results')).toHaveCount(0)
  await window.screenshot({ path: 'screenshots/search-incomplete.png' })
  await search.ask('CASA-1000')
  await expect(search.found).toHaveText('6 places in 6 passages')
})
