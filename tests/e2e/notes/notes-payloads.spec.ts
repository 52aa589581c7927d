import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Note } from '#core/notes/note'
import { expect, type Reader, test } from '../../support/fixtures/reader'
import { bundledNote, quoteIn } from '../../support/fixtures/seed-notes'
import { NotesPage } from '../../support/pages/notes-page'
import { NotesPanelPage } from '../../support/pages/notes-panel-page'
import { payloads } from '../../support/payloads'

/** What the page offers to our own code; the test takes the way of a note without typing megabytes. */
interface PageWithBridge {
  readonly hacked?: unknown
  readonly bridge: {
    readonly notes: {
      readonly save: (notes: readonly Note[]) => Promise<{ readonly ok: boolean }>
      readonly open: (
        declaration: string,
      ) => Promise<{ readonly value: { readonly notes: readonly { readonly note: Note }[] } }>
    }
  }
}

const targets = [quoteIn('para_2', 'the two leaders')]
const hostile = payloads.map((text, index) => bundledNote(100 + index, { body: text, tags: [text], targets }))
const large = [
  bundledNote(1_001, { body: 'ab\u0000\ud800'.repeat(262_144) }),
  bundledNote(1_002, {
    body: 'Ten thousand tags',
    tags: Array.from({ length: 10_000 }, (_, index) => `tag ${index}`),
  }),
]
/** What a Markdown parser chokes on: each froze or broke the window before. */
const heavy = ['>'.repeat(5_000), '*a_'.repeat(10_000), '[![('.repeat(5_000), '- '.repeat(5_000)].map(
  (body, index) => bundledNote(2_000 + index, { body }),
)
const declaration = hostile[0]?.declaration ?? ''

/** Saves through the bridge. As JSON: lone surrogates do not survive the way from the test to the page as text. */
async function save({ window }: Reader, notes: readonly Note[]): Promise<boolean> {
  return window.evaluate(async (json) => {
    const { bridge } = globalThis as unknown as PageWithBridge
    return (await bridge.notes.save(JSON.parse(json))).ok
  }, JSON.stringify(notes))
}

/** What the store holds. */
async function held({ window }: Reader): Promise<Note[]> {
  const json = await window.evaluate(async (id) => {
    const { bridge } = globalThis as unknown as PageWithBridge
    const { value } = await bridge.notes.open(id)
    return JSON.stringify(value.notes.map(({ note }) => note))
  }, declaration)
  return JSON.parse(json)
}

/** Elements that text must never become inside a note, and what a script would have left behind. */
async function traces({ window }: Reader): Promise<unknown> {
  return window.evaluate(() => ({
    hacked: (globalThis as unknown as PageWithBridge).hacked,
    elements: [
      ...document.querySelectorAll(
        '[data-note-body] :is(script, img, svg, math, iframe, object, embed, form, input, a, base, meta, link, style, video, audio, template, details, marquee, body)',
      ),
    ].map(({ outerHTML }) => outerHTML),
  }))
}
const noTraces = { hacked: undefined, elements: [] }

