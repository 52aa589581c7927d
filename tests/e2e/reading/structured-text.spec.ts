import path from 'node:path'
import { accessibilityViolations } from '../../support/accessibility'
import type { AppCopy } from '../../support/fixtures/app-copy'
import { expect, type Reader, test } from '../../support/fixtures/reader'
import { MovingPage } from '../../support/pages/moving-page'
import { NotesPage } from '../../support/pages/notes-page'
import { SearchPage } from '../../support/pages/search-page'
import { buildWithItsResources } from '../../support/shipped-sums'
import { addSecondText, secondId } from '../../support/two-texts'

let copy: AppCopy
test.beforeAll(async ({ copyApp }) => {
  copy = await copyApp()
  await addSecondText(path.join(copy.folder, 'resources'))
  await buildWithItsResources(copy.folder)
})

/** Opens the text that has parts of every kind, at one of them. */
async function openAt(
  launch: (options: { appFolder: string }) => Promise<Reader>,
  eId: string,
): Promise<Reader> {
  const reader = await launch({ appFolder: copy.folder })
  await reader.page.waitUntilReadable()
  await reader.app.evaluate(({ app }, url) => {
    app.emit('open-url', { preventDefault: () => undefined }, url)
  }, `declaration-reader://${secondId}/${eId}`)
  await expect(reader.page.row(eId)).toHaveAttribute('data-mark', 'chosen')
  return reader
}

test('recitals, headings, points, bullets, tables, footnotes, signatures and annexes are shown as what they are', async ({
  launch,
}) => {
  const reader = await openAt(launch, 'rec_3')
  const { page, window } = reader
  await expect(page.row('rec_3')).toContainText('[1] The first joint survey of the lake was made in 1931.')
  await expect(page.paragraphs.getByRole('heading', { level: 2 })).toHaveText([
    'Paragraphs',
    'Water',
    'Rail and work',
    'Outcome',
    'Measuring the lake',
  ])
  await expect(page.handle('sec_ii')).toHaveText('II.')
  await expect(page.handle('sec_ii')).toHaveAccessibleName(/Section II/)
  await expect(page.handle('para_8__point_b__point_ii')).toHaveAccessibleName(/Paragraph 8 \(b\) \(ii\)/)
  const indent = async (eId: string) => (await page.handle(eId).boundingBox())?.x ?? 0
  expect(await indent('para_8__point_a')).toBeGreaterThan(await indent('para_8'))
  expect(await indent('para_8__point_b__point_i')).toBeGreaterThan(await indent('para_8__point_a'))
  await window.screenshot({ path: 'screenshots/structured-beginning.png' })
  expect(await accessibilityViolations(window)).toEqual([])

  await page.choose('para_8__point_b')
  await window.screenshot({ path: 'screenshots/structured-points.png' })
  await page.row('att_i__art_1__table_1').scrollIntoViewIfNeeded()
  await expect(page.row('att_i__art_1__table_1').getByRole('columnheader')).toHaveText([
    /Station/,
    /Shore/,
    /First year/,
  ])
  await expect(page.paragraphs).toContainText('For the Government of Melland')
  await window.screenshot({ path: 'screenshots/structured-annex.png' })
  expect(await accessibilityViolations(window)).toEqual([])
  expect(reader.complaints).toEqual([])
})

test('words of points, tables, footnotes, headings and signatures are found where they stand', async ({
  launch,
}) => {
  const { window } = await openAt(launch, 'para_1')
  const search = new SearchPage(window)
  for (const [query, places] of [
    ['"Orsen Mole"', '1 place in 1 passage'],
    ['"joint survey"', '1 place in 1 passage'],
    ['"work in pairs"', '1 place in 1 passage'],
    ['"Ilse Brandt"', '1 place in 1 passage'],
    ['"Measuring the lake"', '1 place in 1 passage'],
  ] as const) {
    await search.ask(query)
    await expect(search.found, query).toHaveText(places)
    await expect.poll(() => search.marked('search-hit'), query).toEqual([query.replaceAll('"', '')])
  }
  await search.ask('"Orsen Mole"')
  await search.hits.first().click()
  await window.screenshot({ path: 'screenshots/structured-found.png' })
})

test('a note stands on a point and on a cell of a table, and is there after a restart', async ({
  launch,
}) => {
  const reader = await openAt(launch, 'para_8')
  const notes = new NotesPage(reader.window)
  await notes.waitUntilOpen()
  await notes.noteOn('para_8__point_a', 'in pairs', 'Why in pairs?')
  await notes.noteOn('att_i__art_1__table_1', 'Orsen Mole', 'Where is that?')
  await reader.window.screenshot({ path: 'screenshots/structured-notes.png' })
  await reader.close()
  const again = await openAt(launch, 'para_8')
  const marked = () =>
    again.window.evaluate(() =>
      [...CSS.highlights.entries()]
        .filter(([name]) => name.startsWith('note-'))
        .flatMap(([, ranges]) => [...ranges].map(String))
        .toSorted(),
    )
  await expect.poll(marked).toEqual(['Orsen Mole', 'in pairs'])
})

test('the outline has the headings of the text, and leads to them', async ({ launch }) => {
  const reader = await openAt(launch, 'para_8__point_a')
  const { window, page } = reader
  const moving = new MovingPage(window)
  await window.keyboard.press('o')
  const dialog = moving.dialog
  await expect(dialog.getByRole('listitem')).toHaveText([
    'I. Water',
    'II. Rail and work',
    'III. Outcome',
    'Annex I: Measuring the lake',
    'Article 1. Stations',
    'Article 2. Changes',
  ])
  await expect(dialog.locator('[aria-current]')).toHaveText('II. Rail and work')
  await expect(dialog).not.toContainText('editorial')
  await window.screenshot({ path: 'screenshots/structured-outline.png' })
  await dialog.getByRole('button', { name: /Article 2/ }).click()
  await expect.poll(() => moving.focusedRow()).toBe('att_i__art_2')
  await expect(page.row('att_i__art_2')).toHaveAttribute('data-mark', 'chosen')
})
