import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { editionKey } from '#core/notes/anchoring/edition-key'
import { declarationFile } from '#node/library/declaration-files'
import { accessibilityViolations } from '../../support/accessibility'
import { expect, test } from '../../support/fixtures/reader'
import { expectOk, openIn, plainNote } from '../../support/notes'
import { NotesPage } from '../../support/pages/notes-page'
import { SearchPage } from '../../support/pages/search-page'
import { bundled, bundledId } from '../../support/resources'

const declaration = bundled.id
const edition = editionKey(bundled.edition)

/** Puts notes into the store before the app starts: on a paragraph, on an instrument, on an event, on the whole. */
function fillStore(folder: string): void {
  const { store } = openIn(folder)
  const notes = [
    plainNote(1, {
      declaration,
      edition,
      targets: [{ kind: 'whole', eId: 'para_13' }],
      body: 'Ask about the wombat tariff before the visit',
      tags: ['Transit', 'to ask'],
      colour: 'green',
    }),
    plainNote(2, {
      declaration,
      edition,
      targets: [{ kind: 'whole', eId: 'para_26__item_iv' }],
      body: 'Wombat universities, second',
      tags: ['education'],
      colour: 'blue',
    }),
    plainNote(3, {
      declaration,
      edition,
      targets: [{ kind: 'document' }],
      body: 'The whole of it, wombat and all',
      colour: 'green',
    }),
  ]
  expectOk(store.saveNotes(notes))
  expectOk(store.close())
}

test('notes are found by their words and by fields, and open where they stand', async ({
  launch,
  dataFolder,
}) => {
  fillStore(dataFolder)
  const { window, page, complaints } = await launch()
  await page.waitUntilReadable()
  const search = new SearchPage(window)
  const hits = search.group('note').locator('[data-hit]')
  await search.ask('wombat')
  await expect(hits).toHaveCount(3)
  await expect(hits.locator('mark')).toHaveText(['wombat', 'wombat', 'Wombat'], { ignoreCase: true })
  for (const [query, places] of [
    ['note:tariff', ['Note on Paragraph 13']],
    ['tag:transit', ['Note on Paragraph 13']],
    ['tag:"to ask"', ['Note on Paragraph 13']],
    ['tag:educ*', ['Note on Instrument 26 (iv)']],
    ['colour:blue', ['Note on Instrument 26 (iv)']],
    ['colour:green wombat -tariff', ['Note without a place in the text']],
    ['kind:note para:13', ['Note on Paragraph 13']],
    ['date:2026-01-02 kind:note universities', ['Note on Instrument 26 (iv)']],
    ['wombat BEFORE/2 tariff', ['Note on Paragraph 13']],
  ] as const) {
    await search.ask(query)
    await expect(hits, query).toHaveCount(places.length)
    await expect(hits.locator('span').first(), query).toHaveText(places[0])
  }
  await search.ask('date:2025 kind:note')
  await expect(search.panel.locator('[data-absence]')).toBeVisible()

  await search.ask('note:tariff')
  await hits.click()
  await expect(page.row('para_13')).toHaveAttribute('data-mark', 'chosen')
  const card = window.locator('main [data-note][data-found]')
  await expect(card).toContainText('Ask about the wombat tariff')
  await expect(card).toBeInViewport()

  await page.togglePane('Instruments')
  await search.ask('note:universities')
  // The answer before had one hit too.
  await expect(hits.locator('mark')).toHaveText(['universities'])
  await search.field.press('Enter')
  await expect(page.instruments.locator('[data-note][data-found]')).toBeInViewport()
  await expect(search.field).toBeFocused()

  await search.ask('note:"the whole of it"')
  await expect(hits.locator('mark')).toHaveText(['The whole of it'])
  await search.field.press('ArrowDown')
  await expect(new NotesPage(window).panel.locator('[data-note][data-found]')).toBeInViewport()
  await expect(hits).toBeFocused()
  expect(await accessibilityViolations(window)).toEqual([])
  await window.screenshot({ path: 'screenshots/search-notes.png' })
  expect(complaints).toEqual([])
})

test('the search follows notes as they are written, changed, binned and brought back', async ({ reader }) => {
  const { window } = reader
  const notes = new NotesPage(window)
  const search = new SearchPage(window)
  await notes.noteOn('para_2', 'the two leaders', 'A numbat to begin with')
  await search.ask('numbat OR bilby')
  const hits = search.group('note').locator('[data-hit]')
  await expect(hits.locator('mark')).toHaveText(['numbat'])
  await search.field.press('Enter')
  await expect(search.position).toHaveText('1 of 1')

  const card = window.locator('main [data-note]')
  await card.getByRole('button', { name: 'Edit' }).click()
  await notes.body.fill('A bilby in its place')
  await expect(hits.locator('mark')).toHaveText(['bilby'])
  // The reader's place in the search outlives what is written meanwhile.
  await expect(search.position).toHaveText('1 of 1')
  await notes.waitUntilSaved()
  await notes.editor.getByRole('button', { name: 'Done' }).click()

  await notes.openPanel()
  await notes.panel.locator('[data-entry] input').first().check()
  await notes.panel.getByRole('button', { name: 'Move to bin' }).click()
  await expect(search.panel.locator('[data-absence]')).toBeVisible()
  await notes.panel.getByRole('button', { name: 'Undo' }).click()
  await expect(hits.locator('mark')).toHaveText(['bilby'])
})

test('words of notes are nowhere on disk but in the store, also when they are searched', async ({
  reader,
  dataFolder,
}) => {
  const sentinel = 'quollmarker7731'
  const { window } = reader
  await new NotesPage(window).noteOn('para_2', 'the two leaders', `${sentinel} is private`)
  const search = new SearchPage(window)
  await search.ask('cooperation')
  await expect(search.hits.first()).toBeVisible()
  await search.field.press('Enter')
  await search.ask(sentinel)
  await expect(search.group('note').locator('[data-hit]')).toHaveCount(1)
  await search.field.press('Enter')
  await expect(search.position).toHaveText('1 of 1')
  await search.field.press('F3')
  await search.hits.first().click()
  await expect
    .poll(async () => readFile(path.join(dataFolder, 'searches.json'), 'utf8').catch(() => ''))
    .toContain('cooperation')
  await reader.close()
  const holders: string[] = []
  for (const entry of await readdir(dataFolder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    const content = await readFile(file)
    if (content.includes(sentinel) || content.includes(Buffer.from(sentinel, 'utf16le')))
      holders.push(path.relative(dataFolder, file))
  }
  expect(holders.length).toBeGreaterThan(0)
  expect(holders.filter((name) => !/^(?:notes\.db|backups[\\/]notes-.*\.db)$/.test(name))).toEqual([])
  const index = await readFile(path.join('resources', declarationFile(bundledId, 'search-index')), 'utf8')
  expect(index).not.toContain(sentinel)
})
