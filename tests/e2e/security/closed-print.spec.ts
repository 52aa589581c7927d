import path from 'node:path'
import { seededBriefing, seedStore } from '../../support/briefing-seed'
import type { LaunchedApp } from '../../support/driver/launch'
import { expect, test } from '../../support/fixtures/reader'
import { BriefingPage } from '../../support/pages/briefing-page'

declare global {
  // What code in the print window found, in the main process.
  var foundByPrintWindow: Promise<unknown> | undefined
}

/** Runs code in the next print window, as soon as its page is there and while it is still laying out. */
async function askNextPrintWindow(app: LaunchedApp, code: string): Promise<() => Promise<unknown>> {
  await app.evaluate(({ app: main }, text) => {
    globalThis.foundByPrintWindow = new Promise((resolve) => {
      main.once('web-contents-created', (_event, contents) => {
        contents.once('dom-ready', () => resolve(contents.executeJavaScript(text)))
      })
    })
  }, code)
  return () => app.evaluate(() => globalThis.foundByPrintWindow)
}

test('a print window has the two methods that it needs, whatever address it gives itself', async ({
  launch,
  dataFolder,
}) => {
  seedStore(dataFolder, [], seededBriefing('2021-06-03'))
  const { window, app, page } = await launch()
  await page.waitUntilReadable()
  const found = await askNextPrintWindow(
    app,
    "history.replaceState({}, '', '/index.html'); [typeof bridge, Object.keys(printBridge).sort().join()]",
  )
  const builder = new BriefingPage(window, app)
  await builder.open()
  await builder.save('PDF', path.join(dataFolder, 'extract.pdf'))
  await expect(builder.outcome).toContainText('Saved as extract.pdf')
  expect(await found()).toEqual(['undefined', 'document,ready'])
  expect(await window.evaluate(() => ['bridge' in globalThis, 'printBridge' in globalThis])).toEqual([
    true,
    false,
  ])
})
