import { existsSync } from 'node:fs'
import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Bridge } from '#contract/bridge'
import { seededBriefing, seedStore } from '../../support/briefing-seed'
import { answerQuestions, expectNoSaveDialog } from '../../support/driver/dialogs'
import type { LaunchedApp } from '../../support/driver/launch'
import { expect, test } from '../../support/fixtures/reader'
import { BriefingPage } from '../../support/pages/briefing-page'

declare global {
  // The page's own object, typed as the preload makes it.
  interface Window {
    readonly bridge: Bridge
  }
  // What the stand-ins for the system's dialogs were asked, in the main process.
  var shownInFolder: string | undefined
  var printedOnPaper: unknown
}

/** Stands in for the question of the system whether to replace a file: 0 is Cancel, 1 is Replace. */
async function answerReplace(app: LaunchedApp, response: 0 | 1): Promise<void> {
  await answerQuestions(app, response)
  await expectNoSaveDialog(app, 'one click does not ask where')
}

test('an extract is shown in its folder and written again by one click, never over a file unasked', async ({
  launch,
  dataFolder,
}) => {
  seedStore(dataFolder, [], seededBriefing('2021-06-03'))
  const { window, app, page } = await launch()
  await page.waitUntilReadable()
  await app.evaluate(({ shell }) => {
    shell.showItemInFolder = (file) => {
      globalThis.shownInFolder = file
    }
  })
  const builder = new BriefingPage(window, app)
  await builder.open()
  const file = path.join(dataFolder, 'extract.md')
  await builder.save('Markdown', file)
  await expect(builder.outcome).toHaveText('Saved as extract.md.')
  // By keyboard one goes on from where one was.
  await expect(builder.dialog.getByRole('button', { name: 'Save extract…' })).toBeFocused()
  await builder.dialog.getByRole('button', { name: 'Show in folder' }).click()
  await expect.poll(() => app.evaluate(() => globalThis.shownInFolder)).toBe(file)

  await builder.dialog.getByLabel('Title', { exact: true }).fill('A second title')
  await expect(builder.preview).toContainText('A second title')
  const again = builder.dialog.getByRole('button', { name: 'Write extract.md again (Markdown)' })
  await answerReplace(app, 0)
  await again.click()
  await expect(builder.outcome).toContainText('Cancelled. No file was written')
  expect(await readFile(file, 'utf8')).not.toContain('A second title')
  await answerReplace(app, 1)
  await again.click()
  await expect(builder.outcome).toHaveText('Saved as extract.md.')
  expect(await readFile(file, 'utf8')).toContain('A second title')

  await rm(file)
  await builder.dialog.getByRole('button', { name: 'Show in folder' }).click()
  await expect(builder.outcome).toContainText('no longer where it was written')
})

test('a window can show no file but one that was written for it', async ({ reader }) => {
  const answers = await reader.window.evaluate(async () => [
    await window.bridge.briefings.show({ recent: '/etc/passwd' }),
    await window.bridge.briefings.show({ recent: '../notes.db' }),
  ])
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } })
})

test('printing shows the system’s dialog with our words on every page', async ({ launch, dataFolder }) => {
  seedStore(dataFolder, [], seededBriefing('2021-06-03'))
  const { window, app, page } = await launch()
  await page.waitUntilReadable()
  const answerPrint = (printed: boolean, reason: string) =>
    app.evaluate(
      ({ app: electronApp }, answer) => {
        electronApp.on('web-contents-created', (_event, contents) => {
          contents.print = (options, done) => {
            globalThis.printedOnPaper = options
            done?.(answer.printed, answer.reason)
          }
        })
      },
      { printed, reason },
    )
  const builder = new BriefingPage(window, app)
  await builder.open()
  const print = builder.dialog.getByRole('button', { name: 'Print…' })
  for (const [printed, reason, told] of [
    [false, 'Print job canceled', 'Not printed.'],
    [false, 'Print job failed', 'Check that a printer is set up'],
    [true, '', 'Sent to the printer.'],
  ] as const) {
    await answerPrint(printed, reason)
    await print.click()
    await expect(builder.outcome).toContainText(told)
    await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  }
  const asked = JSON.stringify(await app.evaluate(() => globalThis.printedOnPaper))
  for (const words of [
    'OFFICIAL – SENSITIVE · Connectivity with Tajikistan',
    'SHA-256 73003cd8522e',
    'Working copy – not an official publication',
    '"silent":false',
  ]) {
    expect(asked).toContain(words)
  }
})

test('cancelled at any moment, nothing is left and the briefing is whole', async ({ launch, dataFolder }) => {
  const seeded = seededBriefing('2021-06-03')
  const long = Array.from({ length: 40 }, (_, copy) =>
    seeded.items.map((item) => ({ ...item, id: `${copy} ${item.id}` })),
  ).flat()
  seedStore(dataFolder, [], { ...seeded, items: long })
  const { window, app, page } = await launch()
  await page.waitUntilReadable()
  const builder = new BriefingPage(window, app)
  await builder.open()
  const before = await window.evaluate(() => globalThis.window.bridge.briefings.list())
  for (const [format, stage] of [
    ['PDF', 'composing'],
    ['PDF', 'laying-out'],
    ['PDF', 'printing'],
    ['PDF', 'finishing'],
    ['Word', 'laying-out'],
  ] as const) {
    await window.evaluate((wanted) => {
      const { bridge } = globalThis.window
      const stop = bridge.briefings.onStage((current) => {
        if (current !== wanted) return
        stop()
        void bridge.briefings.cancel()
      })
    }, stage)
    const file = path.join(dataFolder, `${format} ${stage}.${format === 'PDF' ? 'pdf' : 'docx'}`)
    await builder.save(format, file)
    await expect(builder.outcome).toContainText('Cancelled. No file was written')
    expect(existsSync(file)).toBe(false)
    await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  }
  expect((await readdir(dataFolder)).filter((name) => name.endsWith('.part'))).toEqual([])
  expect(await window.evaluate(() => globalThis.window.bridge.briefings.list())).toEqual(before)
  // And the next one is made as if nothing had been.
  await builder.save('PDF', path.join(dataFolder, 'whole.pdf'))
  await expect(builder.outcome).toHaveText('Saved as whole.pdf.')
})
