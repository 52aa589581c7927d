import path from 'node:path'
import { shortId } from '#core/document/short-id'
import { bundledMaterial, presetBriefing } from '../../support/briefing-material'
import { seedStore } from '../../support/briefing-seed'
import { expect, test } from '../../support/fixtures/reader'
import { BriefingPage } from '../../support/pages/briefing-page'
import { letters } from '../../support/printed-text'
import { bundledPassages } from '../../support/resources'
import { output } from '../../support/terminal-programs'

/** A page's own lines, a hung number on the line of its text; without the running lines above and below. */
async function linesOf(file: string): Promise<readonly (readonly string[])[]> {
  const pages = (await output('pdftotext', '-layout', '-enc', 'UTF-8', file, '-')).split('\f').slice(0, -1)
  return pages.map((page) =>
    page
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .slice(1, -2),
  )
}

const hungNumber = /^(?:\[\d+\.\]|\d+\.)\s+(?=\S)/u
const words = (line: string) => letters(line.replace(hungNumber, ''))

/** How many lines stand together, from one on: as long as the text goes on from each to the next. */
function linesTogether(
  lines: readonly string[],
  isOf: (joined: string) => boolean,
  from: 'start' | 'end',
): number {
  const ordered = from === 'start' ? lines : lines.toReversed()
  let joined = ''
  let count = 0
  for (const line of ordered) {
    joined = from === 'start' ? joined + words(line) : words(line) + joined
    if (!isOf(joined)) break
    count += 1
  }
  return count
}

/** The paragraphs that run over a page, with their lines before and after the break. */
function brokenParagraphs(pages: readonly (readonly string[])[]) {
  return pages.slice(1).flatMap((after, index) => {
    const before = pages[index] ?? []
    const joint = words(before.at(-1) ?? '') + words(after[0] ?? '')
    return bundledPassages
      .map(({ eId, text }) => ({ eId, text: letters(text) }))
      .filter(({ text }) => text.includes(joint))
      .map(({ eId, text }) => ({
        number: shortId(eId),
        before: linesTogether(before, (joined) => text.includes(joined), 'end'),
        after: linesTogether(after, (joined) => text.includes(joined), 'start'),
      }))
  })
}

test('at every size of type no line of a paragraph stands alone on a page, and no number without its text', async ({
  launch,
  dataFolder,
}) => {
  seedStore(dataFolder, [], presetBriefing('full-text', bundledMaterial()))
  const { window, app, page } = await launch()
  await page.waitUntilReadable()
  const builder = new BriefingPage(window, app)
  await builder.open()
  let broken = 0
  for (const size of [9, 10, 11, 12, 13, 14]) {
    await builder.dialog.getByRole('spinbutton', { name: 'Type size' }).fill(String(size))
    const file = path.join(dataFolder, `${size}.pdf`)
    await builder.save('PDF', file)
    const pages = await linesOf(file)
    for (const { number, before, after } of brokenParagraphs(pages)) {
      broken += 1
      const parts = `${size} pt, paragraph ${number}: ${before} + ${after} lines`
      expect(Math.min(before, after), parts).toBeGreaterThan(1)
    }
    const numbered = pages.flat().filter((line) => hungNumber.test(line))
    for (const { eId, text, num } of bundledPassages) {
      const label = `${num ?? `[${shortId(eId)}.]`} `
      const first = numbered.find((line) => line.startsWith(label) && letters(text).startsWith(words(line)))
      expect(first, `${size} pt: ${label} stands on the first line of its text`).toBeDefined()
    }
  }
  expect(broken, 'some paragraphs run over a page').toBeGreaterThan(3)
})

test('a register that runs over pages has its head on each of them', async ({ launch, dataFolder }) => {
  const briefing = presetBriefing('register', bundledMaterial())
  seedStore(dataFolder, [], { ...briefing, options: { ...briefing.options, typeSize: 14 } })
  const { window, app, page } = await launch()
  await page.waitUntilReadable()
  const builder = new BriefingPage(window, app)
  await builder.open()
  const file = path.join(dataFolder, 'register.pdf')
  await builder.save('PDF', file)
  const pages = await linesOf(file)
  const withRows = pages.filter((lines) => lines.some((line) => /^(?:[ivx]+\.)\s/u.test(line)))
  expect(withRows.length).toBeGreaterThan(1)
  for (const lines of withRows)
    expect(lines.filter((line) => /^No\.\s+Instrument \(official text\)/u.test(line))).toHaveLength(1)
})
