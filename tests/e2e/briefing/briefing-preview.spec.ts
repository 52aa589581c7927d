import path from 'node:path'
import { printArea } from '#core/briefing/sheet'
import { expect, test } from '../../support/fixtures/reader'
import { steady } from '../../support/frames'
import { BriefingPage } from '../../support/pages/briefing-page'
import { output } from '../../support/terminal-programs'

interface Case {
  readonly name: string
  readonly preset: string
  readonly page: 'A4' | 'Letter'
  readonly margin: number
  readonly typeSize: number
  readonly columns: '1' | '2'
}

const cases: readonly Case[] = [
  { name: 'full text', preset: 'Full text', page: 'A4', margin: 25, typeSize: 11, columns: '1' },
  {
    name: 'full text, large, Letter',
    preset: 'Full text',
    page: 'Letter',
    margin: 15,
    typeSize: 16,
    columns: '1',
  },
  { name: 'register', preset: 'Instruments register', page: 'A4', margin: 40, typeSize: 15, columns: '1' },
  {
    name: 'register in two columns',
    preset: 'Instruments register',
    page: 'Letter',
    margin: 25,
    typeSize: 14,
    columns: '2',
  },
  { name: 'timeline', preset: 'Timeline', page: 'A4', margin: 20, typeSize: 12, columns: '1' },
  {
    name: 'commitments',
    preset: 'Commitments: what was agreed',
    page: 'A4',
    margin: 30,
    typeSize: 9.5,
    columns: '1',
  },
]

/** What one page of a PDF prints between its running lines, without white space. */
async function printed(file: string, page: number, of: Case): Promise<string> {
  const { width, height, top, bottom } = printArea(of)
  const pages = ['-raw', '-f', String(page), '-l', String(page)]
  const between = [
    '-x',
    '0',
    '-y',
    String(top - 4),
    '-W',
    String(width),
    '-H',
    String(height - top - bottom + 8),
  ]
  const text = await output('pdftotext', ...pages, ...between, file, '-')
  return text.replaceAll(/\s+/gu, '')
}

/** A table is read by columns here and by rows there, so its characters are compared without their order. */
const sorted = (text: string) => Array.from(text).sort().join('')

/** Without the head of a table, which is printed on every page that the table runs over. */
function withoutHead(text: string, head: string): string {
  if (head === '' || !text.includes(head)) return text
  return text.replace(head, '')
}

for (const each of cases) {
  test(`the preview has the lines of the PDF on the same pages: ${each.name}`, async ({
    reader,
    dataFolder,
  }) => {
    const { window, app } = reader
    const briefing = new BriefingPage(window, app)
    await briefing.open()
    await briefing.dialog.getByRole('button', { name: each.preset, exact: true }).click()
    await briefing.dialog.getByLabel('Paper size').selectOption(each.page)
    await briefing.dialog.getByLabel('Margin (mm)').fill(String(each.margin))
    await briefing.dialog.getByLabel('Type size (pt)').fill(String(each.typeSize))
    await briefing.dialog.getByLabel('Columns in the register').selectOption(each.columns)
    await briefing.dialog.getByLabel('Prepared by').fill('Central Asia desk')
    await expect(briefing.preview).toContainText('Central Asia desk')
    const file = path.join(dataFolder, 'preview.pdf')
    await briefing.save('PDF', file)
    await expect(briefing.outcome).toContainText('Saved as preview.pdf.')

    const info = await output('pdfinfo', file)
    const count = Number(/Pages:\s+(\d+)/.exec(info)?.[1])
    await expect(briefing.dialog.locator('[data-pages]')).toHaveAttribute('data-pages', String(count))
    const head = (await briefing.preview.locator('thead th').allTextContents())
      .join('')
      .replaceAll(/\s+/gu, '')
    const shown = await steady(window, () => briefing.previewPages())
    expect(shown).toHaveLength(count)
    for (const [index, text] of shown.entries()) {
      const paper = withoutHead(await printed(file, index + 1, each), head)
      const order = head === '' ? String : sorted
      expect(order(text), `page ${index + 1}`).toBe(order(paper))
    }
    await window.screenshot({ path: `screenshots/preview-${each.name.replaceAll(/\W+/g, '-')}.png` })
  })
}
