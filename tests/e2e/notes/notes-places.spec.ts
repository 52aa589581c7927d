import { expect, type Reader, test } from '../../support/fixtures/reader'
import { officialWords } from '../../support/fixtures/seed-notes'
import { NotesPage } from '../../support/pages/notes-page'
import { NotesPanelPage } from '../../support/pages/notes-panel-page'

/** Selects from the first words to the last ones, wherever these stand, as dragging over paragraphs does. */
async function selectFromTo(
  { window: page }: Reader,
  from: readonly [string, string],
  to: readonly [string, string],
): Promise<void> {
  await page.evaluate(
    ([first, last]) => {
      const at = ([eId, words]: readonly [string, string], isEnd: boolean): [Node, number] => {
        const element = document.querySelector(`main [data-text="${eId}"]`)
        if (!element) throw new Error(`There is no ${eId}`)
        let rest = element.textContent.indexOf(words) + (isEnd ? words.length : 0)
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const length = node.nodeValue?.length ?? 0
          if (rest <= length) return [node, rest]
          rest -= length
        }
        throw new Error(`${eId} does not say "${words}"`)
      }
      window.getSelection()?.setBaseAndExtent(...at(first, false), ...at(last, true))
    },
    [from, to] as const,
  )
}

test('one note over three paragraphs, and notes that overlap', async ({ reader, launch }) => {
  const notes = new NotesPage(reader.window)
  await notes.waitUntilOpen()
  await selectFromTo(reader, ['para_1', 'a high-level delegation.'], ['para_3', 'Both leaders'])
  await reader.window.keyboard.press('n')
  await notes.body.fill('From one to three')
  await notes.waitUntilSaved()
  await expect(notes.editor).toHaveCount(1)
  await notes.editor.getByRole('button', { name: 'Done' }).click()
  await expect(reader.page.handle('para_1')).toBeFocused()
  const across = ['a high-level delegation.', officialWords('para_2'), 'Both leaders']
  await expect.poll(() => notes.painted('yellow')).toEqual(across)
  for (const eId of ['para_1', 'para_2', 'para_3']) await expect(notes.gutter(eId)).toHaveText('1')

  const bar = reader.window.getByRole('toolbar', { name: 'Selected words' })
  await notes.select('para_2', 'the two leaders held')
  await bar.getByRole('button', { name: 'Highlight: green' }).click()
  await notes.select('para_2', 'leaders held in-depth')
  await bar.getByRole('button', { name: 'Highlight: violet' }).click()
  await expect(notes.gutter('para_2')).toHaveText('3')
  await expect(notes.gutter('para_2')).toHaveAccessibleName('3 notes: yellow, green, violet')
  await reader.window.screenshot({ path: 'screenshots/notes-overlap.png' })
  await reader.close()

  const again = await launch()
  const kept = new NotesPage(again.window)
  await expect.poll(() => kept.painted('yellow')).toEqual(across)
  await expect.poll(() => kept.painted('green')).toEqual(['the two leaders held'])
  await expect.poll(() => kept.painted('violet')).toEqual(['leaders held in-depth'])
  const panel = new NotesPanelPage(again)
  await panel.open()
  await expect(panel.count).toHaveText('3 notes')
  await expect(panel.entries.filter({ hasText: 'From one to three' })).toContainText(
    'Paragraph 1; Paragraph 2; Paragraph 3',
  )
  expect(again.complaints).toEqual([])
})

test('by keyboard alone: on a paragraph, a sentence, an instrument, an event and the document', async ({
  reader,
  launch,
}) => {
  const { page, window } = reader
  const notes = new NotesPage(window)
  const keys = window.keyboard
  await notes.waitUntilOpen()
  const step = window.locator('[data-step]')
  const write = async (text: string) => {
    await expect(notes.body).toBeFocused()
    await keys.type(text)
    await notes.waitUntilSaved()
    await keys.press('Escape')
    await expect(notes.editor).toHaveCount(0)
  }

  await page.handle('para_4').press('Enter')
  await keys.press('n')
  await expect(step).toContainText('Paragraph, Paragraph 4')
  await keys.press('Enter')
  await write('On the whole paragraph')
  await expect(page.handle('para_4')).toBeFocused()

  await keys.press('n')
  await keys.press('ArrowDown')
  await keys.press('ArrowRight')
  await expect(step).toContainText('Sentence, Paragraph 4: Pakistan was among the first countries')
  await keys.press('Enter')
  await write('On the second sentence')
  await expect
    .poll(() => notes.painted('yellow'))
    .toEqual([
      'Pakistan was among the first countries to recognize independence of the Republic of Tajikistan in 1991.',
    ])

  await page.handle('para_26__item_ii').press('Enter')
  await keys.press('n')
  await expect(step).toContainText('item ii')
  await keys.press('Enter')
  await write('On an instrument')
  await expect(page.handle('para_26__item_ii')).toBeFocused()

  const event = await page.timeline.locator('[data-eid^="event_"]').first().getAttribute('data-eid')
  await page.handle(event ?? '').press('Enter')
  await keys.press('n')
  await write('On an event')
  await expect(page.handle(event ?? '')).toBeFocused()

  await keys.press('Control+Shift+P')
  await expect(window.getByRole('dialog').getByRole('searchbox')).toBeFocused()
  await keys.type('whole document')
  await expect(window.getByRole('menuitem', { name: 'Add note on the whole document' })).toBeVisible()
  await keys.press('Enter')
  await write('On the document')
  await reader.close()

  const again = await launch()
  const kept = new NotesPage(again.window)
  for (const [eId, count] of [
    ['para_4', '2'],
    ['para_26__item_ii', '1'],
    [event ?? '', '1'],
  ] as const)
    await expect(kept.gutter(eId)).toHaveText(count)
  const panel = new NotesPanelPage(again)
  await panel.open()
  await expect
    .poll(() => panel.texts())
    .toEqual([
      'On the document',
      'On the whole paragraph',
      'On the second sentence',
      'On an instrument',
      'On an event',
    ])
  await again.window.screenshot({ path: 'screenshots/notes-places.png' })
  expect(again.complaints).toEqual([])
})
