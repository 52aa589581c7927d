import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { projectRoot } from '#build/runtime/paths'
import type { ExtractDocument } from '#core/briefing/blocks'
import type { Briefing } from '#core/briefing/briefing'
import { composeBriefing } from '#core/briefing/compose'
import { createBriefing } from '#core/briefing/create-briefing'
import { toMarkdown } from '#core/briefing/markdown'
import { chooseOptions } from '#core/briefing/operations'
import { toPlainText } from '#core/briefing/plain-text'
import { localDay } from '#core/local-day'
import { bundledMaterial, presetBriefing } from '../../support/briefing-material'
import {
  privateBodyWords,
  privateIds,
  privateWords,
  seededBriefing,
  seededNotes,
  seedStore,
} from '../../support/briefing-seed'
import { docxFaults } from '../../support/docx-checks'
import { expect, test } from '../../support/fixtures/reader'
import { noonZone } from '../../support/noon-zone'
import { readWithOffice } from '../../support/office'
import { BriefingPage } from '../../support/pages/briefing-page'
import { pdfFaults } from '../../support/pdf-checks'
import { outcomeOf, output } from '../../support/terminal-programs'
import { traces } from '../../support/traces'

/** Ten programs are started one after another, LibreOffice among them, which takes its time on a busy machine. */
test.describe.configure({ timeout: 300_000 })
process.env['TZ'] = noonZone(new Date())

/** An extract in every form, and the model each was made of. */
interface Written {
  readonly pdf: string
  readonly footnotes: string
  readonly comments: string
  readonly markdown: string
  readonly text: string
}

function filesIn(folder: string): Written {
  const file = (name: string): string => path.join(folder, name)
  return {
    pdf: file('extract.pdf'),
    footnotes: file('footnotes.docx'),
    comments: file('comments.docx'),
    markdown: file('extract.md'),
    text: file('extract.txt'),
  }
}

/** Every file says what the model says and nothing else. */
async function expectFaithful(files: Written, document: ExtractDocument): Promise<void> {
  expect(await pdfFaults(files.pdf, document)).toEqual([])
  const [footnotes, comments] = await readWithOffice([files.footnotes, files.comments])
  expect(footnotes && docxFaults(footnotes, document, 'footnotes')).toEqual([])
  expect(comments && docxFaults(comments, document, 'comments')).toEqual([])
  expect(await readFile(files.markdown, 'utf8')).toBe(toMarkdown(document))
  expect(await readFile(files.text, 'utf8')).toBe(toPlainText(document))
}

/** What of the private notes can be found in each file, by its name. */
async function leaks(
  files: Written,
  words: readonly string[],
): Promise<Readonly<Record<string, readonly string[]>>> {
  const found = await Promise.all(
    Object.entries(files).map(async ([name, file]) => [name, await traces(file, words)] as const),
  )
  return Object.fromEntries(found)
}

function everywhere(words: readonly string[]): Readonly<Record<keyof Written, readonly string[]>> {
  return { pdf: words, footnotes: words, comments: words, markdown: words, text: words }
}

async function saveAll(page: BriefingPage, files: Written): Promise<void> {
  await page.save('PDF', files.pdf)
  await page.save('Word', files.footnotes)
  await page.dialog.getByLabel('Notes in Word').selectOption({ label: 'Comments' })
  await page.save('Word', files.comments)
  await page.save('Markdown', files.markdown)
  await page.save('Plain text', files.text)
}

