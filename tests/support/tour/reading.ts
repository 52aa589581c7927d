import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from '@playwright/test'
import { LinkingPage } from '../pages/linking-page'
import { MenuPage } from '../pages/menu-page'
import { TimelinePage } from '../pages/timeline-page'
import { emptyClipboard, expectClipboard, type Feature } from './feature'

const paper = { Dark: 'rgb(27, 26, 24)', 'High contrast': 'rgb(255, 255, 255)', Light: 'rgb(251, 249, 244)' }

/** Reading: the three panes, how they look, and what stands behind the words. */
export const reading: readonly Feature[] = [
  {
    name: 'choosing, in panes that answer each other',
    visit: async ({ reader: { page, window } }) => {
      await page.choose('para_15')
      await expect(page.row('para_15')).toHaveAttribute('data-mark', 'chosen')
      await page.choose('event_declaration-2017')
      await expect(page.row('event_declaration-2017')).toHaveAttribute('data-mark', 'chosen')
      await expect(window.locator('[data-linked]')).not.toBeEmpty()
    },
  },
  {
    name: 'folding panes',
    visit: async ({ reader: { page } }) => {
      await page.togglePane('Timeline')
      await expect(page.timeline).toBeHidden()
      await page.togglePane('Timeline')
      await expect(page.timeline).toBeVisible()
    },
  },
  {
    name: 'the card of a reference',
    visit: async ({ reader: { window } }) => {
      const linking = new LinkingPage(window)
      await linking.showCard(linking.reference('para_5', 'SCO'))
      await expect(linking.card).toContainText('Shanghai Cooperation Organisation')
      await window.keyboard.press('Escape')
      await expect(linking.card).toBeHidden()
    },
  },
  {
    name: 'layers and sources of the timeline',
    visit: async ({ reader }) => {
      const timeline = new TimelinePage(reader.window)
      const event = timeline.event('event_qtta-1995')
      await timeline.toggleLayer(/Economy/)
      await expect(event).toHaveCount(0)
      await timeline.toggleLayer(/Economy/)
      await emptyClipboard(reader)
      await event.getByText('2 sources').click()
      await event.getByRole('button', { name: 'Copy all' }).click()
      await expectClipboard(reader, '\n')
    },
  },
  {
    name: 'settings and themes',
    visit: async ({ reader: { page, window }, dataFolder }) => {
      for (const theme of ['Dark', 'High contrast', 'Light'] as const) {
        await page.setTheme(theme)
        await expect(window.locator('body')).toHaveCSS('background-color', paper[theme])
      }
      const settings = await page.openSettings()
      await settings.getByRole('combobox', { name: 'Reference style' }).selectOption('plain')
      await window.keyboard.press('Escape')
      await settings.waitFor({ state: 'detached' })
      const kept = () => readFile(path.join(dataFolder, 'settings.json'), 'utf8').catch(() => '')
      await expect.poll(kept).toMatch(/"plain"/)
    },
  },
  {
    name: 'the size of the text',
    visit: async ({ reader: { page, window } }) => {
      const size = () =>
        page.words('para_2').evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
      const normal = await size()
      await window.keyboard.press('Control++')
      await expect.poll(size).toBeGreaterThan(normal)
      await window.keyboard.press('Control+0')
      await expect.poll(size).toBe(normal)
    },
  },
  {
    name: 'the menu, “About” and the sheet of shortcuts',
    visit: async ({ reader: { app, window } }) => {
      const dialog = window.getByRole('dialog')
      await new MenuPage(app).choose('About Declaration Reader')
      await expect(dialog).toContainText(
        'The text and everything beside it are unchanged since this app was built.',
      )
      await dialog.getByRole('button', { name: 'Close' }).click()
      await dialog.waitFor({ state: 'detached' })
      await window.keyboard.press('?')
      await expect(dialog).toContainText('Copy with citation')
      await window.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
    },
  },
]

/** How long a page that asked for what it may not have is watched, in milliseconds. */
const patience = 2_000

/** The window anew, and a page that asks for what it may not have. To be visited last: the page complains of it. */
export const asking: Feature = {
  name: 'a reload, and requests that are refused',
  visit: async ({ reader: { page, window } }) => {
    const answer = await window.evaluate(async () => {
      new Image().src = 'https://example.org/x.png'
      return fetch('https://example.org/').then(
        () => 'answered',
        () => 'refused',
      )
    })
    expect(answer).toBe('refused')
    await window.reload()
    await page.waitUntilReadable()
    await window.waitForTimeout(patience)
  },
}
