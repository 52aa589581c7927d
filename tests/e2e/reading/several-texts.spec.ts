import path from 'node:path'
import { accessibilityViolations } from '../../support/accessibility'
import type { AppCopy } from '../../support/fixtures/app-copy'
import { expect, type Reader, test } from '../../support/fixtures/reader'
import { bundledNote, quoteIn, seedNotes } from '../../support/fixtures/seed-notes'
import { steady } from '../../support/frames'
import { MovingPage } from '../../support/pages/moving-page'
import { NotesPage } from '../../support/pages/notes-page'
import { NotesPanelPage } from '../../support/pages/notes-panel-page'
import { SearchPage } from '../../support/pages/search-page'
import { buildWithItsResources } from '../../support/shipped-sums'
import { addSecondText, secondId } from '../../support/two-texts'

const bundledId = 'pk-tj-2021-06-02'

let copy: AppCopy
test.beforeAll(async ({ copyApp }) => {
  copy = await copyApp()
  await addSecondText(path.join(copy.folder, 'resources'))
  await buildWithItsResources(copy.folder)
})

/** Hands the running reader a link, as the system does. */
async function follow({ app }: Reader, link: string): Promise<void> {
  await app.evaluate(({ app: electron }, url) => {
    electron.emit('open-url', { preventDefault: () => undefined }, url)
  }, `declaration-reader://${link}`)
}

async function openReader(launch: (options: { appFolder: string }) => Promise<Reader>): Promise<Reader> {
  const reader = await launch({ appFolder: copy.folder })
  await reader.page.waitUntilReadable()
  return reader
}

test('the named default opens first, and a second text shows its own events, terms and relations', async ({
  launch,
}) => {
  const reader = await openReader(launch)
  const { page, window } = reader
  await expect(page.paragraphs.locator('[data-text^="para_"]')).toHaveCount(27)
  await follow(reader, `${secondId}/para_3`)
  await expect(page.paragraphs.locator('[data-text^="para_"]')).toHaveCount(16)
  await expect(window).toHaveTitle(/^Arvenia–Melland .* – Declaration Reader$/)
  await expect(page.timeline.locator('[data-eid]')).toHaveCount(3)
  await expect(page.row('event_declaration-2018')).toContainText('Orsen railway')
  await expect(page.row('event_declaration-2018')).toHaveAttribute('data-mark', 'editorial')
  await expect(page.row('para_10__item_i')).toHaveAttribute('data-mark', 'editorial')
  await window.screenshot({ path: 'screenshots/second-text.png' })
  expect(reader.complaints).toEqual([])
})

test('notes stand in their own text only, whichever is open, and are written in the one that is', async ({
  launch,
  dataFolder,
}) => {
  seedNotes(dataFolder, [
    bundledNote(1, { targets: [quoteIn('para_2', 'the two leaders')], body: 'Of the first text' }),
    bundledNote(2, { targets: [{ kind: 'document' }], body: 'On the first as a whole' }),
  ])
  const reader = await openReader(launch)
  const panel = new NotesPanelPage(reader)
  const notes = new NotesPage(reader.window)
  await panel.open()
  await expect(panel.count).toHaveText('2 notes')

  await follow(reader, `${secondId}/para_2`)
  await expect(reader.page.paragraphs.locator('[data-text^="para_"]')).toHaveCount(16)
  await expect(panel.entries).toHaveCount(0)
  await expect(reader.page.row('para_2').locator('[data-notes]')).toHaveCount(0)
  await notes.noteOn('para_2', 'Lake Convention', 'Of the second text')
  await expect.poll(() => panel.texts()).toEqual(['Of the second text'])
  await reader.window.screenshot({ path: 'screenshots/second-text-notes.png' })

  await follow(reader, bundledId)
  await expect.poll(() => panel.texts()).toEqual(['On the first as a whole', 'Of the first text'])
  await follow(reader, secondId)
  await expect.poll(() => panel.texts()).toEqual(['Of the second text'])
  await reader.close()

  const again = await openReader(launch)
  const there = new NotesPanelPage(again)
  await there.open()
  await expect.poll(() => there.texts()).toEqual(['Of the second text'])
  await follow(again, bundledId)
  await expect.poll(() => there.texts()).toEqual(['On the first as a whole', 'Of the first text'])
  expect(again.complaints).toEqual([])
})

