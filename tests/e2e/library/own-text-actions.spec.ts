import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { accessibilityViolations } from '../../support/accessibility'
import { answerFileDialogs, proposedName } from '../../support/driver/dialogs'
import { expect, test } from '../../support/fixtures/reader'
import { jointStatement } from '../../support/import/texts'
import { LibraryPage } from '../../support/pages/library-page'
import { NotesPage } from '../../support/pages/notes-page'
import { bundledId } from '../../support/resources'
import { importByTerminal } from '../../support/terminal-import'

const id = 'meadows'
const title = 'Joint Statement on the Upper Meadows'
const renamed = 'Meadows of 2019'

test.beforeEach(async ({ dataFolder }) => {
  await importByTerminal(dataFolder, 'Meadows.txt', jointStatement, '--id', id, '--title', title, '--accept')
})

test('an open text is renamed by keys alone; title, list and the next start follow', async ({ launch }) => {
  const reader = await launch()
  const { page, window } = reader
  await page.waitUntilReadable()
  const library = new LibraryPage(window)
  await library.openText(id)
  await expect(window).toHaveTitle(`${title} – Declaration Reader`)
  await page.choose('para_2')

  await library.open()
  await library.choose(id)
  await library.act('Rename…')
  const short = window.getByRole('textbox', { name: 'Short title' })
  await expect(short).toBeFocused()
  await expect(short).toHaveValue(title)
  await window.keyboard.press('Control+a')
  await window.keyboard.type(renamed)
  await window.keyboard.press('Tab')
  await window.keyboard.press('Control+a')
  await window.keyboard.type('2019-02-30')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('alert')).toHaveText(
    'This is no date. Write it as 2026-11-28, or leave it empty.',
  )
  const date = window.getByRole('textbox', { name: 'Date, as year-month-day' })
  await expect(date).toBeFocused()
  await window.screenshot({ path: 'screenshots/own-texts-rename.png' })
  expect(await accessibilityViolations(window)).toEqual([])
  await window.keyboard.press('Control+a')
  await window.keyboard.type('2019-05-04')
  await window.keyboard.press('Enter')
  await expect(short).toHaveCount(0)
  await expect(library.row(id)).toContainText(renamed)
  await expect(library.row(id)).toContainText('4 May 2019')
  await expect(library.row(id)).toHaveAttribute('aria-selected', 'true')
  await expect(window).toHaveTitle(`${renamed} – Declaration Reader`)
  await window.keyboard.press('Escape')
  await expect(page.row('para_2')).toHaveAttribute('data-mark', 'chosen')
  expect(reader.complaints).toEqual([])
  await reader.close()

  const again = await launch()
  await again.page.waitUntilReadable()
  await expect(again.window).toHaveTitle(`${renamed} – Declaration Reader`)
})

test('the open text goes into the bin: the default opens; it comes back, and is removed for good after a question', async ({
  launch,
}) => {
  const reader = await launch()
  const { page, window } = reader
  await page.waitUntilReadable()
  const library = new LibraryPage(window)
  await library.openText(id)
  const notes = new NotesPage(window)
  await notes.noteOn('para_1', 'the bridge over the Sill', 'Ask about the bridge.')

  await library.open()
  await library.choose(id)
  await library.act('Move to the bin')
  await expect(library.row(id)).toHaveCount(0)
  await expect(library.list).toBeFocused()
  await expect(library.found).toHaveText('1 text')
  await expect(window).toHaveTitle(/^Pakistan/)
  await expect(page.notices).toContainText(`“${title}” is in the bin, or was removed, and is no longer open.`)

  await library.narrow('Kind', 'binned')
  await expect(library.rows).toHaveCount(1)
  await library.choose(id)
  await expect(library.details.getByRole('button', { name: 'Open' })).toHaveCount(0)
  await expect(library.details).toContainText('In the bin since')
  await window.screenshot({ path: 'screenshots/own-texts-bin.png' })
  expect(await accessibilityViolations(window)).toEqual([])
  await library.act('Put back')
  await expect(window.locator('[data-library]')).toContainText('The bin is empty.')
  await expect(library.field).toBeFocused()
  await window.getByRole('button', { name: 'Show all texts' }).click()
  await expect(library.found).toHaveText('2 texts')

  await library.choose(id)
  await library.act('Move to the bin')
  await expect(library.row(id)).toHaveCount(0)
  await library.narrow('Kind', 'binned')
  await library.choose(id)
  await library.act('Remove for good…')
  const question = window.getByRole('dialog').last()
  await expect(question).toContainText('One note stands on it. It is not removed')
  await window.screenshot({ path: 'screenshots/own-texts-remove.png' })
  expect(await accessibilityViolations(window)).toEqual([])
  await window.keyboard.press('Escape')
  await expect(question).toHaveCount(1)
  await expect(library.row(id)).toHaveCount(1)
  await library.act('Remove for good…')
  await question.getByRole('button', { name: 'Remove for good', exact: true }).click()
  await expect(library.row(id)).toHaveCount(0)
  await library.narrow('Kind', '')
  await expect(library.rows).toHaveAttribute('data-text-row', bundledId)
  expect(reader.complaints).toEqual([])
  await reader.close()

  const again = await launch()
  await again.page.waitUntilReadable()
  await expect(again.window).toHaveTitle(/^Pakistan/)
  const after = new LibraryPage(again.window)
  await after.open()
  await expect(after.found).toHaveText('1 text')
})

test('a text is saved as its original, byte for byte, as Akoma Ntoso and as plain text; a bundled one has no actions', async ({
  launch,
  dataFolder,
}) => {
  const reader = await launch()
  const { page, window, app } = reader
  await page.waitUntilReadable()
  const library = new LibraryPage(window)
  await library.open()
  await library.choose(bundledId)
  await expect(library.details.getByRole('group')).toHaveCount(0)
  await library.choose(id)
  const save = async (label: string, name: string) => {
    const file = path.join(dataFolder, name)
    await answerFileDialogs(app, file)
    await library.act(label)
    await expect(window.locator('[data-confirmation]')).toHaveText(`Saved: ${name}`)
    return readFile(file, 'utf8')
  }
  expect(await save('Original file', 'original.txt')).toBe(jointStatement)
  expect(await proposedName(app)).toMatch(/^Joint Statement on the Upper Meadows - Original file - .*\.txt$/)
  const xml = await save('Akoma Ntoso (XML)', 'text.xml')
  expect(xml).toContain('<akomaNtoso')
  expect(xml).toContain('the bridge over the Sill')
  const text = await save('Plain text', 'words.txt')
  expect(text).toContain('The two sides welcomed the bridge over the Sill.')
  expect(text).toMatch(/— Imported on .* from Meadows\.txt, not checked against an official publication\n$/)
  await answerFileDialogs(app, path.join(dataFolder, 'gone', 'words.txt'))
  await library.act('Plain text')
  await expect(library.details.getByRole('alert')).toContainText(
    'The folder for “words.txt” is no longer there.',
  )
  expect(reader.complaints).toEqual([])
})
