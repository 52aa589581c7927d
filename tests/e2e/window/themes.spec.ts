import { expect, test } from '../../support/fixtures/reader'
import { steady } from '../../support/frames'
import { NotesPage } from '../../support/pages/notes-page'

const themes = [
  ['Light', 'rgb(251, 249, 244)'],
  ['Sepia', 'rgb(246, 236, 217)'],
  ['Dark', 'rgb(27, 26, 24)'],
  ['High contrast', 'rgb(255, 255, 255)'],
  ['High contrast, dark', 'rgb(0, 0, 0)'],
] as const

test('every theme paints its paper at once, and the system’s is followed', async ({ reader }) => {
  const { page, window } = reader
  for (const [theme, paper] of themes) {
    await page.setTheme(theme)
    await expect(window.locator('body')).toHaveCSS('background-color', paper)
    await window.screenshot({
      path: `screenshots/reading-${theme.toLowerCase().replaceAll(/\W+/g, '-')}.png`,
    })
  }
  await page.setTheme('Same as the system')
  await window.emulateMedia({ colorScheme: 'dark' })
  await expect(window.locator('body')).toHaveCSS('background-color', 'rgb(27, 26, 24)')
  await window.emulateMedia({ colorScheme: 'light' })
  await expect(window.locator('body')).toHaveCSS('background-color', 'rgb(251, 249, 244)')
})

for (const theme of ['High contrast', 'High contrast, dark'] as const) {
  test(`a highlight is no underlined term, and a frame is closed on all sides: ${theme}`, async ({
    reader,
  }) => {
    const { page, window } = reader
    const notes = new NotesPage(window)
    await notes.waitUntilOpen()
    await notes.select('para_15', 'road, rail and air')
    await window.getByRole('button', { name: 'Highlight: pink' }).click()
    await expect.poll(async () => (await notes.painted('pink')).length).toBe(1)
    await page.setTheme(theme)
    await page.choose('para_15')
    await expect(page.row('para_15')).toHaveAttribute('data-mark', 'chosen')
    await window.screenshot({
      path: `screenshots/frames-${theme === 'High contrast' ? 'light' : 'dark'}.png`,
    })
    const paint = await window.evaluate(() => {
      const words = document.querySelector('[data-eid="para_15"] [data-text]')
      return words && getComputedStyle(words, '::highlight(note-pink)').backgroundColor
    })
    expect(paint).toBe(theme === 'High contrast' ? 'rgb(255, 208, 228)' : 'rgb(92, 18, 56)')
    const outline = await page.row('para_15').evaluate((row) => {
      const { outlineWidth, outlineOffset } = getComputedStyle(row)
      return [outlineWidth, outlineOffset]
    })
    // A row paints nothing beyond its edge, so that a frame outside it would be cut.
    expect(outline).toEqual(['3px', '-3px'])
  })
}

test('the text grows from 80 to 200 % without a word lost', async ({ reader }) => {
  const { page, window } = reader
  const size = () =>
    page.words('para_2').evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
  const normal = await size()
  for (let press = 0; press < 9; press += 1) await window.keyboard.press('Control+-')
  await expect.poll(size).toBeCloseTo(normal * 0.8, 1)
  await window.screenshot({ path: 'screenshots/reading-80.png' })
  for (let press = 0; press < 9; press += 1) await window.keyboard.press('Control++')
  await expect.poll(size).toBeCloseTo(normal * 2, 1)
  await expect(page.words('para_2')).toContainText('wide-ranging discussions')
  const overflow = await steady(window, () =>
    window.evaluate(() => document.documentElement.scrollWidth - globalThis.innerWidth),
  )
  expect(overflow, 'nothing runs out of the window sideways').toBeLessThanOrEqual(0)
  await window.screenshot({ path: 'screenshots/reading-200.png' })
  await window.keyboard.press('Control+0')
  await expect.poll(size).toBe(normal)
})

test('theme and text size are kept over a restart, from the first paint on', async ({ launch }) => {
  const first = await launch()
  await first.page.waitUntilReadable()
  await first.page.setTheme('Dark')
  const dialog = await first.page.openSettings()
  await dialog.getByLabel('Text size').selectOption('150')
  await first.close()
  const second = await launch()
  await second.page.waitUntilReadable()
  await expect(second.window.locator('html')).toHaveAttribute('data-theme', 'dark')
  const scale = await second.window.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--text-scale'),
  )
  expect(scale).toBe('1.5')
  const background = await second.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBackgroundColor(),
  )
  expect(background?.toLowerCase()).toBe('#1b1a18')
})

test('forced colours keep what is chosen visible', async ({ reader }) => {
  const { page, window } = reader
  await window.emulateMedia({ forcedColors: 'active' })
  await page.choose('para_15')
  await window.screenshot({ path: 'screenshots/reading-forced-colors.png' })
  const look = (eId: string) =>
    page.row(eId).evaluate((element) => {
      const { outlineStyle, borderInlineStartColor } = getComputedStyle(element)
      const paper = getComputedStyle(document.body).backgroundColor
      return { outlineStyle, hasEdge: borderInlineStartColor !== paper }
    })
  await expect.poll(() => look('para_15')).toEqual({ outlineStyle: 'solid', hasEdge: true })
  await expect.poll(() => look('para_14')).toEqual({ outlineStyle: 'none', hasEdge: false })
})

test('the reading face and the length of lines are the reader’s choice, and are kept', async ({ launch }) => {
  const { page, window, close } = await launch()
  await page.waitUntilReadable()
  const words = page.row('para_2').locator('[data-text]')
  const width = async () => (await words.boundingBox())?.width ?? 0
  await window.setViewportSize({ width: 2000, height: 900 })
  const usual = await steady(window, width)
  await window.keyboard.press('Control+,')
  const dialog = window.getByRole('dialog', { name: 'Settings' })
  await dialog.getByLabel('Reading face').selectOption('sans')
  await dialog.getByLabel('Length of lines').selectOption('narrow')
  await window.screenshot({ path: 'screenshots/settings.png' })
  await window.keyboard.press('Escape')
  await expect(words).toHaveCSS('font-family', /^"Noto Naskh Arabic", "Source Sans 3"/)
  await expect.poll(width).toBeLessThan(usual)
  await close()
  const again = await launch()
  await again.page.waitUntilReadable()
  await expect(again.window.locator('html')).toHaveAttribute('data-face', 'sans')
  await expect(again.window.locator('html')).toHaveAttribute('data-line-width', 'narrow')
})
