import { expect, type Reader, test } from '../../support/fixtures/reader'
import { NotesPage } from '../../support/pages/notes-page'

const words = 'Words that are just being typed'

/** Every way by which code in the page could put something else in its place. Each runs in a task of its own. */
const ways = [
  "location = 'about:blank'",
  "location.href = 'about:blank'",
  "location.replace('about:blank')",
  "location.assign('about:blank#x')",
  "location = 'about:srcdoc'",
  "window.open('about:blank', '_self')",
  "window.open('', '_self')",
  "location = 'javascript:document.write(1)'",
  "location = 'data:text/html,x'",
  "location = URL.createObjectURL(new Blob(['x'], { type: 'text/html' }))",
  "location = 'view-source:app://reader/index.html'",
  "location = 'chrome://gpu'",
  "location = 'chrome-error://chromewebdata/'",
  "location = 'devtools://devtools/bundled/inspector.html'",
  "location = 'app://reader/print.html'",
  "location = 'filesystem:app://reader/temporary/x'",
  "history.pushState({}, '', '#x'); history.back(); history.go(-5)",
  "const a = document.createElement('a'); a.href = 'about:blank'; document.body.append(a); a.click(); a.remove()",
  "const f = document.createElement('iframe'); document.body.append(f); f.contentWindow.parent.location = 'about:blank'; f.remove()",
]

/** Code in the page may always take its content away; what was typed is kept all the same. */
const emptied = ['document.open(); document.close()', 'document.documentElement.replaceChildren()']

/** Opens a note and types into it; answers how to run code in a task of the page's own. */
async function typeNote({ app, page, window }: Reader) {
  await page.waitUntilReadable()
  const notes = new NotesPage(window)
  await notes.waitUntilOpen()
  await notes.select('para_2', 'the two leaders')
  await window.keyboard.press('n')
  await notes.body.fill(words)
  // By way of the main process: Playwright itself waits for navigations that never come.
  const inPage = (code: string): Promise<unknown> =>
    app.evaluate(
      ({ BrowserWindow }, text) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(text),
      code,
    )
  const attack = (code: string) => inPage(`setTimeout(() => { try { ${code} } catch {} }); 0`)
  const isReadable = () =>
    inPage('document.querySelector(\'[data-eid="para_2"]\')?.checkVisibility() ?? false').catch(() => false)
  return { notes, attack, inPage, isReadable }
}

test('the window and what is typed in it stay, by whatever way code in the page would leave', async ({
  launch,
}) => {
  const { attack, inPage, isReadable } = await typeNote(await launch())
  await inPage('globalThis.isSamePage = true')
  const type = (text: string) =>
    inPage(`{
      const field = document.querySelector('[data-note-editor] textarea')
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(field, '${text}')
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }`)
  const isSaved = () => inPage(`document.querySelector('[data-note-editor] [data-save="saved"]') !== null`)
  const stays = async (way: string, typed: string) => {
    await attack(way)
    // Two frames on, what was asked for has been done or refused.
    await inPage('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(0))))')
    await expect.poll(isReadable, way).toBe(true)
    expect(await inPage('globalThis.isSamePage'), way).toBe(true)
    expect(await inPage("document.querySelector('[data-note-editor] textarea')?.value"), way).toBe(typed)
  }
  for (const [index, way] of ways.entries()) {
    const typed = `${words} ${index}`
    await type(typed)
    await stays(way, typed)
    // And again: what is not saved would hold the page by itself.
    await expect.poll(isSaved).toBe(true)
    await stays(way, typed)
  }
})

for (const way of emptied) {
  test(`what is typed is kept when code empties the window: ${way}`, async ({ launch }) => {
    const reader = await launch()
    const { attack } = await typeNote(reader)
    await attack(way).catch(() => undefined)
    await reader.close().catch(() => undefined)
    const again = await launch()
    const notes = new NotesPage(again.window)
    await notes.waitUntilOpen()
    await notes.openPanel()
    await expect(notes.panel).toContainText(words)
  })
}

test('a window that lost its page all the same gets it back', async ({ launch }) => {
  const reader = await launch()
  const { notes, isReadable } = await typeNote(reader)
  await notes.waitUntilSaved()
  await reader.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]
      ?.webContents.loadURL('about:blank')
      .catch(() => undefined),
  )
  await expect.poll(isReadable).toBe(true)
  expect(reader.window.url()).toBe('app://reader/index.html')
})
