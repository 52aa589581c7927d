import { expect, type Reader, test } from '../../support/fixtures/reader'
import { ScreensPage } from '../../support/pages/screens-page'
import { SearchPage } from '../../support/pages/search-page'

/** By how many pixels the parts of the toolbar are larger than they may be: the whole of it across, its title upwards. */
function excess({ window }: Reader): Promise<{ readonly across: number; readonly title: number }> {
  return window.getByRole('toolbar', { name: 'Tools' }).evaluate((tools) => {
    const title = tools.querySelector('p')
    return {
      across: tools.scrollWidth - tools.clientWidth,
      // The last line may reach a pixel below its box.
      title: title ? Math.max(0, title.scrollHeight - title.clientHeight - 2) : 0,
    }
  })
}

for (const isLinked of [true, false])
  test(`at every width the title is whole and no tool is behind an edge: panes ${isLinked ? 'linked' : 'not linked'}`, async ({
    reader,
  }) => {
    const screens = new ScreensPage(reader, 'en')
    if (!isLinked) await screens.run('view.link-panes')
    await expect(reader.window.locator('[data-linked]')).toHaveAttribute('data-linked', String(isLinked))
    for (const width of [1920, 1610, 1590, 1360, 1290, 1270, 1100, 1000, 930, 920, 800, 730]) {
      await screens.resize(width, 700)
      await expect.poll(() => excess(reader), `at ${width} pixels`).toEqual({ across: 0, title: 0 })
    }
    for (const width of [700, 620, 560, 480, 400]) {
      await screens.resize(width, 700)
      await expect.poll(() => excess(reader), `at ${width} pixels`).toEqual({ across: 0, title: 0 })
    }
  })

test('what the toolbar has no room for is in the menu at its end, what it shows is not', async ({
  reader,
}) => {
  const { window } = reader
  const screens = new ScreensPage(reader, 'en')
  const more = window.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'More' })
  for (const [width, search, back] of [
    [800, 0, 0],
    [560, 0, 1],
    [400, 1, 1],
  ] as const) {
    await screens.resize(width, 700)
    await more.click()
    await expect(window.getByRole('menuitem', { name: 'Settings' })).toBeVisible()
    await expect(window.getByRole('menuitem', { name: 'Search', exact: false })).toHaveCount(search)
    await expect(window.getByRole('menuitem', { name: 'Back', exact: false })).toHaveCount(back)
    await window.keyboard.press('Escape')
    await expect(window.getByRole('menu')).toHaveCount(0)
  }
})

for (const steps of [0, 5])
  test(`kinds of results take lines, they do not scroll: 800 pixels, text ${steps} steps larger`, async ({
    reader,
  }) => {
    const { window } = reader
    await new ScreensPage(reader, 'en').resize(800, 600)
    for (let step = 0; step < steps; step += 1) await window.keyboard.press('Control+=')
    const search = new SearchPage(window)
    await search.ask('the')
    await expect(search.hits.first()).toBeVisible()
    const kinds = window.locator('[data-kinds]')
    await expect.poll(() => kinds.locator('button:visible').count()).toBeGreaterThan(3)
    await expect
      .poll(() => kinds.evaluate((each) => each.scrollWidth - each.clientWidth))
      .toBeLessThanOrEqual(0)
    for (const chip of await kinds.locator('button:visible').all()) {
      await chip.scrollIntoViewIfNeeded()
      const end = async () => {
        const box = await chip.boundingBox()
        return (box?.x ?? 0) + (box?.width ?? 0)
      }
      await expect.poll(end).toBeLessThanOrEqual(800)
    }
  })
