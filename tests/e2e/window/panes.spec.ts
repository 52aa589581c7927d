import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '../../support/fixtures/reader'
import { steady } from '../../support/frames'

test('panes are resized by keyboard, folded away and brought back, and all is kept over a restart', async ({
  launch,
}) => {
  const first = await launch()
  await first.page.waitUntilReadable()
  const separator = first.window.getByRole('separator', { name: 'Width of Paragraphs and Instruments' })
  const before = await steady(first.window, () => first.page.width('paragraphs'))
  await separator.focus()
  for (let press = 0; press < 3; press += 1) await first.window.keyboard.press('ArrowLeft')
  await expect.poll(() => first.page.width('paragraphs')).toBeLessThan(before - 30)
  const resized = await steady(first.window, () => first.page.width('paragraphs'))

  await first.page.togglePane('Timeline')
  await expect(first.page.timeline).toBeHidden()
  await first.page.togglePane('Instruments')
  await expect(first.page.instruments).toBeHidden()
  await first.page.togglePane('Paragraphs')
  await expect(first.page.paragraphs, 'the last pane stays').toBeVisible()
  await first.page.togglePane('Timeline')
  await first.page.togglePane('Instruments')
  await expect(first.page.timeline).toBeVisible()
  await expect(first.page.instruments).toBeVisible()
  await expect.poll(async () => Math.abs((await first.page.width('paragraphs')) - resized)).toBeLessThan(4)
  await first.page.togglePane('Timeline')
  await first.close()

  const second = await launch()
  await second.page.waitUntilReadable()
  await expect(second.page.timeline).toBeHidden()
  await second.page.togglePane('Timeline')
  await expect.poll(async () => Math.abs((await second.page.width('paragraphs')) - resized)).toBeLessThan(4)
})

test('the window opens where it was', async ({ launch, dataFolder }) => {
  const first = await launch()
  await first.page.waitUntilReadable()
  const wanted = { x: 60, y: 40, width: 1010, height: 710 }
  await first.app.evaluate(({ BrowserWindow }, bounds) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(bounds)
  }, wanted)
  await expect
    .poll(() => readFile(path.join(dataFolder, 'settings.json'), 'utf8').catch(() => ''))
    .toContain('1010')
  await first.close()
  const second = await launch()
  const bounds = () =>
    second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
  await expect.poll(bounds).toEqual(wanted)
})

test('a setting changed a moment before the window closes is kept', async ({ launch, dataFolder }) => {
  const { page, window, app } = await launch()
  await page.waitUntilReadable()
  const closed = app.waitForEvent('close')
  await window.keyboard.press('Control+2')
  await app.evaluate(({ BrowserWindow }) => {
    setImmediate(() => BrowserWindow.getAllWindows()[0]?.close())
  })
  await closed
  const settings: unknown = JSON.parse(await readFile(path.join(dataFolder, 'settings.json'), 'utf8'))
  expect(settings).toMatchObject({ settings: { panes: { collapsed: ['instruments'] } } })
})

for (const [language, direction] of [
  ['en-XA', 'from left to right'],
  ['ar-XB', 'from right to left'],
] as const) {
  test(`after the window was narrow, panes and separators are as before: ${direction}`, async ({
    launch,
  }) => {
    const { page, window } = await launch({ arguments: [`--language=${language}`] })
    await page.waitUntilReadable()
    const separators = window.getByRole('separator')
    const place = async () => ({
      widths: await Promise.all(
        (['paragraphs', 'instruments', 'timeline'] as const).map(async (pane) =>
          Math.round(await page.width(pane)),
        ),
      ),
      separators: await separators.evaluateAll((all) =>
        all.map((each) => Math.round(Number(each.getAttribute('aria-valuenow')))),
      ),
    })
    await expect(separators.nth(1)).toHaveAttribute('aria-valuenow', /\d/)
    const before = await steady(window, place)
    expect(new Set(before.separators).size, 'each is of another pane').toBe(2)
    for (let time = 0; time < 3; time += 1) {
      await window.setViewportSize({ width: 500, height: 600 })
      await expect(page.instruments).toBeHidden()
      await window.setViewportSize({ width: 1360, height: 833 })
      await expect(page.instruments).toBeVisible()
      await expect.poll(place).toEqual(before)
    }
    const width = await steady(window, () => page.width('timeline'))
    await separators.nth(1).focus()
    for (let press = 0; press < 3; press += 1)
      await window.keyboard.press(language === 'en-XA' ? 'ArrowLeft' : 'ArrowRight')
    await expect
      .poll(() => page.width('timeline'), 'the last separator moves the last pane')
      .toBeGreaterThan(width + 30)
  })
}
