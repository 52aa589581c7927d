import type { CDPSession } from '@playwright/test'
import type { AppCopy } from '../../support/fixtures/app-copy'
import { expect, test } from '../../support/fixtures/reader'
import { NotesPage } from '../../support/pages/notes-page'
import { offerSession } from '../../support/session-page'

/** Typed by the reader, and nowhere else in the app. */
const words = 'wombats in wickerwork'

let copy: AppCopy
test.beforeAll(async ({ copyApp }) => {
  copy = await copyApp()
  await offerSession(copy)
})

/** What the app's own scripts listen to; Playwright listens too. */
async function listenersOn(devtools: CDPSession, expression: string): Promise<readonly string[]> {
  const own = new Set<string>()
  devtools.on('Debugger.scriptParsed', ({ scriptId, url }) => url.startsWith('app:') && own.add(scriptId))
  await devtools.send('Debugger.enable')
  await devtools.send('Debugger.disable')
  const { result } = await devtools.send('Runtime.evaluate', { expression })
  const objectId = result.objectId ?? ''
  const { listeners } = await devtools.send('DOMDebugger.getEventListeners', { objectId })
  return listeners.filter(({ scriptId }) => own.has(scriptId)).map(({ type }) => type)
}

/** All that the page's own memory holds, as text, once its garbage has been collected. */
async function memoryOf(devtools: CDPSession): Promise<string> {
  const chunks: string[] = []
  const take = ({ chunk }: { readonly chunk: string }) => void chunks.push(chunk)
  devtools.on('HeapProfiler.addHeapSnapshotChunk', take)
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  devtools.off('HeapProfiler.addHeapSnapshotChunk', take)
  return chunks.join('')
}

test('a session ends in the middle of a word with nothing left in the page, and begins anew with what was typed', async ({
  launch,
}) => {
  const { page, window, complaints } = await launch({ appFolder: copy.folder })
  await page.waitUntilReadable()
  const notes = new NotesPage(window)
  await notes.select('para_2', 'the two leaders')
  await window.keyboard.press('n')
  await window.keyboard.type(words)
  await expect(notes.body).toHaveValue(words)
  const devtools = await window.context().newCDPSession(window)
  expect(await memoryOf(devtools)).toContain(words)
  expect(await listenersOn(devtools, 'window')).toContain('beforeunload')
  await expect.poll(() => window.workers().length).toBe(1)

  expect(await window.evaluate(() => session.end())).toBeNull()
  await expect(window.locator('#root > *')).toHaveCount(0)
  await expect.poll(() => window.workers().length).toBe(0)
  expect(await window.evaluate(() => CSS.highlights.size)).toBe(0)
  expect(await listenersOn(devtools, 'window')).toEqual([])
  // React's own, once for a page.
  expect(await listenersOn(devtools, 'document')).toEqual(['selectionchange'])
  expect((await memoryOf(devtools)).includes(words)).toBe(false)

  await window.evaluate(() => session.begin())
  await page.waitUntilReadable()
  await notes.gutter('para_2').first().click()
  await expect(window.getByText(words).first()).toBeVisible()
  expect(complaints).toEqual([])
})
