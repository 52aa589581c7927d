import { mkdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { connect } from '#node/store/connection'
import { schemaVersion } from '#node/store/schema'
import { accessibilityViolations } from '../../support/accessibility'
import { expect, type Reader, test } from '../../support/fixtures/reader'
import { canMakeImmutable, canMount, makeImmutable, type SmallDisk } from '../../support/mounts'
import { NotesPage } from '../../support/pages/notes-page'

const words = 'the two leaders'

/** A text that no file of notes has room for by chance. */
const long = `Not lost ${'and still here '.repeat(20_000)}`

/** What must hold whenever a note cannot be saved: the words stay, with the reason and the ways out. */
async function expectNotSaved(reader: Reader, notes: NotesPage, text: string, reason: RegExp): Promise<void> {
  await expect(notes.editor.locator('[data-save="failed"]')).toContainText(reason)
  await expect(notes.status).toContainText('Not saved')
  await expect(notes.body).toHaveValue(text)
  await notes.editor.getByRole('button', { name: 'Copy text' }).click()
  await expect.poll(() => reader.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(text)
  expect(await accessibilityViolations(reader.window)).toEqual([])
}

async function startNote(reader: Reader, notes: NotesPage, text: string): Promise<void> {
  await notes.select('para_2', words)
  await reader.window.keyboard.press('n')
  await notes.body.fill(text)
}

/** The texts of the notes in the panel. */
async function expectNotes(reader: Reader, ...texts: readonly (string | RegExp)[]): Promise<void> {
  const notes = new NotesPage(reader.window)
  await notes.openPanel()
  await expect(notes.panel.locator('[data-entry]')).toHaveCount(texts.length)
  for (const text of texts) await expect(notes.panel).toContainText(text)
}

test.describe('on a disk of its own', () => {
  test.skip(!canMount(), 'a small disk is mounted, which needs root')
  let disk: SmallDisk
  test.beforeEach(({ mountDisk }) => {
    disk = mountDisk('96m')
  })

  test('a full disk: the text stays with the reason, can be copied, and is saved once there is room', async ({
    launch,
  }) => {
    const reader = await launch({ dataFolder: disk.folder })
    const notes = new NotesPage(reader.window)
    await notes.noteOn('para_3', 'Tajikistan', 'Saved before')
    const makeRoom = disk.fill()
    await startNote(reader, notes, long)
    await expectNotSaved(reader, notes, long, /Not saved: The disk is full.*Free some space, then try again/)
    await reader.window.screenshot({ path: 'screenshots/notes-disk-full.png' })
    await notes.editor.getByRole('button', { name: 'Save again' }).click()
    await expect(notes.editor.locator('[data-save="failed"]')).toBeVisible()
    makeRoom()
    await notes.editor.getByRole('button', { name: 'Save again' }).click()
    await notes.waitUntilSaved()
    await reader.close()
    await expectNotes(await launch({ dataFolder: disk.folder }), 'Saved before', /Not lost/)
  })

  test('a folder that can only be read: one can read, is told why, and nothing written is lost', async ({
    launch,
  }) => {
    const before = await launch({ dataFolder: disk.folder })
    await new NotesPage(before.window).noteOn('para_3', 'Tajikistan', 'Saved before')
    await before.close()
    disk.makeReadOnly()
    const reader = await launch({ dataFolder: disk.folder })
    await reader.page.waitUntilReadable()
    await expect(reader.page.notices).toContainText('The notes folder is read-only')
    const notes = new NotesPage(reader.window)
    await startNote(reader, notes, 'Not lost')
    await expectNotSaved(reader, notes, 'Not lost', /Not saved: The notes folder is read-only/)
    await reader.window.screenshot({ path: 'screenshots/notes-read-only-folder.png' })
    disk.makeWritable()
    await notes.editor.getByRole('button', { name: 'Save again' }).click()
    await notes.waitUntilSaved()
    await notes.editor.getByRole('button', { name: 'Done' }).click()
    await expectNotes(reader, 'Saved before', 'Not lost')
    await reader.close()
    await expectNotes(await launch({ dataFolder: disk.folder }), 'Saved before', 'Not lost')
  })
})

test('a file that may not be written: the text stays with the reason and is saved once it may', async ({
  reader,
  launch,
  dataFolder,
}) => {
  test.skip(!canMakeImmutable(), 'a file is made immutable, which needs root and a file system that knows it')
  const notes = new NotesPage(reader.window)
  await notes.noteOn('para_3', 'Tajikistan', 'Saved before')
  const allow = makeImmutable(path.join(dataFolder, 'notes.db-wal'))
  try {
    await startNote(reader, notes, 'Not lost')
    await expectNotSaved(reader, notes, 'Not lost', /Not saved: This account is not allowed to write/)
  } finally {
    allow()
  }
  await notes.editor.getByRole('button', { name: 'Save again' }).click()
  await notes.waitUntilSaved()
  await reader.close()
  await expectNotes(await launch(), 'Saved before', 'Not lost')
})

test('notes of a newer app can be read and not changed, in words, and the file is not written', async ({
  reader,
  launch,
  dataFolder,
}) => {
  await new NotesPage(reader.window).noteOn('para_3', 'Tajikistan', 'From the future')
  await reader.close()
  const file = path.join(dataFolder, 'notes.db')
  const database = connect(file, true)
  database.exec(`PRAGMA user_version = ${schemaVersion + 1}`)
  database.close()
  const before = await readFile(file)
  const again = await launch()
  await again.page.waitUntilReadable()
  await expect(again.page.notices).toContainText('written by a newer version of this app')
  await expectNotes(again, 'From the future')
  const notes = new NotesPage(again.window)
  await expect(notes.panel.getByRole('button', { name: 'Edit' })).toHaveCount(0)
  await again.window.screenshot({ path: 'screenshots/notes-newer.png' })
  expect(await accessibilityViolations(again.window)).toEqual([])
  await again.window.keyboard.press('Escape')
  await again.page.choose('para_2')
  await again.window.keyboard.press('n')
  await again.page.choose('para_3')
  await expect(again.window.getByRole('group', { name: 'Choose what to annotate' })).toHaveCount(0)
  await expect(notes.editor).toHaveCount(0)
  await again.close()
  expect((await readFile(file)).equals(before)).toBe(true)
})

test('a lock that a killed app left does not keep the notes shut', async ({ reader, launch, dataFolder }) => {
  await new NotesPage(reader.window).noteOn('para_3', 'Tajikistan', 'Still here')
  await reader.close()
  const lock = path.join(dataFolder, 'notes.db.lock')
  await mkdir(lock)
  const again = await launch()
  await expectNotes(again, 'Still here')
  expect((await stat(lock)).isDirectory(), 'it is the running app’s now').toBe(true)
})
