import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { projectRoot } from '#build/runtime/paths'
import { proposedName } from '../../support/driver/dialogs'
import { expect, test } from '../../support/fixtures/reader'
import { lookInThemes } from '../../support/layout/themes'
import { BriefingPage } from '../../support/pages/briefing-page'
import { folded, output } from '../../support/terminal-programs'

/** Everything poppler can say of an extract of paragraphs 13 and 15. */
async function checkPdf(file: string): Promise<void> {
  const info = await output('pdfinfo', file)
  expect(info).toMatch(/Title:\s+Extract from/)
  expect(info).toMatch(/Tagged:\s+yes/)
  expect(Number(/Pages:\s+(\d+)/.exec(info)?.[1])).toBeGreaterThan(0)
  const structure = await output('pdfinfo', '-struct-text', file)
  expect(structure).toMatch(
    /H1[\s\S]*"Extract from[\s\S]*"13\.[\s\S]*"15\.[\s\S]*H2[\s\S]*"Sources and authenticity"/,
  )
  const fonts = (await output('pdffonts', file)).trim().split('\n').slice(2)
  expect(fonts.length).toBeGreaterThan(0)
  for (const line of fonts) expect(line).toMatch(/\byes yes yes\b/)
  const text = folded(await output('pdftotext', file, '-'))
  expect(text).toContain('flagship power project of CASA-1000')
  expect(text).toContain('Working copy – not an official publication')
  expect(text).not.toContain('Prime Minister informed the President about operationalization')
}

test('B collects, and the app writes PDF, Word, Markdown and plain text', async ({ reader, dataFolder }) => {
  const { page, window, app } = reader
  for (const eId of ['para_13', 'para_15']) {
    await page.choose(eId)
    await window.keyboard.press('b')
  }
  const briefing = new BriefingPage(window, app)
  await briefing.open()
  await expect(briefing.items).toHaveCount(2)
  await expect(briefing.preview).toContainText('flagship power project of CASA-1000')
  await expect(briefing.sheet).toContainText('Passages: 2.')

  const pdf = path.join(dataFolder, 'extract.pdf')
  await briefing.save('PDF', pdf)
  await expect(briefing.outcome).toHaveText('Saved as extract.pdf.')
  expect(await proposedName(app)).toMatch(
    /^Extract from the Pakistan–Tajikistan Joint Declaration, 2 June 2021 - \d{4}-\d\d-\d\d\.pdf$/,
  )
  await checkPdf(pdf)

  const docx = path.join(dataFolder, 'extract.docx')
  await briefing.save('Word', docx)
  await expect(briefing.outcome).toHaveText('Saved as extract.docx.')
  const parts = unzipSync(await readFile(docx))
  expect(Object.keys(parts)).toContain('word/document.xml')
  await output(
    'soffice',
    `-env:UserInstallation=file://${dataFolder}/office`,
    '--headless',
    '--convert-to',
    'txt:Text (encoded):UTF8',
    '--outdir',
    dataFolder,
    docx,
  )
  const words = folded(await readFile(path.join(dataFolder, 'extract.txt'), 'utf8'))
  expect(words).toContain('flagship power project of CASA-1000')
  expect(words).not.toContain('operationalization of Gwadar')

  const markdown = path.join(dataFolder, 'extract.md')
  await briefing.save('Markdown', markdown)
  await expect(briefing.outcome).toHaveText('Saved as extract.md.')
  expect(await readFile(markdown, 'utf8')).toContain('CASA-1000')
  await expect(briefing.dialog.getByRole('button', { name: 'Write extract.pdf again (PDF)' })).toBeVisible()
})

test('entries are moved and removed by keyboard, and a briefing outlives the app', async ({ launch }) => {
  const first = await launch()
  await first.page.waitUntilReadable()
  for (const eId of ['para_13', 'para_14', 'para_15']) {
    await first.page.choose(eId)
    await first.window.keyboard.press('b')
  }
  const briefing = new BriefingPage(first.window, first.app)
  await briefing.open()
  await briefing.dialog.getByRole('button', { name: 'Move Paragraph 15 up' }).press('Enter')
  await expect(briefing.items.nth(1)).toContainText('15')
  await briefing.dialog.getByRole('button', { name: 'Remove Paragraph 14' }).press('Enter')
  await briefing.dialog.getByLabel('Prepared by').fill('Central Asia desk')
  await expect(briefing.preview).toContainText('Central Asia desk')
  // Closed right after the edit: nothing waits for a timer.
  await briefing.dialog.getByLabel('Reference').fill('CA/2021/17')
  await first.close()

  const second = await launch()
  await second.page.waitUntilReadable()
  const again = new BriefingPage(second.window, second.app)
  await again.open()
  await expect(again.items).toHaveCount(2)
  await expect(again.items.nth(1)).toContainText('15')
  await expect(again.dialog.getByLabel('Prepared by')).toHaveValue('Central Asia desk')
  await expect(again.dialog.getByLabel('Reference')).toHaveValue('CA/2021/17')
})

test('an empty briefing, a cancelled dialog and a folder that is gone leave no file behind', async ({
  reader,
  dataFolder,
}) => {
  const { page, window, app } = reader
  const briefing = new BriefingPage(window, app)
  await briefing.open()
  await briefing.dialog.getByRole('button', { name: 'Save extract…' }).click()
  await expect(briefing.outcome).toContainText('This briefing is empty')
  await briefing.close()
  await page.choose('para_13')
  await window.keyboard.press('b')
  await briefing.open()
  await briefing.save('PDF', null)
  await expect(briefing.outcome).toContainText('Cancelled')
  await briefing.save('PDF', path.join(dataFolder, 'gone', 'extract.pdf'))
  await expect(briefing.outcome).toContainText('is no longer there')
  expect(existsSync(path.join(dataFolder, 'gone'))).toBe(false)
  expect((await readdir(dataFolder)).filter((name) => name.endsWith('.part'))).toEqual([])
  await expect(briefing.items).toHaveCount(1)
})

test('the builder has no accessibility violations in any theme', async ({ reader, engine }) => {
  const { page, window, app } = reader
  await page.choose('para_13')
  await window.keyboard.press('b')
  const briefing = new BriefingPage(window, app)
  await expect(briefing.tray).toContainText('now 1 entry.')
  await briefing.open()
  await briefing.dialog.getByRole('button', { name: 'Add heading' }).click()
  await expect(briefing.dialog.getByRole('textbox', { name: 'Heading' })).toBeFocused()
  await lookInThemes(reader, engine, 'briefing')
})

test('the terminal writes a PDF without a visible window', async ({ dataFolder }) => {
  const file = path.join(dataFolder, 'terminal.pdf')
  const args = [
    '--import',
    'tsx',
    'build/reader.ts',
    'brief',
    '--select',
    '13,15',
    '--format',
    'pdf',
    '--out',
    file,
  ]
  await output(
    process.execPath,
    ...args.map((each) => (each === 'build/reader.ts' ? path.join(projectRoot, each) : each)),
  )
  await checkPdf(file)
})