test('the app writes what the model says in every form, and no private word in any', async ({
  launch,
  dataFolder,
}) => {
  const date = localDay(new Date())
  const briefing = chooseOptions(seededBriefing(date), { notes: 'all' })
  seedStore(dataFolder, seededNotes, briefing)
  const { window, app, page, complaints } = await launch()
  await page.waitUntilReadable()
  const builder = new BriefingPage(window, app)
  await builder.open()
  const files = filesIn(dataFolder)
  const material = bundledMaterial(seededNotes, date)

  // Nothing is confirmed: private notes are offered by name, and stay.
  await expect(builder.sheet).toContainText('Public notes: 2. Private notes: 0.')
  await expect(builder.sheet).toContainText('Paragraph 13: Zanzibarine words')
  await saveAll(builder, files)
  await expectFaithful(files, composeBriefing(briefing, material).document)
  expect(await leaks(files, privateWords)).toEqual(everywhere([]))

  // The control: confirmed one by one, their words are found; tags and identifiers stay even then.
  for (const [format, file] of [
    ['PDF', files.pdf],
    ['Word', files.comments],
    ['Markdown', files.markdown],
    ['Plain text', files.text],
  ] as const) {
    for (const note of ['Paragraph 13: Zanzibarine', 'Paragraph 15: Ouagadougou']) {
      await builder.sheet.getByLabel(note).check()
    }
    await expect(builder.sheet).toContainText('Private notes: 2.')
    await builder.save(format, file)
    await expect(builder.sheet).toContainText('Private notes: 0.')
  }
  const { footnotes: _unchanged, ...confirmed } = await leaks(files, privateWords)
  const { footnotes: _none, ...expected } = everywhere(privateBodyWords)
  expect(confirmed).toEqual(expected)
  expect(complaints).toEqual([])
})

test.describe('the terminal', () => {
  const reader = (...args: readonly string[]) =>
    [
      process.execPath,
      '--import',
      'tsx',
      path.join(projectRoot, 'build/reader.ts'),
      'brief',
      ...args,
    ] as const
  const writeAll = async (files: Written, ...args: readonly string[]): Promise<void> => {
    await output(...reader(...args, '--out', files.pdf))
    await output(...reader(...args, '--out', files.footnotes))
    await output(...reader(...args, '--out', files.comments, '--word-notes', 'comments'))
    await output(...reader(...args, '--out', files.markdown))
    await output(...reader(...args, '--out', files.text))
  }
  const fullText = (date: string, notes: 'public' | 'all'): Briefing => {
    const { title, items } = presetBriefing('full-text', bundledMaterial())
    const empty = createBriefing('terminal', title)
    return chooseOptions(
      { ...empty, items, cover: { ...empty.cover, author: 'Central Asia desk', date } },
      { notes },
    )
  }

  const args = (folder: string) =>
    ['--preset', 'full-text', '--store', folder, '--author', 'Central Asia desk'] as const

  test('writes the full text in every form, and no private word in any', async ({ dataFolder }) => {
    const date = localDay(new Date())
    seedStore(dataFolder, seededNotes)
    const files = filesIn(dataFolder)
    await writeAll(files, ...args(dataFolder))
    const material = bundledMaterial(seededNotes, date)
    await expectFaithful(files, composeBriefing(fullText(date, 'public'), material).document)
    expect(await leaks(files, privateWords)).toEqual(everywhere([]))
  })

  test('lists private notes and writes nothing, until they are named', async ({ dataFolder }) => {
    const date = localDay(new Date())
    seedStore(dataFolder, seededNotes)
    const files = filesIn(dataFolder)
    const refused = await outcomeOf(...reader(...args(dataFolder), '--notes', 'all', '--out', files.markdown))
    expect(refused.code).not.toBe(0)
    expect(refused.text).toContain('these notes are private. Nothing was written.')
    for (const id of privateIds) expect(refused.text).toContain(id)
    expect(existsSync(files.markdown)).toBe(false)

    const confirmed = [...args(dataFolder), '--notes', 'all', '--confirm', privateIds.join(',')]
    await writeAll(files, ...confirmed)
    const material = bundledMaterial(seededNotes, date)
    const { document } = composeBriefing(fullText(date, 'all'), material, new Set<string>(privateIds))
    expect(await pdfFaults(files.pdf, document)).toEqual([])
    expect(await leaks(files, privateWords)).toEqual(everywhere(privateBodyWords))
  })
})