test('what is being typed when another text opens is saved in its own', async ({ launch }) => {
  const reader = await openReader(launch)
  const notes = new NotesPage(reader.window)
  const panel = new NotesPanelPage(reader)
  await notes.waitUntilOpen()
  await notes.select('para_2', 'the two leaders')
  await reader.window.keyboard.press('n')
  await notes.body.fill('begun')
  await notes.waitUntilSaved()
  await notes.body.fill('begun in the first text and typed to the last letter')
  await follow(reader, `${secondId}/para_2`)
  await expect(reader.page.paragraphs.locator('[data-text^="para_"]')).toHaveCount(16)
  await expect(notes.editor).toHaveCount(0)
  await follow(reader, bundledId)
  await panel.open()
  await expect.poll(() => panel.texts()).toEqual(['begun in the first text and typed to the last letter'])
  await reader.close()
  const again = await openReader(launch)
  const there = new NotesPanelPage(again)
  await there.open()
  await expect.poll(() => there.texts()).toEqual(['begun in the first text and typed to the last letter'])
})

test('a search that stands on screen is asked of the text that opens', async ({ launch }) => {
  const reader = await openReader(launch)
  const search = new SearchPage(reader.window)
  await search.ask('railway')
  const before = await steady(reader.window, () => search.found.textContent())
  await follow(reader, secondId)
  await expect(search.found).toHaveText('3 places in 3 passages')
  expect(before).not.toBe('3 places in 3 passages')
  await expect(search.hits.first()).toContainText('Orsen railway')
  await expect.poll(async () => new Set(await search.marked('search-hit'))).toEqual(new Set(['railway']))
  await reader.window.screenshot({ path: 'screenshots/second-text-search.png' })
  await follow(reader, bundledId)
  await expect(search.found).toHaveText(before ?? '')
  expect(reader.complaints).toEqual([])
})

test('Ctrl+O finds a text and opens it where it was left; Back leads to the one before', async ({
  launch,
}) => {
  const reader = await openReader(launch)
  const { page, window } = reader
  const dialog = window.getByRole('dialog', { name: 'Open a text' })
  await page.choose('para_14')
  await window.keyboard.press('Control+o')
  await expect(dialog.getByRole('menuitem')).toHaveCount(2)
  await expect(dialog.getByRole('menuitem').first()).toContainText('open now')
  await window.screenshot({ path: 'screenshots/open-text.png' })
  expect(await accessibilityViolations(window)).toEqual([])
  await window.keyboard.type('nothing of the kind')
  await expect(dialog).toContainText('No text of the library has “nothing of the kind”')
  await window.screenshot({ path: 'screenshots/open-text-none.png' })
  await dialog.getByRole('searchbox').fill('melland 2023')
  await expect(dialog.getByRole('menuitem')).toHaveCount(1)
  await window.keyboard.press('Enter')
  await expect(page.paragraphs.locator('[data-text^="para_"]')).toHaveCount(16)
  await expect(new MovingPage(window).announcement).toContainText('Arvenia–Melland')
  await expect.poll(() => new MovingPage(window).focusedRow()).toBe('rec_1')
  await page.choose('para_5')
  await window.keyboard.press('Alt+ArrowLeft')
  await expect(page.row('para_14')).toHaveAttribute('data-mark', 'chosen')
  await expect(page.paragraphs.locator('[data-text^="para_"]')).toHaveCount(27)
  await window.keyboard.press('Control+o')
  await dialog.getByRole('menuitem').last().click()
  await expect(page.row('para_5')).toHaveAttribute('data-mark', 'chosen')
  expect(reader.complaints).toEqual([])
  await reader.close()

  const again = await launch({ appFolder: copy.folder })
  await again.page.waitUntilReadable()
  await expect(again.page.paragraphs.locator('[data-text^="para_"]')).toHaveCount(16)
  await again.window.keyboard.press('Control+o')
  await expect(again.window.getByRole('menuitem').first()).toContainText('Arvenia')
})

