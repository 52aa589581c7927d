import path from 'node:path'
import { accessibilityViolations } from '../../support/accessibility'
import { expect, test } from '../../support/fixtures/reader'
import { steady } from '../../support/frames'
import { BriefingPage } from '../../support/pages/briefing-page'
import { NotesPage } from '../../support/pages/notes-page'
import { SearchPage } from '../../support/pages/search-page'
import { folded, output } from '../../support/terminal-programs'

test('rows go into the briefing by b, by their menu and by drag, each once', async ({ reader }) => {
  const { page, window, app } = reader
  const briefing = new BriefingPage(window, app)
  await page.choose('para_13')
  await window.keyboard.press('b')
  await expect(briefing.tray).toContainText('now 1 entry.')
  await window.keyboard.press('b')
  await expect(briefing.tray).toContainText('Already in')

  await page.row('para_26__item_ii').click({ button: 'right' })
  await window.getByRole('menuitem', { name: 'Add to briefing' }).click()
  await expect(briefing.tray).toContainText('now 2 entries.')

  await briefing.dragToTray(page.handle('event_declaration-2017'))
  await expect(briefing.tray).toContainText('now 3 entries.')
  await expect(window.getByRole('toolbar').getByRole('button', { name: 'Briefing 3 entries' })).toBeVisible()
  await window.screenshot({ path: 'screenshots/briefing-tray.png' })
  // The tray says what was done for a few seconds, which axe may take on a busy machine.
  await briefing.tray.getByRole('button', { name: 'Open briefing' }).click()
  await expect(briefing.items).toHaveCount(3)
  await expect(briefing.items).toContainText(['Paragraph 13', '26 (ii)', 'Timeline'])

  await window.keyboard.press('Escape')
  await briefing.dragToTray(page.handle('event_declaration-2017'))
  await expect(briefing.tray).toContainText('Already in')
  expect(await accessibilityViolations(window)).toEqual([])
})

test('what was chosen when b was pressed goes in, not what is chosen once its code is loaded', async ({
  reader,
}) => {
  const { window, app } = reader
  const briefing = new BriefingPage(window, app)
  // In one go, so that nothing can be loaded in between.
  await window.evaluate(() => {
    for (const eId of ['para_13', 'para_15']) {
      document.querySelector<HTMLElement>(`[data-eid="${eId}"] [data-handle]`)?.click()
      dispatchEvent(new KeyboardEvent('keydown', { key: 'b', code: 'KeyB' }))
    }
  })
  await expect(briefing.tray).toContainText('now 2 entries.')
  await briefing.open()
  await expect(briefing.items).toContainText(['Paragraph 13', 'Paragraph 15'])
})

test('hits of a search and notes go in by b, by their button, by drag', async ({ reader }) => {
  const { window, app } = reader
  const briefing = new BriefingPage(window, app)
  const search = new SearchPage(window)
  const notes = new NotesPage(window)
  await notes.waitUntilOpen()
  await notes.noteOn('para_13', 'noted with appreciation', 'Ask the desk about transit')
  await search.ask('trade kind:paragraph')
  await expect(search.hits.nth(2)).toBeVisible()
  const ids = await steady(window, () =>
    search.hits.evaluateAll((hits) => hits.map((hit) => hit.dataset['hitId'] ?? '')),
  )
  await search.field.press('ArrowDown')
  await expect(search.hits.first()).toBeFocused()
  await window.keyboard.press('b')
  await expect(briefing.tray).toContainText('now 1 entry.')
  await search.hits.nth(1).hover()
  await search.panel
    .getByRole('button', { name: /^Add Paragraph \d+ to the briefing$/ })
    .nth(1)
    .click()
  await expect(briefing.tray).toContainText('now 2 entries.')
  await briefing.dragToTray(search.hits.nth(2))
  await expect(briefing.tray).toContainText('now 3 entries.')
  await search.button('Close search').click()

  await notes.openPanel()
  const entry = notes.panel.locator('[data-entry]')
  await entry.getByRole('button', { name: 'Add to briefing' }).click()
  await expect(briefing.tray).toContainText('now 4 entries.')
  await entry.getByRole('button', { name: 'Paragraph 13' }).focus()
  await window.keyboard.press('b')
  await expect(briefing.tray).toContainText('Already in')

  await briefing.open()
  await expect(briefing.items).toHaveCount(4)
  await expect(briefing.preview).toContainText(`${ids[0]?.replace('para_', '')}.`)
  // A new note is private: it is named on the sheet and stays here.
  await expect(briefing.preview).not.toContainText('Ask the desk about transit')
  await expect(briefing.sheet).toContainText('Notes left out: 1.')
})

