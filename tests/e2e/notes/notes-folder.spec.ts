import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { runReader } from '#cli/run-reader'
import { accessibilityViolations } from '../../support/accessibility'
import { expect, test } from '../../support/fixtures/reader'
import { bundledNote } from '../../support/fixtures/seed-notes'
import { NotesPage } from '../../support/pages/notes-page'

const strangers: readonly (readonly [string, string, (place: string) => Promise<unknown>])[] = [
  ['notes.db.lock', 'a file, not a folder', (place) => writeFile(place, 'mine')],
  [
    'notes.db.lock',
    'a folder that is not empty',
    (place) => mkdir(path.join(place, 'mine'), { recursive: true }),
  ],
  ['notes.db', 'a folder, not a file', (place) => mkdir(place, { recursive: true })],
  ['backups', 'a file, not a folder', (place) => writeFile(place, 'mine')],
]

for (const [name, what, make] of strangers) {
  test(`${name} as ${what} is told by its name, and the text can be read`, async ({ launch, dataFolder }) => {
    await make(path.join(dataFolder, name))
    const reader = await launch()
    await reader.page.waitUntilReadable()
    await expect(reader.page.notices).toContainText(`“${name}” in ${dataFolder} is ${what}.`)
    const picture = `screenshots/notes-in-the-way-${name}-${what.replaceAll(/\W+/g, '-')}.png`
    await reader.window.screenshot({ path: picture })
    expect(await accessibilityViolations(reader.window)).toEqual([])
  })
}

test('the terminal never unlocks the notes of the reader that is open, and all that was saved outlives a kill', async ({
  reader,
  launch,
  dataFolder,
}) => {
  const notes = new NotesPage(reader.window)
  await notes.noteOn('para_3', 'Tajikistan', 'Saved before')
  const environment = { resources: path.resolve('resources'), today: '2026-01-01' }
  for (const action of ['list', 'verify', 'export', 'backup']) {
    const answer = await runReader(['notes', action, '--store', dataFolder, '--unlock'], environment)
    expect(answer).toMatchObject({ exitCode: 1, text: expect.stringContaining('open in another program') })
  }
  const later = Array.from({ length: 20 }, (_, index) => bundledNote(index + 1))
  const acknowledged = await reader.window.evaluate(async (all) => {
    let count = 0
    for (const note of all) if ((await globalThis.window.bridge.notes.save([note])).ok) count += 1
    return count
  }, later)
  expect(acknowledged).toBe(20)
  const log = await readFile(path.join(dataFolder, 'notes.db-wal'))
  expect(log.length).toBeGreaterThan(0)
  const ended = new Promise((resolve) => reader.app.process().once('exit', resolve))
  reader.app.process().kill('SIGKILL')
  await ended
  const listed = await runReader(['notes', 'list', '--store', dataFolder, '--unlock'], environment)
  expect(listed.text.split('\n')).toHaveLength(21)
  const again = await launch()
  const panel = new NotesPage(again.window)
  await panel.openPanel()
  await expect(panel.panel).toContainText('Saved before')
  await expect(panel.panel.locator('[data-entry]')).toHaveCount(21)
})