test('Back leads to the text before, also when nothing was chosen in it', async ({ launch }) => {
  const { page, window } = await openReader(launch)
  await window.keyboard.press('Control+o')
  await window.getByRole('menuitem', { name: /Arvenia/ }).click()
  await expect(page.paragraphs.locator('[data-text^="para_"]')).toHaveCount(16)
  await window.keyboard.press('Alt+ArrowLeft')
  await expect(page.paragraphs.locator('[data-text^="para_"]')).toHaveCount(27)
  await window.keyboard.press('Alt+ArrowRight')
  await expect(page.paragraphs.locator('[data-text^="para_"]')).toHaveCount(16)
})

test('a text that cannot be opened is told, and the one on screen stays', async ({ launch, copyApp }) => {
  const other = await copyApp()
  await addSecondText(path.join(other.folder, 'resources'))
  await buildWithItsResources(other.folder)
  await other.alter(`resources/declarations/${secondId}/document.json`, (text) => text.slice(0, 200))
  const reader = await launch({ appFolder: other.folder })
  await reader.page.waitUntilReadable()
  await reader.page.choose('para_14')
  await reader.window.keyboard.press('Control+o')
  await reader.window.getByRole('menuitem', { name: /Arvenia/ }).click()
  await expect(reader.page.notices).toContainText('The text was not opened.')
  await expect(reader.page.notices).toContainText('The text on screen did not change.')
  await expect(reader.page.row('para_14')).toHaveAttribute('data-mark', 'chosen')
  await reader.window.screenshot({ path: 'screenshots/text-not-opened.png' })
  await reader.close()
})

test('where the text that was open last is gone or cannot be opened, that is said and the default opens', async ({
  launch,
  copyApp,
}) => {
  const reader = await openReader(launch)
  await reader.window.keyboard.press('Control+o')
  await reader.window.getByRole('menuitem', { name: /Arvenia/ }).click()
  await expect(reader.page.paragraphs.locator('[data-text^="para_"]')).toHaveCount(16)
  await reader.close()

  const damaged = await copyApp()
  await addSecondText(path.join(damaged.folder, 'resources'))
  await buildWithItsResources(damaged.folder)
  await damaged.alter(`resources/declarations/${secondId}/document.json`, (text) => text.slice(0, 200))
  const again = await launch({ appFolder: damaged.folder })
  await again.page.waitUntilReadable()
  await expect(again.page.paragraphs.locator('[data-text^="para_"]')).toHaveCount(27)
  await expect(again.page.notices).toContainText('could not be opened: Arvenia–Melland')
  await again.window.screenshot({ path: 'screenshots/last-text-damaged.png' })
  await again.close()
  // The default is the one that was open last now: back to the second text, and then away with it.
  const there = await launch({ appFolder: copy.folder })
  await there.page.waitUntilReadable()
  await there.window.keyboard.press('Control+o')
  await there.window.getByRole('menuitem', { name: /Arvenia/ }).click()
  await expect(there.page.paragraphs.locator('[data-text^="para_"]')).toHaveCount(16)
  await there.close()
  const without = await launch()
  await without.page.waitUntilReadable()
  await expect(without.page.paragraphs.locator('[data-text^="para_"]')).toHaveCount(27)
  await expect(without.page.notices).toContainText(`(${secondId}) is no longer in the library`)
  await without.window.screenshot({ path: 'screenshots/last-text-gone.png' })
})
