import type { Page } from '@playwright/test'
import { expect, test } from '../../support/fixtures/reader'
import { NotesPage } from '../../support/pages/notes-page'
import { SearchPage } from '../../support/pages/search-page'

const secret = 'words from another program'

/** What code in the page gets from the clipboard by every way that Chromium has, also right after a person's click. */
function readByEveryWay(window: Page): Promise<readonly string[]> {
  return window.evaluate(async () => {
    const got: string[] = []
    const area = document.body.appendChild(document.createElement('textarea'))
    area.addEventListener('paste', (event) => got.push(event.clipboardData?.getData('text') ?? ''))
    for (const command of ['paste', 'pasteAndMatchStyle', 'Paste', 'insertFromPaste']) {
      area.value = ''
      area.focus()
      document.execCommand(command)
      got.push(area.value)
    }
    area.remove()
    const frame = document.body.appendChild(document.createElement('iframe'))
    const inner = frame.contentDocument
    if (inner) {
      const field = inner.body.appendChild(inner.createElement('textarea'))
      field.focus()
      inner.execCommand('paste')
      got.push(field.value)
    }
    frame.remove()
    const refused = () => ''
    got.push(await navigator.clipboard.readText().catch(refused))
    const items = await navigator.clipboard.read().catch(() => [])
    for (const item of items) got.push(await (await item.getType('text/plain')).text())
    return got.filter((words) => words !== '')
  })
}

test('code in the page reads nothing from the clipboard, with a click behind it or without', async ({
  launch,
}) => {
  const { app, page, window } = await launch()
  await page.waitUntilReadable()
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), secret)
  expect(await readByEveryWay(window)).toEqual([])
  await page.choose('para_2')
  expect(await readByEveryWay(window)).toEqual([])
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(secret)
})

test('a person pastes into a note and into the search, by the keys and by the menu', async ({ reader }) => {
  const { app, window } = reader
  const notes = new NotesPage(window)
  const search = new SearchPage(window)
  // What the item of the menu does; without a window manager no window has the focus that the item looks for.
  const paste = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.paste())
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), secret)
  await notes.waitUntilOpen()
  await notes.select('para_2', 'the two leaders')
  await window.keyboard.press('n')
  await notes.body.focus()
  await window.keyboard.press('Control+v')
  await expect(notes.body).toHaveValue(secret)
  await paste()
  await expect(notes.body).toHaveValue(secret + secret)
  await notes.waitUntilSaved()
  await search.open()
  await window.keyboard.press('Control+v')
  await expect(search.field).toHaveValue(secret)
  await search.field.fill('')
  await paste()
  await expect(search.field).toHaveValue(secret)
})
