import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Language } from '#contract/language/language'
import { exportJsonLd } from '#core/notes/exchange/export-json-ld'
import { answerFileDialogs } from '../../support/driver/dialogs'
import { installNewEdition } from '../../support/fixtures/new-edition'
import { expect, test } from '../../support/fixtures/reader'
import { bundledNote, officialWords, quoteIn, seedNotes } from '../../support/fixtures/seed-notes'
import { look, startIn } from '../../support/layout/look'
import { expectOk, openIn } from '../../support/notes'

/** A file of notes: a new one, one that is another version of a note here, and a line that is none. */
async function writeImport(folder: string): Promise<string> {
  const { store } = openIn(path.join(folder, 'colleague'))
  const theirs = [
    bundledNote(1, { body: 'As the colleague has it' }),
    bundledNote(2, { targets: [{ kind: 'whole', eId: 'para_13' }], body: 'A new one', visibility: 'public' }),
  ]
  expectOk(store.saveNotes(theirs))
  const { text } = exportJsonLd(expectOk(store.listNotes({ bin: 'with' })), '2026-11-27T00:00:00.000Z', {
    includePrivate: true,
    includeBinned: true,
  })
  expectOk(store.close())
  const collection: { first: { items: unknown[] } } = JSON.parse(text)
  collection.first.items.push({ id: 'urn:uuid:nonsense', type: 'Annotation', target: 7 })
  const file = path.join(folder, 'theirs.jsonld')
  await writeFile(file, JSON.stringify(collection))
  return file
}

for (const language of ['en-XA', 'ar-XB'] as const) {
  test(`${language}: what an import did, backups to restore, and where removed notes still lie`, async ({
    launch,
    dataFolder,
  }) => {
    seedNotes(dataFolder, [bundledNote(1, { body: 'As I have it' })])
    const file = await writeImport(dataFolder)
    const screens = await startIn(launch, language)
    const { app, window } = screens.reader
    await answerFileDialogs(app, file)
    // The commands of the notes are there once these are open.
    await screens.run('notes.panel')
    const panel = window.locator('[data-side-panel="notes"]')
    await panel.locator('[data-entry]').first().waitFor()
    await screens.run('notes.import')
    await window.locator('[data-import-report]').waitFor()
    await expect(screens.dialog.getByRole('listitem')).toHaveCount(1)
    await look(screens, 'notes-import')
    await screens.closeDialog()
    await screens.run('notes.restore')
    await expect(screens.dialog.getByRole('listitem').first()).toBeVisible()
    await look(screens, 'notes-backups')
    await screens.closeDialog()
    await screens.button(panel, 'notes.selectAll').click()
    await screens.button(panel, 'notes.bulk.bin').click()
    await screens.button(panel, 'notes.view.bin', 3).click()
    await screens.button(panel, 'notes.selectAll').click()
    await screens.button(panel, 'notes.purge').click()
    await screens.button(screens.dialog, 'notes.purge.go', 3).click()
    // The backup before the import holds the note of before.
    await expect(screens.dialog.getByRole('listitem')).toHaveCount(1)
    await look(screens, 'notes-purged')
  })

  test(`${language}: notes reviewed after a change of the text`, async ({ launch, copyApp, dataFolder }) => {
    const copy = await copyApp()
    await installNewEdition(copy, {
      para_5: () => officialWords('para_19'),
      para_19: () => officialWords('para_5'),
      para_8: () => 'The two leaders spoke of schools, and of teachers who are to be sent to both capitals.',
      para_9: (text) => text.replace('exploring new opportunities and avenues', 'seeking new opportunities'),
    })
    seedNotes(
      dataFolder,
      [
        quoteIn('para_19', 'vowed to further deepen mutual cooperation'),
        quoteIn('para_9', 'by exploring new opportunities and avenues'),
        quoteIn('para_8', 'inter-parliamentary cooperation'),
      ].map((target, index) => bundledNote(index + 1, { targets: [target], body: 'Ask for the date.' })),
    )
    const screens = await startIn(launch, language, { appFolder: copy.folder })
    const { window } = screens.reader
    await expect(window.getByText(screens.says('notes.review.waiting', 3))).toBeVisible()
    await look(screens, 'notes-review-notice')
    await screens.run('notes.review')
    await expect(screens.dialog.locator('[data-review]')).toHaveCount(3)
    await look(screens, 'notes-review')
  })
}

const themes: readonly (readonly [theme: string, language: Language])[] = [
  ['dark', 'ar-XB'],
  ['high-contrast', 'en-XA'],
]

for (const [theme, language] of themes) {
  test(`${language}: panes, search, notes and a briefing in the theme ${theme}`, async ({
    launch,
    dataFolder,
  }) => {
    seedNotes(dataFolder, [bundledNote(1, { body: 'Ask for the date of the next round.' })])
    const screens = await startIn(launch, language)
    const { page, window } = screens.reader
    await screens.run(`view.theme-${theme}`)
    await expect(window.locator('html')).toHaveAttribute('data-theme', theme)
    await page.choose('para_15')
    await look(screens, `${theme}-panes`)
    await window.keyboard.press('b')
    await expect(window.locator('[data-kind="told"]')).toBeVisible()
    await screens.run('search.open')
    await window.locator('[data-search-field]').fill('energy')
    await window.locator('[data-hit]').first().waitFor()
    await screens.run('notes.panel')
    await window.locator('[data-entry]').first().waitFor()
    await look(screens, `${theme}-search-and-notes`)
    await screens.run('briefing.open')
    await window.locator('[data-flow]').waitFor()
    await look(screens, `${theme}-briefing`)
  })
}
