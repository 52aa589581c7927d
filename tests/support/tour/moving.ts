import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from '@playwright/test'
import { startToLeave } from '../driver/leaving-start'
import { startArguments } from '../driver/start-arguments'
import { MovingPage } from '../pages/moving-page'
import { bundledId } from '../resources'
import { emptyClipboard, expectClipboard, type Feature } from './feature'

/** Moving about: by number, by theme, by command, by bookmark and by link; and taking words along. */
export const moving: readonly Feature[] = [
  {
    name: 'go to, back and forward, contents by theme',
    visit: async ({ reader: { page, window } }) => {
      const moving = new MovingPage(window)
      await page.choose('para_2')
      await moving.goTo('26.iv')
      await expect.poll(() => moving.focusedRow()).toBe('para_26__item_iv')
      await window.keyboard.press('Alt+ArrowLeft')
      await expect(page.row('para_2')).toHaveAttribute('data-mark', 'chosen')
      await window.keyboard.press('Alt+ArrowRight')
      await expect(page.row('para_26__item_iv')).toHaveAttribute('data-mark', 'chosen')
      await window.keyboard.press('o')
      await moving.dialog.getByRole('button', { name: /Energy/ }).click()
      await expect(page.row('para_13')).toHaveAttribute('data-mark', 'chosen')
    },
  },
  {
    name: 'the palette of commands',
    visit: async ({ reader: { page, window } }) => {
      const moving = new MovingPage(window)
      await moving.goTo('14')
      await moving.openPalette()
      await window.keyboard.type('next par')
      await window.keyboard.press('Enter')
      await expect(page.row('para_15')).toHaveAttribute('data-mark', 'chosen')
    },
  },
  {
    name: 'bookmarks, kept with the places',
    visit: async ({ reader: { page, window }, dataFolder }) => {
      const moving = new MovingPage(window)
      const kept = () => readFile(path.join(dataFolder, 'places.json'), 'utf8').catch(() => '')
      await moving.goTo('14')
      await expect.poll(() => moving.focusedRow()).toBe('para_14')
      await window.keyboard.press('m')
      await expect(moving.announcement).toHaveText('Bookmark added: Paragraph 14')
      await expect.poll(kept).toMatch(/"bookmarks":\s*\[[^\]]*para_14/)
      await page.choose('para_1')
      await window.keyboard.press('Control+Shift+O')
      await moving.dialog.locator('[data-entry]').click()
      await expect(page.row('para_14')).toHaveAttribute('data-mark', 'chosen')
      await expect.poll(() => moving.focusedRow()).toBe('para_14')
      await window.keyboard.press('m')
      await expect(moving.announcement).toHaveText('Bookmark removed: Paragraph 14')
    },
  },
  {
    name: 'copying with a citation',
    visit: async ({ reader }) => {
      const moving = new MovingPage(reader.window)
      await moving.goTo('13')
      await expect.poll(() => moving.focusedRow()).toBe('para_13')
      await emptyClipboard(reader)
      await reader.window.keyboard.press('Control+Shift+C')
      await expectClipboard(reader, /CASA-1000[\s\S]*SHA-256/)
    },
  },
  {
    name: 'a link copied, and opened as the system opens it',
    visit: async ({ reader, dataFolder, program }) => {
      const moving = new MovingPage(reader.window)
      const link = `declaration-reader://${bundledId}/para_20`
      await moving.goTo('20')
      await expect.poll(() => moving.focusedRow()).toBe('para_20')
      await emptyClipboard(reader)
      await reader.window.keyboard.press('Control+Shift+L')
      await expectClipboard(reader, link)
      await reader.page.choose('para_2')
      const { status } = await startToLeave(program, [...startArguments(dataFolder), link])
      expect(status, 'the second reader handed the link over and left').toBe(0)
      await expect(reader.page.row('para_20')).toHaveAttribute('data-mark', 'chosen')
    },
  },
]
