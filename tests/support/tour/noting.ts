import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from '@playwright/test'
import { exportJsonLd } from '#core/notes/exchange/export-json-ld'
import type { Note } from '#core/notes/note'
import { filesHolding } from '../bytes'
import { bundledNote } from '../fixtures/seed-notes'
import { NOW } from '../notes'
import { NotesPage } from '../pages/notes-page'
import { NotesPanelPage } from '../pages/notes-panel-page'
import { NotesReviewPage } from '../pages/notes-review-page'
import type { Feature, Tourist } from './feature'

const words = 'A note on the way.'
const secret = 'Zanthoria walks at dawn'

/** What a tour finds in its data folder: a note of an earlier edition, whose words are gone. */
export const notesBefore: readonly Note[] = [
  bundledNote(1, {
    edition: 'official-0',
    targets: [
      {
        kind: 'text',
        eId: 'para_8',
        quote: { exact: 'teachers who are to be sent to both capitals', prefix: 'and of ', suffix: '.' },
        position: { start: 10, end: 54 },
      },
    ],
    body: 'Its words are gone',
  }),
]

/** Imports a file with one note that was not there. */
async function importNote({ reader, folder }: Tourist, number: number, body: string): Promise<void> {
  const panel = new NotesPanelPage(reader)
  const file = path.join(folder, `colleague-${number}.jsonld`)
  const note = bundledNote(number, { targets: [{ kind: 'whole', eId: 'para_16' }], body })
  await writeFile(
    file,
    exportJsonLd([{ note, versions: { colleague: 1 } }], NOW, new Map(), { includePrivate: true }).text,
  )
  await panel.open()
  await panel.answerDialogs(file)
  await panel.keep('Import…')
  await expect(reader.window.locator('[data-import-report]')).toContainText('New1')
  await reader.window.keyboard.press('Escape')
  await expect(panel.entries.filter({ hasText: body })).toHaveCount(1)
}

async function closePanel({ reader }: Tourist): Promise<void> {
  const { panel } = new NotesPanelPage(reader)
  await panel.getByRole('button', { name: 'Close notes' }).click()
  await panel.waitFor({ state: 'detached' })
}

/** Notes: written, exchanged, backed up, restored, removed for good, reviewed. */
export const noting: readonly Feature[] = [
  {
    name: 'the review of notes whose words are gone',
    visit: async ({ reader }) => {
      const review = new NotesReviewPage(reader.window)
      await review.open()
      await expect(review.entry('Its words are gone')).toBeVisible()
      await review.close()
    },
  },
  {
    name: 'a note on words, saved as it is typed',
    visit: async ({ reader: { window }, dataFolder }) => {
      const notes = new NotesPage(window)
      await notes.waitUntilOpen()
      await notes.noteOn('para_2', 'the two leaders', words)
      await expect.poll(() => notes.painted('yellow')).toContain('the two leaders')
      expect(filesHolding(dataFolder, words)).not.toEqual([])
    },
  },
  {
    name: 'export of notes',
    visit: async (tourist) => {
      const { reader, folder } = tourist
      const panel = new NotesPanelPage(reader)
      await panel.open()
      for (const [name, choices] of [
        ['notes.jsonld', ['Include private notes']],
        ['notes.md', ['Markdown', 'Include private notes']],
        ['notes.csv', ['CSV', 'Include private notes']],
      ] as const) {
        const file = path.join(folder, name)
        await panel.answerDialogs(file)
        await panel.keep('Export…')
        const dialog = reader.window.getByRole('dialog')
        for (const choice of choices) await dialog.getByText(choice).click()
        await dialog.getByRole('button', { name: 'Choose a place…' }).click()
        await dialog.waitFor({ state: 'detached' })
        await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain(words)
      }
      await closePanel(tourist)
    },
  },
  {
    name: 'import of notes',
    visit: async (tourist) => {
      await importNote(tourist, 21, 'From a colleague')
      await closePanel(tourist)
    },
  },
  {
    name: 'backups, and a restore',
    visit: async (tourist) => {
      const { reader, folder } = tourist
      const panel = new NotesPanelPage(reader)
      const dialog = reader.window.getByRole('dialog')
      await panel.open()
      const before = await panel.texts()
      const file = path.join(folder, 'backup.db')
      await panel.answerDialogs(file)
      await panel.keep('Back up to…')
      await expect(reader.page.notices).toContainText('backed up to “backup.db”, and the copy was checked')
      expect((await readFile(file)).subarray(0, 15).toString()).toBe('SQLite format 3')
      await panel.select(words)
      await panel.press('Move to bin')
      await expect(panel.entries.filter({ hasText: words })).toHaveCount(0)
      await panel.keep('Restore…')
      await dialog.getByRole('button', { name: 'Restore from a file…' }).click()
      await dialog.waitFor({ state: 'detached' })
      await expect.poll(() => panel.texts()).toEqual(before)
      await panel.keep('Restore…')
      await expect(dialog.getByRole('listitem').first()).toContainText('before a restore')
      await reader.window.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
      await closePanel(tourist)
    },
  },
  {
    name: 'removal of a note for good, from the backups too',
    visit: async (tourist) => {
      const { reader, dataFolder } = tourist
      const panel = new NotesPanelPage(reader)
      await new NotesPage(reader.window).noteOn('para_3', 'Both leaders', secret)
      // An import takes a backup first, which then holds the note.
      await importNote(tourist, 22, 'Another from a colleague')
      await panel.select(secret)
      await panel.press('Move to bin')
      const bin = panel.panel.getByRole('button', { name: /^Bin \(/ })
      await bin.click()
      await panel.select(secret)
      await panel.press('Remove for good…')
      await reader.window.getByRole('button', { name: 'Remove 1 note for good' }).click()
      const dialog = reader.window.getByRole('dialog', { name: 'Notes removed for good' })
      await dialog
        .getByRole('button', { name: /^Remove from (?:this backup|these \d+ backups) too$/ })
        .click()
      await expect(dialog).toContainText('No backup in the data folder contains what you removed.')
      await dialog.getByRole('button', { name: 'Close', exact: true }).last().click()
      await dialog.waitFor({ state: 'detached' })
      expect(filesHolding(dataFolder, secret)).toEqual([])
      await bin.click()
      await closePanel(tourist)
    },
  },
]
