import { answerQuestions, takeQuestion } from '../../support/driver/dialogs'
import { expect, type Reader, test } from '../../support/fixtures/reader'
import { canMount, type SmallDisk } from '../../support/mounts'
import { NotesPage } from '../../support/pages/notes-page'

/** The ways in which a window goes away without anybody having waited for “Saved”. */
const endings = {
  'closing the window': async ({ app }: Reader) => {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  },
  quitting: async ({ app }: Reader) => {
    await app.evaluate(({ app: itself }) => itself.quit())
  },
  'logging off': async ({ app }: Reader) => {
    app.process().kill('SIGTERM')
  },
} as const

async function writeNote(reader: Reader, text: string): Promise<NotesPage> {
  const notes = new NotesPage(reader.window)
  await notes.select('para_2', 'the two leaders')
  await reader.window.keyboard.press('n')
  await notes.body.fill(text)
  return notes
}

/** Holds back every timer of the page, so that the ending comes before the pause in typing after which is saved. */
async function neverSaveByItself({ window }: Reader): Promise<void> {
  await new NotesPage(window).waitUntilOpen()
  await window.evaluate(() => Object.assign(window, { setTimeout: () => 0 }))
}

/** Resolves when the app's main process has ended. */
function ended({ app }: Reader): Promise<void> {
  return new Promise((resolve) => app.process().once('exit', () => resolve()))
}

for (const [name, end] of Object.entries(endings)) {
  test(`${name} in the middle of a word keeps what was typed`, async ({ launch }) => {
    const reader = await launch()
    await reader.page.waitUntilReadable()
    const gone = ended(reader)
    await neverSaveByItself(reader)
    const notes = await writeNote(reader, 'Typed and never')
    await notes.body.pressSequentially(' saved by hand')
    await expect(notes.editor.locator('[data-save="saving"]')).toBeVisible()
    await end(reader)
    await gone
    const again = await launch()
    const there = new NotesPage(again.window)
    await there.openPanel()
    await expect(there.panel).toContainText('Typed and never saved by hand')
  })
}

test('code of the page that closes the window over what is being typed does not lose it', async ({
  launch,
}) => {
  const reader = await launch()
  await reader.page.waitUntilReadable()
  const gone = ended(reader)
  await neverSaveByItself(reader)
  const notes = await writeNote(reader, 'Typed and never')
  await notes.body.pressSequentially(' saved by hand')
  await expect(notes.editor.locator('[data-save="saving"]')).toBeVisible()
  // The window is gone before it can answer, where it does not stay.
  const close = () => reader.window.evaluate(() => window.close()).catch(() => undefined)
  await close()
  await notes.waitUntilSaved()
  await expect(notes.body).toBeFocused()
  await close()
  await gone
  const again = await launch()
  const there = new NotesPage(again.window)
  await there.openPanel()
  await expect(there.panel).toContainText('Typed and never saved by hand')
})

test.describe('with a full disk', () => {
  test.skip(!canMount(), 'a small disk is mounted, which needs root')
  let disk: SmallDisk
  test.beforeEach(({ mountDisk }) => {
    disk = mountDisk('96m')
  })

  test('closing asks; who stays has the text and can save it, who does not stay loses it knowingly', async ({
    launch,
  }) => {
    const reader = await launch({ dataFolder: disk.folder })
    await reader.page.waitUntilReadable()
    await new NotesPage(reader.window).noteOn('para_3', 'Tajikistan', 'Saved before')
    const makeRoom = disk.fill()
    const text = `Not saved yet ${'word '.repeat(60_000)}`
    const notes = await writeNote(reader, text)
    await expect(notes.editor.locator('[data-save="failed"]')).toBeVisible()
    await answerQuestions(reader.app, 0)
    for (const name of ['closing the window', 'logging off'] as const) {
      await endings[name](reader)
      await expect.poll(() => takeQuestion(reader.app)).toContain('One note is not saved')
      await expect(notes.body).toHaveValue(text)
    }
    makeRoom()
    await notes.editor.getByRole('button', { name: 'Save again' }).click()
    await notes.waitUntilSaved()
    const fillAgain = disk.fill()
    await notes.body.fill(`${text}${text}`)
    await expect(notes.editor.locator('[data-save="failed"]')).toBeVisible()
    const gone = ended(reader)
    await answerQuestions(reader.app, 1)
    await endings['logging off'](reader)
    await gone
    fillAgain()
    const again = await launch({ dataFolder: disk.folder })
    const there = new NotesPage(again.window)
    await there.openPanel()
    await expect(there.panel.locator('[data-entry]')).toHaveCount(2)
    await expect(there.panel).toContainText('Saved before')
    await expect(there.panel).toContainText('Not saved yet')
  })
})
