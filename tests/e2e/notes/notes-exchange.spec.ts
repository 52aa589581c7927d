import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { accessibilityViolations } from '../../support/accessibility'
import { proposedName } from '../../support/driver/dialogs'
import { expect, type Reader, test } from '../../support/fixtures/reader'
import { bundledNote, quoteIn, seedNotes } from '../../support/fixtures/seed-notes'
import { NotesPage } from '../../support/pages/notes-page'
import { NotesPanelPage } from '../../support/pages/notes-panel-page'

const onPara = (eId: 'para_2' | 'para_13', words: string) => ({ targets: [quoteIn(eId, words)] })

async function exportTo(reader: Reader, file: string, choose: readonly string[]): Promise<void> {
  const panel = new NotesPanelPage(reader)
  await panel.open()
  await panel.answerDialogs(file)
  await panel.keep('Export…')
  const dialog = reader.window.getByRole('dialog')
  for (const name of choose) await dialog.getByText(name, { exact: false }).click()
  await dialog.getByRole('button', { name: 'Choose a place…' }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** Rewrites the one note on a row. */
async function rewrite(reader: Reader, words: string): Promise<void> {
  const notes = new NotesPage(reader.window)
  const card = new NotesPanelPage(reader).entries.first()
  await card.getByRole('button', { name: 'Edit' }).click()
  await notes.body.fill(words)
  await notes.waitUntilSaved()
  await notes.editor.getByRole('button', { name: 'Done' }).click()
}

test('Markdown and CSV take the public notes with their words and places, and no private one', async ({
  launch,
  dataFolder,
}) => {
  seedNotes(dataFolder, [
    bundledNote(1, {
      ...onPara('para_13', 'flagship power project'),
      body: 'Ask for the **date**, "soon" is none',
      visibility: 'public',
      tags: ['energy'],
    }),
    bundledNote(2, { ...onPara('para_2', 'the two leaders'), body: 'quokka is not for others' }),
    bundledNote(3, { targets: [{ kind: 'document' }], body: '=1+1', visibility: 'public' }),
  ])
  const reader = await launch()
  await reader.page.waitUntilReadable()
  const markdown = path.join(dataFolder, 'notes.md')
  await exportTo(reader, markdown, ['Markdown'])
  expect(await proposedName(reader.app)).toMatch(
    /^Pakistan–Tajikistan Joint Declaration, 2 June 2021 - Public notes - \d{4}-\d\d-\d\d\.md$/,
  )
  const asMarkdown = await readFile(markdown, 'utf8')
  expect(asMarkdown).toContain('flagship power project')
  expect(asMarkdown).toContain('Ask for the **date**, "soon" is none')
  expect(asMarkdown).not.toContain('quokka')
  const table = path.join(dataFolder, 'notes.csv')
  await exportTo(reader, table, ['CSV'])
  const rows = (await readFile(table, 'utf8')).trimEnd().split('\r\n')
  expect(rows).toHaveLength(3)
  expect(rows[0]).toMatch(/^id,declaration,edition,place,quote,note,tags/)
  expect(rows[1]).toContain('flagship power project,"Ask for the **date**, ""soon"" is none",energy')
  // What a spreadsheet would run as a formula is text.
  expect(rows[2]).toContain('"\'=1+1"')
  expect(rows.join('\n')).not.toContain('quokka')
})

test('reference managers get the text with its public notes, as RIS and as CSL-JSON', async ({
  launch,
  dataFolder,
}) => {
  seedNotes(dataFolder, [
    bundledNote(1, {
      ...onPara('para_13', 'flagship power project'),
      body: 'Ask for the date\nER  - twice',
      visibility: 'public',
      tags: ['energy'],
    }),
    bundledNote(2, { ...onPara('para_2', 'the two leaders'), body: 'quokka is not for others' }),
  ])
  const reader = await launch()
  await reader.page.waitUntilReadable()
  const ris = path.join(dataFolder, 'notes.ris')
  await exportTo(reader, ris, ['RIS'])
  const lines = (await readFile(ris, 'utf8')).split('\r\n')
  expect(lines).toEqual(
    expect.arrayContaining([
      'TY  - GOVDOC',
      'AU  - Pakistan',
      'DA  - 2021/06/02/',
      'N1  - Paragraph 13: “flagship power project” / Ask for the date / ER  - twice',
      'KW  - energy',
    ]),
  )
  expect(lines.join('\n')).not.toContain('quokka')
  const csl = path.join(dataFolder, 'notes.json')
  await exportTo(reader, csl, ['CSL-JSON'])
  const items: unknown = JSON.parse(await readFile(csl, 'utf8'))
  expect(items).toMatchObject([
    {
      type: 'document',
      author: [{ literal: 'Pakistan' }, { literal: 'Tajikistan' }],
      annote: 'Paragraph 13: “flagship power project”\nAsk for the date\nER  - twice',
      keyword: 'energy',
    },
  ])
})

test('a note changed in two places: the import tells of it, keeps both and marks the other', async ({
  launch,
  dataFolder,
}) => {
  seedNotes(dataFolder, [bundledNote(1, { ...onPara('para_2', 'the two leaders'), body: 'As it was' })])
  const file = path.join(dataFolder, 'out.jsonld')
  const first = await launch()
  await first.page.waitUntilReadable()
  await exportTo(first, file, ['Include private notes'])

  const colleague = await launch({ dataFolder: path.join(dataFolder, 'colleague') })
  await colleague.page.waitUntilReadable()
  const theirs = new NotesPanelPage(colleague)
  await theirs.open()
  await theirs.answerDialogs(file)
  await theirs.keep('Import…')
  await expect(colleague.window.locator('[data-import-report]')).toContainText('New1')
  await colleague.window.keyboard.press('Escape')
  await rewrite(colleague, 'As the colleague has it')
  await exportTo(colleague, file, ['Include private notes'])
  await colleague.close()

  const mine = new NotesPanelPage(first)
  await rewrite(first, 'As I have it')
  const collection: { first: { items: unknown[] } } = JSON.parse(await readFile(file, 'utf8'))
  collection.first.items.push({ id: 'urn:uuid:nonsense', type: 'Annotation', target: 7 })
  await writeFile(file, JSON.stringify(collection))
  await mine.answerDialogs(file)
  await mine.keep('Import…')
  const report = first.window.locator('[data-import-report]')
  await expect(report).toContainText('In conflict, both versions kept1')
  await expect(report).toContainText('Not imported1')
  await expect(first.window.getByRole('dialog').getByRole('listitem')).toHaveCount(1)
  expect(await accessibilityViolations(first.window)).toEqual([])
  await first.window.screenshot({ path: 'screenshots/notes-import-conflict.png' })
  await first.window.keyboard.press('Escape')
  await expect
    .poll(() => mine.texts().then((texts) => [...texts].sort()))
    .toEqual(['As I have it', 'As the colleague has it'])
  const marked = mine.entries.filter({ hasText: 'Another version of a note, from a merge' })
  await expect(marked).toHaveCount(1)
  await first.window.screenshot({ path: 'screenshots/notes-conflict.png' })
})
