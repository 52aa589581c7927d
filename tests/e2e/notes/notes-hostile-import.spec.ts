import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { exportJsonLd } from '#core/notes/exchange/export-json-ld'
import type { VersionedNote } from '#core/notes/merge'
import { accessibilityViolations } from '../../support/accessibility'
import { expect, type Reader, test } from '../../support/fixtures/reader'
import { bundledNote, quoteIn, seedNotes } from '../../support/fixtures/seed-notes'
import { expectOk, NOW, openIn } from '../../support/notes'
import { NotesPage } from '../../support/pages/notes-page'
import { NotesPanelPage } from '../../support/pages/notes-panel-page'

const onPara = (eId: 'para_2' | 'para_13', words: string) => ({ targets: [quoteIn(eId, words)] })

/** What a store holds, before the app has it open. */
function held(folder: string): { readonly notes: readonly VersionedNote[]; readonly storeId: string } {
  const { store } = openIn(folder)
  const notes = expectOk(store.listNotes())
  const { storeId } = expectOk(store.status())
  expectOk(store.close())
  return { notes, storeId }
}

async function shown(reader: Reader): Promise<string[]> {
  return (await new NotesPanelPage(reader).texts()).toSorted()
}

test('a forged file changes nothing unseen, and the import is undone for good', async ({
  launch,
  dataFolder,
}) => {
  seedNotes(dataFolder, [
    bundledNote(1, { ...onPara('para_2', 'the two leaders'), body: 'My words' }),
    bundledNote(2, { ...onPara('para_13', 'flagship power project'), body: 'To be kept' }),
    bundledNote(3, { targets: [{ kind: 'document' }], body: 'To be replaced' }),
  ])
  const { notes, storeId } = held(dataFolder)
  const [mine, kept, replaced] = notes
  if (!mine || !kept || !replaced) throw new Error('the notes were not seeded')
  const file = path.join(dataFolder, 'forged.jsonld')
  const forged: VersionedNote[] = [
    { note: { ...mine.note, body: 'changed 1' }, versions: { [storeId]: 9_000 } },
    { note: { ...kept.note, deletedAt: NOW }, versions: { ...kept.versions, other: 1 } },
    {
      note: { ...replaced.note, body: 'Replaced', visibility: 'public' },
      versions: { ...replaced.versions, other: 1 },
    },
    { note: bundledNote(4, { targets: [{ kind: 'document' }], body: 'New' }), versions: { other: 2 } },
  ]
  writeFileSync(
    file,
    exportJsonLd(forged, NOW, new Map(), { includePrivate: true, includeBinned: true }).text,
  )

  const reader = await launch()
  await reader.page.waitUntilReadable()
  const panel = new NotesPanelPage(reader)
  const editor = new NotesPage(reader.window)
  await panel.open()
  await panel.entries.filter({ hasText: 'To be kept' }).getByRole('button', { name: 'Edit' }).click()
  await editor.body.fill('To be kept, edited')
  await editor.waitUntilSaved()
  await editor.editor.getByRole('button', { name: 'Done' }).click()
  const before = await shown(reader)

  await panel.answerDialogs(file)
  await panel.keep('Import…')
  const report = reader.window.getByRole('dialog')
  await expect(report).toContainText('Claimed to be newer, but cannot be: added as separate versions (1)')
  await expect(report).toContainText('In the bin in the file, but not moved to your bin (1)')
  await expect(report).toContainText('Public in the file, but still private here (1)')
  await expect(report).toContainText('All notes were backed up before the import')
  expect(await accessibilityViolations(reader.window)).toEqual([])
  await reader.window.screenshot({ path: 'screenshots/notes-import-forged.png' })
  await reader.window.keyboard.press('Escape')
  const after = await shown(reader)
  expect(after).toContain('My words')
  expect(after).toContain('changed 1')
  expect(after).toContain('Replaced')

  await panel.press('Undo')
  await expect.poll(() => shown(reader)).toEqual(before)
  await panel.press('Redo')
  await expect.poll(() => shown(reader)).toEqual(after)
  await panel.press('Undo')
  await panel.press('Undo')
  await expect.poll(() => shown(reader)).toContain('To be kept')
  await panel.press('Redo')
  await expect.poll(() => shown(reader)).toEqual(before)
  await reader.close()

  const again = await launch()
  await again.page.waitUntilReadable()
  await new NotesPanelPage(again).open()
  await expect.poll(() => shown(again)).toEqual(before)
})
