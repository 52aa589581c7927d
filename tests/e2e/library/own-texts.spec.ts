import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { libraryFileName, openOwnTexts } from '#node/library/own/open-own-texts'
import { accessibilityViolations } from '../../support/accessibility'
import { expect, test } from '../../support/fixtures/reader'
import { jointStatement } from '../../support/import/texts'
import { BriefingPage } from '../../support/pages/briefing-page'
import { LibraryPage } from '../../support/pages/library-page'
import { NotesPage } from '../../support/pages/notes-page'
import { SearchPage } from '../../support/pages/search-page'
import { bundledId } from '../../support/resources'
import { valueOf } from '../../support/results'
import { importByTerminal } from '../../support/terminal-import'
import { folded, output } from '../../support/terminal-programs'

const id = 'meadows'
const title = 'Joint Statement on the Upper Meadows'
const named = ['--id', id, '--title', title] as const

test('an imported text is listed, opened, searched and annotated, and is what opens at the next start', async ({
  launch,
  dataFolder,
}) => {
  await importByTerminal(dataFolder, 'Meadows.txt', jointStatement, ...named, '--accept')
  const reader = await launch()
  const { page, window } = reader
  await page.waitUntilReadable()
  const library = new LibraryPage(window)
  await library.open()
  await expect(library.found).toHaveText('2 texts')
  await library.narrow('Kind', 'imported')
  await expect(library.rows).toHaveCount(1)
  await library.rows.click()
  await expect(library.details).toContainText('OriginImported by you on')
  await expect(library.details).toContainText(
    ', from Meadows.txt, not checked against an official publication',
  )
  await window.screenshot({ path: 'screenshots/own-texts-library.png' })
  expect(await accessibilityViolations(window)).toEqual([])
  await library.details.getByRole('button', { name: 'Open' }).click()
  await expect(window).toHaveTitle(`${title} – Declaration Reader`)
  await expect(window.locator('[data-trust="imported"]')).toHaveText(
    /^Imported by you on .* 2026, from Meadows\.txt, not checked against an official publication$/,
  )
  await window.screenshot({ path: 'screenshots/own-texts-reading.png' })

  const search = new SearchPage(window)
  await search.ask('ferries')
  await expect(search.hits).not.toHaveCount(0)
  await expect(page.notices).not.toContainText('index')
  await window.keyboard.press('Escape')
  const notes = new NotesPage(window)
  await notes.noteOn('para_1', 'the bridge over the Sill', 'Ask about the bridge.')
  expect(reader.complaints).toEqual([])
  await reader.close()

  const again = await launch()
  await again.page.waitUntilReadable()
  await expect(again.window).toHaveTitle(`${title} – Declaration Reader`)
  await expect(again.page.words('para_1')).toContainText('the bridge over the Sill')
  await expect(new NotesPage(again.window).gutter('para_1')).toBeVisible()
  expect(again.complaints).toEqual([])
})

test('Ctrl+O finds an imported text by the words of its title; Enter opens it', async ({
  launch,
  dataFolder,
}) => {
  await importByTerminal(dataFolder, 'Meadows.txt', jointStatement, ...named, '--accept')
  const { page, window, complaints } = await launch()
  await page.waitUntilReadable()
  await window.keyboard.press('Control+o')
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByRole('menuitem')).toHaveCount(2)
  await window.screenshot({ path: 'screenshots/own-texts-open.png' })
  await window.keyboard.type('upper meadows')
  await window.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(window).toHaveTitle(`${title} – Declaration Reader`)
  expect(complaints).toEqual([])
})

test('a text that waits for its review is shown as such', async ({ launch, dataFolder }) => {
  const doubtful = jointStatement.replace('3. They will', '5. They will')
  await importByTerminal(dataFolder, 'Meadows.txt', doubtful, ...named)
  const { page, window } = await launch()
  await page.waitUntilReadable()
  const library = new LibraryPage(window)
  await library.open()
  await library.narrow('Kind', 'imported')
  await expect(library.rows).toHaveCount(1)
  await expect(library.rows).toContainText('mported, not reviewed')
  await library.rows.dblclick()
  await expect(window.locator('[data-waits]')).toContainText('Waits for your review')
  await window.screenshot({ path: 'screenshots/own-texts-review.png' })
})

