import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { accessibilityViolations } from '../../support/accessibility'
import { expect, type Reader, test } from '../../support/fixtures/reader'
import { unreadableWords } from '../../support/layout/clipped-words'
import { lookInThemes, type ThemeName, wearTheme } from '../../support/layout/themes'
import { LinkingPage } from '../../support/pages/linking-page'
import { ScreensPage } from '../../support/pages/screens-page'

const pageOf = ({ window }: Reader) => window.locator('[data-start-page]')

test('the start page opens at the very first start and never again; Escape leads to the text', async ({
  launch,
  dataFolder,
}) => {
  const first = await launch({ isVeryFirst: true })
  await first.page.waitUntilReadable()
  await expect(pageOf(first)).toBeVisible()
  await first.window.keyboard.press('Escape')
  await expect(pageOf(first)).toHaveCount(0)
  await expect(first.page.paragraphs.locator('[data-handle]:focus')).toHaveCount(1)
  await first.close()
  const kept: unknown = JSON.parse(await readFile(path.join(dataFolder, 'settings.json'), 'utf8'))
  expect(kept).toMatchObject({ settings: { hasSeenStartPage: true } })

  const second = await launch({ isVeryFirst: true })
  await second.page.waitUntilReadable()
  const screens = new ScreensPage(second, 'en')
  // The palette opens only where no other dialog does: by then the page would have been there.
  await screens.run('app.start-page')
  await expect(pageOf(second)).toHaveCount(1)
  await second.window.locator('[data-begin]').click()
  await expect(pageOf(second)).toHaveCount(0)
  await expect(second.page.paragraphs.locator('[data-handle]:focus')).toHaveCount(1)
})

test('a link that starts the reader leads to its place, not to the start page', async ({ launch }) => {
  const reader = await launch({
    isVeryFirst: true,
    arguments: ['declaration-reader://pk-tj-2021-06-02/para_14'],
  })
  await reader.page.waitUntilReadable()
  await expect(reader.page.row('para_14')).toHaveAttribute('data-mark', 'chosen')
  await expect(pageOf(reader)).toHaveCount(0)
})

test('each of the four things to try runs', async ({ launch }) => {
  const reader = await launch({ isVeryFirst: true })
  const { window, page } = reader
  const screens = new ScreensPage(reader, 'en')
  const step = (name: string) => window.locator(`[data-first-step="${name}"]`)
  await step('answer').click()
  await expect(page.row('para_15')).toHaveAttribute('data-mark', 'chosen')
  await expect.poll(() => new LinkingPage(window).isInView('para_26__item_ii')).toBe(true)
  await expect(window.locator('[data-hint="choice"]')).toBeVisible()
  expect(await accessibilityViolations(window)).toEqual([])
  await window.screenshot({ path: 'screenshots/hint.png' })
  await window.locator('[data-hint]').getByRole('button', { name: 'Understood' }).click()
  await expect(window.locator('[data-hint]')).toHaveCount(0)

  await screens.run('app.start-page')
  await step('absence').click()
  await expect(window.locator('[data-absence]')).toContainText('“nuclear” does not occur')
  await window.keyboard.press('Escape')
  await expect(window.locator('[data-absence]')).toHaveCount(0)

  await screens.run('app.start-page')
  await step('note').click()
  await expect(window.locator('[data-step]')).toContainText('The two leaders noted with appreciation')
  await window.keyboard.press('Enter')
  await expect(window.locator('[data-note-editor] textarea')).toBeFocused()
  await expect(window.locator('[data-hint="note"]')).toBeVisible()
  await window.locator('[data-hint]').getByRole('button', { name: 'No more hints' }).click()
  await expect(window.locator('[data-hint]')).toHaveCount(0)

  // The second time leads to the same briefing: none is made twice.
  for (let time = 0; time < 2; time += 1) {
    await screens.run('app.start-page')
    await step('briefing').click()
    await expect(window.locator('[data-item]')).toHaveCount(7)
    await expect(window.locator('output[data-pages]')).toHaveAttribute('data-pages', '2')
    await screens.closeDialog()
  }
  await expect(window.locator('[data-hint]'), 'they were switched off').toHaveCount(0)
  const settings = await page.openSettings()
  await expect(settings.getByRole('checkbox', { name: 'Give a hint' })).not.toBeChecked()
})

for (const language of ['en', 'en-XA', 'ar-XB'] as const)
  test(`the start page can be read at every size, in every theme: ${language}`, async ({
    launch,
    engine,
  }) => {
    const reader = await launch({ arguments: [`--language=${language}`] })
    const { window, page } = reader
    await page.waitUntilReadable()
    const screens = new ScreensPage(reader, language)
    const themes: readonly ThemeName[] =
      language === 'en' ? ['light', 'sepia', 'dark', 'high-contrast', 'high-contrast-dark'] : ['light']
    await screens.run('app.start-page')
    await expect(pageOf(reader)).toBeVisible()
    for (const [width, height] of [
      [400, 300],
      [800, 600],
      [1360, 860],
      [1920, 1080],
    ] as const) {
      await screens.resize(width, height)
      for (const theme of themes) {
        await wearTheme(reader, theme)
        await window.screenshot({ path: `screenshots/${language}-start-${theme}-${width}.png` })
        expect.soft(await unreadableWords(window), `${theme}, ${width}`).toEqual([])
      }
    }
    await lookInThemes(reader, engine, `${language}-start`, { themes })
    await window.keyboard.press('Escape')
    await expect(pageOf(reader)).toHaveCount(0)
  })