test('results as extract: all hits in reading order and the record of the search, printed', async ({
  reader,
  dataFolder,
}) => {
  const { window, app } = reader
  const briefing = new BriefingPage(window, app)
  const search = new SearchPage(window)
  await search.ask('CASA-1000')
  await expect(search.hits.first()).toBeVisible()
  const found = await steady(window, () =>
    search.hits.evaluateAll((hits) => hits.map((hit) => hit.dataset['hitId'] ?? '')),
  )
  await search.button('Add results to briefing').click()
  await expect(briefing.tray).toContainText(`now ${found.length + 1} entries.`)
  await briefing.open()
  await expect(briefing.items).toHaveCount(found.length + 1)
  await expect(briefing.items.first()).toContainText('CASA-1000')

  const pdf = path.join(dataFolder, 'search.pdf')
  await briefing.save('PDF', pdf)
  await expect(briefing.outcome).toContainText('Saved as search.pdf.')
  const text = folded(await output('pdftotext', pdf, '-'))
  expect(text).toContain('Record of a search. Searched for: CASA-1000')
  expect(text).toMatch(/Looked through: [\d,]+ words of official text/)
  expect(text).toMatch(/SHA-256 of the text: [0-9a-f ]{64,}/)
  expect(text).toMatch(/Date: \d{1,2} \w+ \d{4}/)
  expect(text).toContain(`Places found: ${found.length}`)
  expect(text).toMatch(/1\. Paragraph 13: .*CASA-1000/)
  // The hit itself, word for word, after the record.
  expect(text).toContain('flagship power project of CASA-1000')
})

test('a search that finds nothing goes in as the proof that it does not occur', async ({ reader }) => {
  const { window, app } = reader
  const briefing = new BriefingPage(window, app)
  const search = new SearchPage(window)
  await search.ask('"nuclear umbrella"')
  await expect(search.panel).toContainText('does not occur')
  await search.button('Add results to briefing').click()
  await briefing.open()
  await expect(briefing.items).toHaveCount(1)
  await expect(briefing.preview).toContainText('Does not occur in the text searched.')
  await expect(briefing.preview).toContainText('words of official text')
})

test('entries are put in order by drag and by keys; headings and text are written between', async ({
  reader,
}) => {
  const { page, window, app } = reader
  const briefing = new BriefingPage(window, app)
  for (const eId of ['para_13', 'para_14', 'para_15']) {
    await page.choose(eId)
    await window.keyboard.press('b')
  }
  await briefing.open()
  const grip = (name: string) => briefing.dialog.getByRole('button', { name: new RegExp(`^${name}, `) })
  const order = () => briefing.items.evaluateAll((rows) => rows.map((row) => row.textContent.slice(0, 12)))
  await grip('Paragraph 15').focus()
  await window.keyboard.press('Home')
  await expect.poll(order).toEqual(['Paragraph 15', 'Paragraph 13', 'Paragraph 14'])
  await expect(grip('Paragraph 15')).toBeFocused()
  await window.keyboard.press('ArrowDown')
  await expect.poll(order).toEqual(['Paragraph 13', 'Paragraph 15', 'Paragraph 14'])

  await grip('Paragraph 13').hover()
  await window.mouse.down()
  const last = await steady(window, () => briefing.items.last().boundingBox())
  if (!last) throw new Error('the last entry is not on screen')
  await window.mouse.move(last.x + 40, last.y + last.height / 2, { steps: 4 })
  await window.mouse.move(last.x + 40, last.y + last.height - 2, { steps: 2 })
  await expect(briefing.items.last()).toHaveAttribute('data-landing', 'after')
  await window.mouse.up()
  await expect.poll(order).toEqual(['Paragraph 15', 'Paragraph 14', 'Paragraph 13'])

  await briefing.dialog.getByRole('button', { name: 'Add heading' }).click()
  const heading = briefing.dialog.getByRole('textbox', { name: 'Heading' })
  await expect(heading).toBeFocused()
  await window.keyboard.type('Energy')
  await grip('Heading').focus()
  await window.keyboard.press('Home')
  await expect(briefing.items.first().getByRole('textbox')).toHaveValue('Energy')
  await expect(briefing.preview.getByRole('heading', { name: 'Energy', level: 2 })).toBeVisible()
  await briefing.dialog.getByRole('button', { name: 'Remove Paragraph 14' }).click()
  await expect(briefing.dialog.getByRole('button', { name: 'Remove Paragraph 13' })).toBeFocused()
})
