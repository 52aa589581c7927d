import { expect, type Reader, test } from '../../support/fixtures/reader'
import { MovingPage } from '../../support/pages/moving-page'
import { NotesPage } from '../../support/pages/notes-page'
import { SearchPage } from '../../support/pages/search-page'

/**
 * A window in which nothing was opened yet, on a slow machine: what a command opens is still loading while the next keys
 * come. Playwright types faster than any hand.
 */
async function slowReader(launch: () => Promise<Reader>): Promise<Reader> {
  const reader = await launch()
  await reader.page.waitUntilReadable()
  const session = await reader.window.context().newCDPSession(reader.window)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 8 })
  return reader
}

test('what is typed right after Ctrl+F goes into the search, letter by letter, and runs no shortcut', async ({
  launch,
}) => {
  const { window } = await slowReader(launch)
  await window.keyboard.press('Control+f')
  await window.keyboard.type('strategic gob')
  await window.keyboard.press('Backspace')
  await window.keyboard.type('al')
  await expect(new SearchPage(window).field).toHaveValue('strategic goal')
  await expect(window.getByRole('dialog')).toHaveCount(0)
})

test('g, a number and Enter in one go lead to the paragraph', async ({ launch }) => {
  const { page, window } = await slowReader(launch)
  await window.keyboard.press('g')
  await window.keyboard.type('14')
  await window.keyboard.press('Enter')
  await expect(page.row('para_14')).toHaveAttribute('data-mark', 'chosen')
  await expect.poll(() => new MovingPage(window).focusedRow()).toBe('para_14')
})

test('a command typed into the palette in one go is run', async ({ launch }) => {
  const { window } = await slowReader(launch)
  await window.keyboard.press('Control+Shift+P')
  await window.keyboard.type('high contrast')
  await window.keyboard.press('Enter')
  await expect(window.locator('html')).toHaveAttribute('data-theme', 'high-contrast')
})

test('a note begun with N has every letter, also those that are shortcuts elsewhere', async ({ launch }) => {
  const reader = await slowReader(launch)
  const notes = new NotesPage(reader.window)
  await notes.select('para_2', 'the two leaders')
  await reader.window.keyboard.press('n')
  await reader.window.keyboard.type('both go along: "bench mark"\nno hurry')
  await expect(notes.body).toHaveValue('both go along: "bench mark"\nno hurry')
  await expect(reader.window.getByRole('dialog')).toHaveCount(0)
})
