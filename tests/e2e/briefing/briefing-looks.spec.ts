import path from 'node:path'
import type { Page } from '@playwright/test'
import type { Briefing } from '#core/briefing/briefing'
import { seededBriefing, seededNotes, seedStore } from '../../support/briefing-seed'
import { holdSaveDialog } from '../../support/driver/dialogs'
import { expect, test } from '../../support/fixtures/reader'
import { lookInThemes, type ThemeName } from '../../support/layout/themes'
import { BriefingPage } from '../../support/pages/briefing-page'
import { ScreensPage } from '../../support/pages/screens-page'

const looks: readonly { name: string; width: number; larger: number; themes: readonly ThemeName[] }[] = [
  { name: 'wide', width: 1360, larger: 0, themes: ['light', 'dark', 'high-contrast'] },
  { name: 'narrow', width: 800, larger: 0, themes: ['light'] },
  { name: 'double', width: 1360, larger: 8, themes: ['dark'] },
]

/** Nothing is cut off at the sides. */
async function overflowOf(window: Page): Promise<number> {
  return window.evaluate(() => {
    const dialog = document.querySelector('[role="dialog"]')
    return dialog ? dialog.scrollWidth - dialog.clientWidth : 0
  })
}

for (const { name, width, larger, themes } of looks) {
  test(`every screen of the builder is whole and has no violations: ${name}`, async ({
    launch,
    dataFolder,
    engine,
  }) => {
    const seeded: Briefing = seededBriefing('2021-06-03')
    seedStore(dataFolder, seededNotes, { ...seeded, options: { ...seeded.options, notes: 'all' } })
    const reader = await launch()
    const { window, app, page } = reader
    await page.waitUntilReadable()
    await new ScreensPage(reader, 'en').resize(width, 860)
    for (let step = 0; step < larger; step += 1) await window.keyboard.press('Control+=')
    const look = async (screen: string): Promise<void> => {
      const isWhole = () => expect.poll(() => overflowOf(window)).toBeLessThanOrEqual(0)
      await lookInThemes(reader, engine, `briefing-${screen}-${name}`, { themes, also: isWhole })
    }
    const builder = new BriefingPage(window, app)
    await page.choose('para_2')
    await window.keyboard.press('Control+Shift+B')
    await builder.preview.waitFor()
    await look('full')
    await builder.sheet.scrollIntoViewIfNeeded()
    await builder.sheet.getByLabel('Paragraph 13: Zanzibarine').check()
    await expect(builder.sheet).toContainText('Private notes: 1.')
    await look('sheet')
    await builder.dialog.getByRole('heading', { name: 'Cover' }).scrollIntoViewIfNeeded()
    await look('cover')

    const letAnswer = await holdSaveDialog(app, path.join(dataFolder, 'extract.md'))
    await builder.dialog.getByLabel('Format').selectOption({ label: 'Markdown' })
    await builder.press('Save extract…')
    await expect(builder.dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
    await look('progress')
    await letAnswer()
    await expect(builder.outcome).toHaveText('Saved as extract.md.')
    await builder.sheet.getByRole('heading', { name: 'Recent extracts' }).scrollIntoViewIfNeeded()
    await look('recent')
    await builder.save('PDF', path.join(dataFolder, 'gone', 'extract.pdf'))
    await expect(builder.outcome).toContainText('is no longer there')
    await look('error')

    await builder.press('New')
    await builder.press('Move to bin')
    await builder.press('New')
    await expect(builder.items).toHaveCount(0)
    await builder.bin.scrollIntoViewIfNeeded()
    await builder.bin.click()
    await look('empty')
    await builder.dialog.getByRole('group', { name: 'Add a ready-made list' }).scrollIntoViewIfNeeded()
    await look('presets')
    await builder.close()
    await page.handle('para_2').focus()
    await window.keyboard.press('b')
    await expect(builder.tray).toContainText('now 1 entry.')
    // While the pointer is on it, it stays.
    await builder.tray.hover()
    await look('tray')
  })
}
