import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { accessibilityViolations } from '../../support/accessibility'
import { expect, test } from '../../support/fixtures/reader'
import { bundledNote, quoteIn, seedNotes } from '../../support/fixtures/seed-notes'
import { steady } from '../../support/frames'
import { noteId } from '../../support/notes'
import { NotesPanelPage } from '../../support/pages/notes-panel-page'

/** Five notes that differ in everything the panel tells apart, in the order in which they came in. */
const notes = [
  bundledNote(1, {
    body: 'energy line',
    targets: [quoteIn('para_13', 'flagship power project of CASA-1000')],
    colour: 'green',
    tags: ['energy', 'power'],
  }),
  bundledNote(2, {
    body: 'road',
    targets: [quoteIn('para_26__item_ii', 'Road Transport')],
    colour: 'blue',
    visibility: 'public',
    tags: ['transport'],
  }),
  bundledNote(3, { body: 'whole text', targets: [{ kind: 'document' }], tags: ['energy'] }),
  { ...bundledNote(4, { body: 'lost words', colour: 'violet' }), state: 'orphaned' as const },
  bundledNote(5, { body: 'Ärger about para three', targets: [{ kind: 'whole', eId: 'para_3' }] }),
]

test.beforeEach(({ dataFolder }) => seedNotes(dataFolder, notes))

test('the panel filters by words, tag, colour, visibility, state and place, and puts in order', async ({
  reader,
}) => {
  const panel = new NotesPanelPage(reader)
  await panel.open()
  await expect(panel.count).toHaveText('5 notes')
  const shows = (...texts: string[]) => expect.poll(() => panel.texts()).toEqual(texts)
  await shows('whole text', 'lost words', 'Ärger about para three', 'energy line', 'road')
  await panel.set('Order', 'newest')
  await shows('Ärger about para three', 'lost words', 'whole text', 'road', 'energy line')
  await panel.set('Order', 'oldest')
  await shows('energy line', 'road', 'whole text', 'lost words', 'Ärger about para three')
  await panel.set('Order', 'colour')
  await shows('road', 'energy line', 'lost words', 'whole text', 'Ärger about para three')
  await panel.set('Order', 'place')

  await panel.find('arger PARA')
  await shows('Ärger about para three')
  await panel.find('casa')
  await shows('energy line')
  await panel.find('')
  await panel.set('Tag', 'energy')
  await shows('whole text', 'energy line')
  await panel.set('Colour', 'green')
  await shows('energy line')
  await panel.press('Show all notes')
  await expect(panel.count).toHaveText('5 notes')
  await panel.set('Visibility', 'public')
  await shows('road')
  await panel.set('Visibility', '')
  await panel.set('State', 'orphaned')
  await shows('lost words')
  await panel.set('State', '')
  await reader.page.choose('para_26')
  await panel.panel.getByRole('checkbox', { name: 'Only on the chosen row' }).check()
  await shows('road')
  await expect(panel.panel.getByRole('checkbox', { name: 'Only on: Paragraph 26' })).toBeChecked()
  await panel.panel.getByRole('button', { name: 'Close notes' }).click()
  await panel.open()
  await shows('road')
  await panel.find('nothing has this')
  await expect(panel.panel).toContainText('No note has all of this.')
  expect(await accessibilityViolations(reader.window)).toEqual([])
})

test('only what the panel shows is exported, private notes only when asked for', async ({
  reader,
  dataFolder,
}) => {
  const panel = new NotesPanelPage(reader)
  await panel.open()
  await panel.set('Tag', 'energy')
  await expect(panel.count).toHaveText('2 notes')
  const file = path.join(dataFolder, 'out.jsonld')
  await panel.answerDialogs(file)
  await panel.keep('Export…')
  const dialog = reader.window.getByRole('dialog')
  const counts = dialog.getByRole('status')
  await expect(counts).toHaveText('1 note will be exported, 4 left out.')
  await dialog.getByRole('checkbox', { name: 'Only the notes shown in the panel (2)' }).check()
  await expect(counts).toHaveText('0 notes will be exported, 5 left out.')
  await dialog.getByRole('checkbox', { name: 'Include private notes (2)' }).check()
  await expect(counts).toHaveText('2 notes will be exported, 3 left out.')
  expect(await accessibilityViolations(reader.window)).toEqual([])
  await reader.window.screenshot({ path: 'screenshots/notes-export.png' })
  await dialog.getByRole('button', { name: 'Choose a place…' }).click()
  await dialog.waitFor({ state: 'detached' })
  const text = await readFile(file, 'utf8')
  expect(notes.map(({ id }) => text.includes(id))).toEqual([true, false, true, false, false])
  expect(text).not.toContain('lost words')
})