test('more than sixty hostile texts, 1 MB and 10,000 tags: kept to the last code unit through restart, export, wipe and import; shown as text', async ({
  reader,
  launch,
  dataFolder,
}) => {
  test.slow()
  const all = [...hostile, ...large, ...heavy]
  expect(await save(reader, all)).toBe(true)
  await reader.close()

  const again = await launch()
  const panel = new NotesPanelPage(again)
  await panel.open()
  await expect(panel.count).toHaveText(`${all.length} notes`)
  expect(await held(again)).toEqual(all)
  await panel.set('Order', 'oldest')
  await expect.poll(async () => (await panel.texts()).length).toBe(all.length)
  expect(await traces(again)).toEqual(noTraces)
  // HTML is shown as it was written; only Markdown's own signs are taken for what they mean.
  const shown = await panel.texts()
  for (const [index, text] of payloads.entries()) {
    if (/^<(?:script|img|svg|iframe|form|input|style|base)\b/.test(text) && !/[`*\n]/.test(text))
      expect(shown[index]).toContain(text)
  }
  await new NotesPage(again.window).gutter('para_2').click()
  await expect(again.window.locator('[data-pane="paragraphs"] [data-note]')).toHaveCount(hostile.length)
  expect(await traces(again)).toEqual(noTraces)

  const file = path.join(dataFolder, 'out.jsonld')
  await panel.answerDialogs(file)
  await panel.keep('Export…')
  const dialog = again.window.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: 'Include private notes' }).check()
  await dialog.getByRole('button', { name: 'Choose a place…' }).click()
  await dialog.waitFor({ state: 'detached' })
  expect(again.complaints).toEqual([])
  await again.close()

  const empty = await launch({ dataFolder: path.join(dataFolder, 'other') })
  const there = new NotesPanelPage(empty)
  await there.open()
  await there.answerDialogs(file)
  await there.keep('Import…')
  await expect(empty.window.locator('[data-import-report]')).toContainText(`New${all.length}`)
  await empty.window.keyboard.press('Escape')
  await expect(there.count).toHaveText(`${all.length} notes`)
  expect(await held(empty)).toEqual(all)
  expect(await traces(empty)).toEqual(noTraces)
  expect(empty.complaints).toEqual([])
})

test('hostile texts typed into body, tags and filter stay text', async ({ reader }) => {
  test.slow()
  const notes = new NotesPage(reader.window)
  const panel = new NotesPanelPage(reader)
  await notes.waitUntilOpen()
  await panel.open()
  const typed = payloads.filter((text) => !/[\ud800-\udfff\u0000-\u001f\ufffe\uffff]/.test(text)).slice(0, 40)
  await notes.select('para_2', 'the two leaders')
  await reader.window.keyboard.press('n')
  for (const text of typed) {
    await notes.body.fill(text)
    await panel.find(text)
    await expect(panel.entries).toHaveCount(1)
  }
  const last = typed.at(-1) ?? ''
  await notes.waitUntilSaved()
  const tag = notes.editor.getByRole('textbox', { name: 'Add a tag' })
  for (const text of typed.slice(0, 12)) {
    await tag.fill(text)
    await tag.press('Enter')
  }
  await notes.waitUntilSaved()
  expect(await traces(reader)).toEqual(noTraces)
  const [kept] = await held(reader)
  expect(kept).toMatchObject({ body: last, tags: typed.slice(0, 12).map((text) => text.trim()) })
})

test('an import that is no JSON, or half wrong, takes in the good part and says what is not', async ({
  reader,
  dataFolder,
}) => {
  const notes = new NotesPage(reader.window)
  const panel = new NotesPanelPage(reader)
  await notes.noteOn('para_2', 'the two leaders', 'Here before')
  await panel.open()
  const file = path.join(dataFolder, 'in.jsonld')
  await panel.answerDialogs(file)
  await writeFile(file, 'hello')
  await panel.keep('Import…')
  await expect(reader.page.notices).toContainText(
    'The file is not an export of notes, or it is damaged or incomplete.',
  )
  await expect(panel.count).toHaveText('1 note')

  const good = {
    type: 'Annotation',
    body: { type: 'TextualBody', value: 'From elsewhere' },
    target: {
      source: 'x',
      selector: { type: 'TextQuoteSelector', exact: 'Both leaders reaffirmed the fraternal ties' },
    },
  }
  await writeFile(file, JSON.stringify([good, { type: 'Annotation' }, 7, '<img src=x onerror=hacked=1>']))
  await panel.keep('Import…')
  const report = reader.window.getByRole('dialog')
  await expect(report.locator('[data-import-report]')).toContainText('New1')
  await expect(report.getByRole('listitem')).toHaveCount(3)
  await expect(report.getByRole('listitem').first()).toContainText('Entry 2')
  await reader.window.screenshot({ path: 'screenshots/notes-import.png' })
  await reader.window.keyboard.press('Escape')
  await expect(panel.count).toHaveText('2 notes')
  await expect.poll(() => panel.texts()).toEqual(['Here before', 'From elsewhere'])
})
