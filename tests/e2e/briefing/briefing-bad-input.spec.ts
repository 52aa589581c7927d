import { open, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Briefing } from '#core/briefing/briefing'
import { composeBriefing } from '#core/briefing/compose'
import { localDay } from '#core/local-day'
import { bundledMaterial } from '../../support/briefing-material'
import { seededBriefing, seedStore } from '../../support/briefing-seed'
import { docxFaults } from '../../support/docx-checks'
import { expect, test } from '../../support/fixtures/reader'
import { canMount } from '../../support/mounts'
import { noonZone } from '../../support/noon-zone'
import { plainNote } from '../../support/notes'
import { readWithOffice } from '../../support/office'
import { BriefingPage } from '../../support/pages/briefing-page'
import { readPdf } from '../../support/pdf-reading'
import { letters, printedText } from '../../support/printed-text'

test.describe.configure({ timeout: 180_000 })
process.env['TZ'] = noonZone(new Date())

const mountable = canMount()
const date = localDay(new Date())

/** How often each Arabic and Cyrillic letter occurs; joined forms of Arabic letters count as the letters they are. */
function letterCounts(text: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const letter of letters(text).normalize('NFKC')) {
    if (/[\p{Script=Arabic}\p{Script=Cyrillic}]/u.test(letter)) counts[letter] = (counts[letter] ?? 0) + 1
  }
  return counts
}

test('a long note, right-to-left and mixed scripts come out whole in every form', async ({
  launch,
  dataFolder,
}) => {
  const mixed = 'Gwadar: گوادر بندرگاہ سے فائدہ اٹھائیں۔ Ҷумҳурии Тоҷикистон, “ғ ҳ қ ӯ ҷ”; naïve café.'
  const long = Array.from({ length: 1_250 }, (_, index) => `word${index}`)
    .join(' ')
    .slice(0, 10_000)
  expect(long).toHaveLength(10_000)
  const notes = [
    plainNote(1, { visibility: 'public', targets: [{ kind: 'whole', eId: 'para_13' }], body: long }),
    plainNote(2, { visibility: 'public', targets: [{ kind: 'whole', eId: 'para_15' }], body: mixed }),
    plainNote(3, {
      visibility: 'public',
      targets: [{ kind: 'whole', eId: 'para_16' }],
      body: 'گوادر کی بندرگاہ\n\nA second paragraph.',
    }),
  ]
  const briefing: Briefing = seededBriefing(date)
  seedStore(dataFolder, notes, briefing)
  const { window, app, page } = await launch()
  await page.waitUntilReadable()
  const builder = new BriefingPage(window, app)
  await builder.open()
  const file = (name: string): string => path.join(dataFolder, name)
  await builder.save('PDF', file('extract.pdf'))
  await builder.save('Word', file('extract.docx'))
  await builder.save('Plain text', file('extract.txt'))

  const { document } = composeBriefing(briefing, bundledMaterial(notes, date))
  const pdf = await readPdf(file('extract.pdf'))
  for (const { name, embedded, subset } of pdf.fonts)
    expect([name, embedded, subset]).toEqual([name, true, true])
  // The order of letters written from the right is the reader's affair; that each is there is ours. poppler loses
  // Arabic letters of its list of the structure (those of two glyphs), but not of the page.
  expect(letterCounts(pdf.pages.join(''))).toEqual(letterCounts(printedText(document)))
  expect(pdf.structure).toContain(letters(long))
  const [word] = await readWithOffice([file('extract.docx')])
  // A footnote of 10,000 characters runs over pages, so that no one place has all of it: the XML is asked alone.
  const faults = word ? docxFaults(word, document, 'footnotes') : ['not read']
  expect(faults.filter((fault) => !fault.startsWith('No page has the footnote'))).toEqual([])
  const text = await readFile(file('extract.txt'), 'utf8')
  expect(text).toContain(long)
  expect(text).toContain(mixed)
})

test('what the edition lacks is named and left out; a briefing of nothing else is refused', async ({
  launch,
  dataFolder,
}) => {
  const seeded = seededBriefing(date)
  const gone = [
    { kind: 'passage', id: 'gone', declaration: 'pk-tj-2021-06-02', eId: 'para_99' },
    { kind: 'note', id: 'gone-note', note: '00000000-0000-4000-8000-00000000dead' },
  ] as const
  seedStore(dataFolder, [], { ...seeded, items: [...seeded.items.slice(3, 4), ...gone] })
  const { window, app, page } = await launch()
  await page.waitUntilReadable()
  const builder = new BriefingPage(window, app)
  await builder.open()
  await expect(builder.sheet).toContainText(
    'Not found in this edition and left out: para_99, 00000000-0000-4000-8000-00000000dead',
  )
  const file = path.join(dataFolder, 'extract.md')
  await builder.save('Markdown', file)
  await expect(builder.outcome).toHaveText('Saved as extract.md.')
  expect(await readFile(file, 'utf8')).toContain('CASA-1000')
  await expect(builder.items).toHaveCount(3)

  await builder.items
    .first()
    .getByRole('button', { name: /^Remove/ })
    .click()
  await expect(builder.items).toHaveCount(2)
  await builder.answerSaveDialog(path.join(dataFolder, 'empty.md'))
  await builder.dialog.getByRole('button', { name: 'Save extract…' }).click()
  await expect(builder.outcome).toContainText('This briefing is empty')
  expect(await readdir(dataFolder)).not.toContain('empty.md')
})

test('a file that another program has open is replaced whole; that program keeps what it read', async ({
  launch,
  dataFolder,
}) => {
  seedStore(dataFolder, [], seededBriefing(date))
  const { window, app, page } = await launch()
  await page.waitUntilReadable()
  const file = path.join(dataFolder, 'extract.pdf')
  await writeFile(file, 'old')
  const holder = await open(file, 'r+')
  const builder = new BriefingPage(window, app)
  await builder.open()
  await builder.save('PDF', file)
  await expect(builder.outcome).toHaveText('Saved as extract.pdf.')
  expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-')
  expect(await holder.readFile('utf8')).toBe('old')
  await holder.close()
})

for (const [what, words] of [
  ['full', 'There is no space left'],
  ['read-only', 'is read-only'],
] as const) {
  test(`a disk that is ${what} keeps the old file and gets no part of a new one${mountable ? '' : ' (skipped: mounting needs root)'}`, async ({
    launch,
    mountDisk,
    dataFolder,
  }) => {
    test.skip(!mountable, 'mounting needs root')
    const disk = mountDisk('64k')
    seedStore(dataFolder, [], seededBriefing(date))
    const { window, app, page } = await launch()
    await page.waitUntilReadable()
    const file = path.join(disk.folder, 'extract.pdf')
    await writeFile(file, 'old')
    if (what === 'read-only') disk.makeReadOnly()
    const builder = new BriefingPage(window, app)
    await builder.open()
    const items = await builder.items.count()
    await builder.save('PDF', file)
    await expect(builder.outcome).toContainText(words)
    await expect(builder.outcome).toContainText('your briefing is safe')
    expect(await readFile(file, 'utf8')).toBe('old')
    expect(await readdir(disk.folder)).toEqual(['extract.pdf'])
    await expect(builder.items).toHaveCount(items)
  })
}