test('an imported text is cited, linked, put into a briefing and printed, and says each time that nobody checked it', async ({
  launch,
  dataFolder,
}) => {
  await importByTerminal(dataFolder, 'Meadows.txt', jointStatement, ...named, '--accept')
  const reader = await launch()
  const { page, window, app } = reader
  await page.waitUntilReadable()
  await new LibraryPage(window).openText(id)
  await page.choose('para_1')
  const copied = () => app.evaluate(({ clipboard }) => clipboard.readText())
  await window.keyboard.press('Control+Shift+C')
  await expect.poll(copied).toContain('from Meadows.txt, not checked against an official publication')
  const citation = await copied()
  expect(citation).toContain('the bridge over the Sill')
  expect(citation).toContain('Veldora, 3 May 2019, para. 1 (imported on')
  await window.keyboard.press('Control+Shift+L')
  await expect.poll(copied).toBe(`declaration-reader://${id}/para_1`)

  await window.keyboard.press('b')
  const briefing = new BriefingPage(window, app)
  await briefing.open()
  await expect(briefing.preview).toContainText('the bridge over the Sill')
  const pdf = path.join(dataFolder, 'extract.pdf')
  await briefing.save('PDF', pdf)
  await expect(briefing.outcome).toHaveText('Saved as extract.pdf.')
  const text = folded(await output('pdftotext', pdf, '-'))
  expect(text).toContain('The two sides welcomed the bridge over the Sill.')
  expect(text).toMatch(/Imported on .* from Meadows\.txt, not checked against an official publication/)
  expect(text).not.toContain('two new crossings')
  expect(reader.complaints).toEqual([])
})

test('a link opens an imported text, and one in the bin is not opened', async ({ launch, dataFolder }) => {
  await importByTerminal(dataFolder, 'Meadows.txt', jointStatement, ...named, '--accept')
  const link = `declaration-reader://${id}/para_2`
  const first = await launch({ arguments: [link] })
  await first.page.waitUntilReadable()
  await expect(first.window).toHaveTitle(`${title} – Declaration Reader`)
  await expect(first.page.row('para_2')).toHaveAttribute('data-mark', 'chosen')
  const library = new LibraryPage(first.window)
  await library.open()
  await library.choose(id)
  await library.act('Move to the bin')
  await expect(library.row(id)).toHaveCount(0)
  await first.close()

  const again = await launch({ arguments: [link] })
  await again.page.waitUntilReadable()
  await expect(again.window).toHaveTitle(/^Pakistan/)
  await expect(again.page.notices).toContainText(id)
  expect(again.complaints).toEqual([])
})

test('a library that another program has open is told, and opens once that has ended', async ({
  launch,
  dataFolder,
}) => {
  await importByTerminal(dataFolder, 'Meadows.txt', jointStatement, ...named, '--accept')
  const held = valueOf(
    openOwnTexts({ file: path.join(dataFolder, libraryFileName), create: false, now: new Date() }),
  )
  const { page, window, complaints } = await launch()
  await page.waitUntilReadable()
  await expect(page.notices).toContainText('another program has them open')
  const library = new LibraryPage(window)
  await library.open()
  await expect(library.found).toHaveText('1 text')
  await expect(window.locator('[data-library]')).toContainText('another program has them open')
  await window.keyboard.press('Escape')
  held.close()
  await library.open()
  await expect(library.found).toHaveText('2 texts')
  expect(complaints).toEqual([])
})

test('a damaged library is told and kept, and the bundled texts go on', async ({ launch, dataFolder }) => {
  await writeFile(
    path.join(dataFolder, libraryFileName),
    'not a database, but longer than a header'.repeat(50),
  )
  const { page, window, complaints } = await launch()
  await page.waitUntilReadable()
  await expect(page.notices).toContainText('The texts that you imported cannot be opened')
  await expect(page.notices).toContainText('Bundled texts and your notes are not affected.')
  await window.screenshot({ path: 'screenshots/own-texts-damaged.png' })
  const library = new LibraryPage(window)
  await library.open()
  await expect(library.rows).toHaveCount(1)
  await expect(library.rows).toHaveAttribute('data-text-row', bundledId)
  expect(complaints).toEqual([])
})
