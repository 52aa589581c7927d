import { accessibilityViolations } from '../../support/accessibility'
import { expect, test } from '../../support/fixtures/reader'
import { steady } from '../../support/frames'
import { MovingPage } from '../../support/pages/moving-page'
import { NotesPage } from '../../support/pages/notes-page'

test('what shows nowhere else is confirmed for a moment, and announced', async ({ reader }) => {
  const { window, page } = reader
  const shown = window.locator('[data-confirmation]')
  const { announcement } = new MovingPage(window)
  const confirms = async (words: string) => {
    await expect(shown).toHaveText(words)
    await expect(announcement).toHaveText(words)
  }
  await new NotesPage(window).waitUntilOpen()
  await window.keyboard.press('h')
  await confirms('Nothing to highlight: select words first.')
  await page.choose('para_14')
  await window.keyboard.press('Control+Shift+C')
  await confirms('Copied with citation')
  await window.keyboard.press('Control+Shift+L')
  await confirms('Link copied')
  await window.keyboard.press('m')
  await confirms('Bookmark added: Paragraph 14')
  await window.screenshot({ path: 'screenshots/confirmation.png' })
  expect(await accessibilityViolations(window)).toEqual([])
  await window.keyboard.press('m')
  await confirms('Bookmark removed: Paragraph 14')
  await new MovingPage(window).selectWords('para_14', 0, 'para_14', 10)
  await window.keyboard.press('Control+C')
  await confirms('Copied with citation')
  await expect(shown).toHaveCount(0)
})

test('what is said in a dialog reaches a screen reader', async ({ reader }) => {
  const { window } = reader
  await window.keyboard.press('?')
  await window.getByRole('dialog').waitFor()
  const isHidden = () =>
    window
      .locator('[data-announcer]')
      .evaluate((each) => each.closest('[aria-hidden="true"], [inert]') !== null)
  expect(await steady(window, isHidden)).toBe(false)
})
