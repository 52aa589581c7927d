import { expect, type Reader, test } from '../../support/fixtures/reader'
import { bundledNote, quoteIn, seedNotes } from '../../support/fixtures/seed-notes'
import { MenuPage } from '../../support/pages/menu-page'
import { NotesPage } from '../../support/pages/notes-page'

/** What has the focus: its place in the window and its words. */
function focused({ window }: Reader): Promise<string> {
  return window.evaluate(() => {
    const element = document.activeElement
    const place = element?.closest('[role="toolbar"]')
      ? 'toolbar'
      : (element?.closest('[data-pane]')?.getAttribute('data-pane') ?? element?.getAttribute('role'))
    return `${place}: ${element?.getAttribute('aria-label') ?? element?.textContent}`
  })
}

test('Escape from a note on the whole document leaves the focus at that note, and at the list when it is gone', async ({
  reader,
}) => {
  const { window, app } = reader
  const notes = new NotesPage(window)
  await notes.waitUntilOpen()
  await new MenuPage(app).choose('Add note on the whole document')
  await window.keyboard.type('On all of it')
  await notes.waitUntilSaved()
  await window.keyboard.press('Escape')
  await expect(notes.panel.getByRole('button', { name: 'Edit' })).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(notes.body).toBeFocused()
  await notes.editor.getByRole('button', { name: 'Move to bin' }).click()
  await expect(notes.panel.locator('[data-notes-head]')).toBeFocused()
})

test('Tab passes from the tools to the instruments in a few steps; arrows walk the tools', async ({
  launch,
  dataFolder,
}) => {
  seedNotes(
    dataFolder,
    ['para_2', 'para_3', 'para_5'].map((eId, index) =>
      bundledNote(index + 1, { targets: [quoteIn(eId as 'para_2', 'leaders')] }),
    ),
  )
  const reader = await launch()
  await reader.page.waitUntilReadable()
  const { window, page } = reader
  await expect(new NotesPage(window).gutter('para_3')).toBeVisible()
  const tools = window.getByRole('toolbar', { name: 'Tools' })
  const stops: string[] = []
  for (let press = 0; press < 60 && !stops.at(-1)?.startsWith('instruments'); press += 1) {
    await window.keyboard.press('Tab')
    stops.push(await focused(reader))
  }
  expect(
    stops.filter((stop) => stop.startsWith('toolbar')),
    stops.join('\n'),
  ).toHaveLength(1)
  // The head's editorial note, the first row with what belongs to it, the separator.
  expect(stops.length, stops.join('\n')).toBeLessThan(10)

  await page.choose('para_3')
  const onward: string[] = []
  for (let press = 0; press < 6; press += 1) {
    await window.keyboard.press('Tab')
    onward.push(await focused(reader))
  }
  expect(
    onward.filter((stop) => stop.includes('1 note')),
    onward.join('\n'),
  ).toHaveLength(1)

  await tools.getByRole('button', { name: 'Contents' }).focus()
  await window.keyboard.press('ArrowRight')
  await expect(tools.getByRole('button', { name: 'Go to' })).toBeFocused()
  await window.keyboard.press('ArrowLeft')
  await expect(tools.getByRole('button', { name: 'Contents' })).toBeFocused()
  await window.keyboard.press('End')
  await expect(tools.getByRole('button', { name: 'More' })).toBeFocused()
  await window.keyboard.press('ArrowRight')
  await expect(tools.getByRole('button').first()).toBeFocused()
  await window.keyboard.press('Home')
  await expect(tools.getByRole('button').first()).toBeFocused()
  await window.keyboard.press('ArrowLeft')
  await window.keyboard.press('Tab')
  await window.keyboard.press('Shift+Tab')
  await expect(tools.getByRole('button', { name: 'More' })).toBeFocused()
})