test('many notes at once: public, private, bin, back again; removed for good only after a question', async ({
  reader,
  launch,
}) => {
  const panel = new NotesPanelPage(reader)
  await panel.open()
  await panel.set('Tag', 'energy')
  await panel.press('Select all')
  await panel.press('Make public')
  await expect(panel.entries.filter({ hasText: 'Public' })).toHaveCount(2)
  await panel.press('Undo')
  await expect(panel.entries.filter({ hasText: 'Public' })).toHaveCount(0)
  await panel.press('Redo')
  await panel.press('Select all')
  await panel.press('Make private')
  await expect(panel.entries.filter({ hasText: 'Private' })).toHaveCount(2)
  await panel.press('Show all notes')

  await panel.select('road')
  await panel.select('lost words')
  await panel.press('Move to bin')
  await expect(panel.count).toHaveText('3 notes')
  await expect(panel.count.locator('..')).toBeFocused()
  await panel.press('Bin (2)')
  await expect(panel.count).toHaveText('2 notes')
  await panel.select('lost words')
  await panel.press('Put back')
  await expect(panel.count).toHaveText('1 note')
  await panel.select('road')
  await panel.press('Remove for good…')
  const dialog = reader.window.getByRole('dialog', { name: 'Remove 1 note for good?' })
  expect(await accessibilityViolations(reader.window)).toEqual([])
  await reader.window.screenshot({ path: 'screenshots/notes-purge.png' })
  await dialog.getByRole('button', { name: 'Keep in the bin' }).click()
  await expect(panel.count).toHaveText('1 note')
  await panel.press('Remove for good…')
  await dialog.getByRole('button', { name: 'Remove 1 note for good' }).click()
  await dialog.waitFor({ state: 'detached' })
  await expect(panel.panel).toContainText('The bin is empty.')
  await expect(panel.count.locator('..')).toBeFocused()

  const undo = panel.panel.getByRole('button', { name: 'Undo' })
  // Read once it stands: one that is pressed where nothing is left to undo would be waited for.
  while ((await steady(reader.window, () => undo.getAttribute('aria-disabled'))) !== 'true')
    await undo.click()
  await expect(undo).toBeFocused()
  await panel.press('Notes')
  await expect(panel.count).toHaveText('4 notes')
  await expect(panel.entries.filter({ hasText: 'road' })).toHaveCount(0)
  await reader.close()

  const again = await launch()
  const kept = new NotesPanelPage(again)
  await kept.open()
  await expect(kept.count).toHaveText('4 notes')
  await expect(kept.panel.getByRole('button', { name: 'Bin (0)' })).toBeVisible()
  expect(again.complaints).toEqual([])
})

test('a note that is not in the bin is never removed for good', async ({ reader }) => {
  const answer = await reader.window.evaluate(
    (id) =>
      (
        globalThis as unknown as { bridge: { notes: { purge: (ids: string[]) => Promise<unknown> } } }
      ).bridge.notes.purge([id]),
    noteId(1),
  )
  expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
})

test('the panel opens again as it was left: its filter and how far it was scrolled', async ({ reader }) => {
  const panel = new NotesPanelPage(reader)
  await reader.window.setViewportSize({ width: 1360, height: 420 })
  await panel.open()
  const list = reader.window.locator('[data-scroller="notes"]')
  const top = () => list.evaluate(({ scrollTop }) => Math.round(scrollTop))
  await expect(panel.entries).toHaveCount(notes.length)
  await list.evaluate((element) => element.scrollTo(0, 150))
  expect(await steady(reader.window, top)).toBe(150)
  await reader.window.keyboard.press('Escape')
  await expect(list).toHaveCount(0)
  await panel.open()
  await expect.poll(top).toBe(150)
})
