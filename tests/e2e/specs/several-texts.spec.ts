import { rm } from 'node:fs/promises'
import path from 'node:path'
import { buildWithItsResources } from '../../support/shipped-sums'
import { addSecondText, secondId } from '../../support/two-texts'
import { type AppCopy, copyApp } from '../fixtures/app-copy'
import { expect, type Reader, test } from '../fixtures/reader'
import { bundledNote, quoteIn, seedNotes } from '../fixtures/seed-notes'
import { NotesPage } from '../pages/notes-page'
import { NotesPanelPage } from '../pages/notes-panel-page'
import { SearchPage } from '../pages/search-page'

const bundledId = 'pk-tj-2021-06-02'

let copy: AppCopy
test.beforeAll(async () => {
  copy = await copyApp()
  await addSecondText(path.join(copy.folder, 'resources'))
  await buildWithItsResources(copy.folder)
})
test.afterAll(() => rm(copy.folder, { recursive: true, force: true }))

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
  await expect(page.paragraphs.locator('[data-text^="para_"]')).toHaveCount(11)
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
  await expect(reader.page.paragraphs.locator('[data-text^="para_"]')).toHaveCount(11)
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
  await expect(reader.page.paragraphs.locator('[data-text^="para_"]')).toHaveCount(11)
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
  const before = await search.found.textContent()
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
