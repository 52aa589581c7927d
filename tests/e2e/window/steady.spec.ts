import path from 'node:path'
import { expect, type Reader, test } from '../../support/fixtures/reader'
import { steady } from '../../support/frames'
import { BriefingPage } from '../../support/pages/briefing-page'
import { MovingPage } from '../../support/pages/moving-page'
import { NotesPage } from '../../support/pages/notes-page'
import { NotesPanelPage } from '../../support/pages/notes-panel-page'

/** Where a row comes to rest. */
const topOf = ({ page, window }: Reader, eId: string) =>
  steady(window, async () => (await page.row(eId).boundingBox())?.y)

function resize({ app }: Reader, width: number, height: number): Promise<void> {
  return app.evaluate(
    ({ BrowserWindow }, [width, height]) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(width ?? 0, height ?? 0),
    [width, height],
  )
}

/** On how many lines some words stand, in every place of the panes that says them. */
function linesOf({ window }: Reader, words: string): Promise<number[]> {
  return window.evaluate((wanted) => {
    const lines: number[] = []
    for (const element of document.querySelectorAll('main [data-text]')) {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      const at = element.textContent.indexOf(wanted)
      if (at === -1 || !element.checkVisibility()) continue
      const range = document.createRange()
      let from = 0
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const length = node.nodeValue?.length ?? 0
        if (at >= from && at < from + length) range.setStart(node, at - from)
        const end = at + wanted.length
        if (end > from && end <= from + length) range.setEnd(node, end - from)
        from += length
      }
      lines.push(new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size)
    }
    return lines
  }, words)
}

test('a notice moves no line of the text, coming or going', async ({ reader, dataFolder }) => {
  const panel = new NotesPanelPage(reader)
  const moving = new MovingPage(reader.window)
  await moving.goTo('14')
  await expect.poll(() => moving.focusedRow()).toBe('para_14')
  await panel.open()
  const before = await topOf(reader, 'para_14')
  await panel.answerDialogs(path.join(dataFolder, 'mine.db'))
  await panel.keep('Back up to…')
  await expect(reader.page.notices).toContainText('backed up')
  expect(await topOf(reader, 'para_14')).toBeCloseTo(before ?? 0, 0)
  await reader.page.notices.getByRole('button', { name: 'Dismiss' }).click()
  await expect(reader.page.notices).toBeEmpty()
  expect(await topOf(reader, 'para_14')).toBeCloseTo(before ?? 0, 0)
})

test('the first Escape closes the palette, also with something typed', async ({ reader }) => {
  const moving = new MovingPage(reader.window)
  await moving.openPalette()
  await reader.window.keyboard.type('theme')
  await reader.window.keyboard.press('ArrowDown')
  await reader.window.keyboard.press('Escape')
  await expect(moving.dialog).toHaveCount(0)
})

test('at the window’s first width the title is whole, and what was added is told beside Back and Forward', async ({
  reader,
}) => {
  const { window, app, page } = reader
  await page.choose('para_3')
  await window.keyboard.press('b')
  const { tray } = new BriefingPage(window, app)
  await expect(tray).toBeVisible()
  // While the pointer is on it, it stays.
  await tray.hover()
  await window.screenshot({ path: 'screenshots/tray.png' })
  const tools = window.getByRole('toolbar', { name: 'Tools' })
  const told = await steady(window, () => tray.boundingBox())
  for (const name of ['Back', 'Forward']) {
    const box = await tools.getByRole('button', { name, exact: true }).boundingBox()
    expect((box?.x ?? 0) + (box?.width ?? 0), name).toBeLessThanOrEqual(told?.x ?? 0)
  }
  // Two lines are there for it.
  const lines = await tools.locator('p').evaluate((each) => {
    const range = document.createRange()
    range.selectNodeContents(each)
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
  })
  expect(lines).toBeLessThanOrEqual(2)
})

test('no line ends within a date or a name with a number, at any width', async ({ reader }) => {
  await reader.page.choose('para_13')
  for (const width of [1360, 1290, 1230, 1170, 700, 520, 430, 400]) {
    await resize(reader, width, 800)
    await expect.poll(() => reader.window.evaluate(() => innerWidth)).toBe(width)
    for (const words of ['2-3 June', 'CASA-1000']) {
      const lines = await steady(reader.window, () => linesOf(reader, words))
      expect(lines.length, `${words} at ${width}`).toBeGreaterThan(0)
      expect(
        lines.filter((count) => count !== 1),
        `${words} at ${width}`,
      ).toEqual([])
    }
  }
})

test('where the toolbar is too narrow for its tools, the menu in sight has all of them', async ({
  reader,
}) => {
  const { window } = reader
  await resize(reader, 400, 640)
  await expect.poll(() => window.evaluate(() => innerWidth)).toBeLessThan(420)
  const more = window.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'More' })
  const box = await steady(window, () => more.boundingBox())
  const width = await window.evaluate(() => innerWidth)
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width)
  await more.click()
  for (const name of ['Search', 'Show notes', 'Briefing', 'Contents', 'Go to'])
    await expect(window.getByRole('menuitem', { name }).first()).toBeInViewport()
  await window.screenshot({ path: 'screenshots/narrow-more.png' })
  await window.getByRole('menuitem', { name: 'Search' }).first().click()
  await expect(window.getByRole('search')).toBeVisible()
})

test('the notes panel of a small window scrolls to its notes, and nothing to press is under 24 pixels at the smallest text', async ({
  reader,
}) => {
  const { window } = reader
  await new NotesPage(window).noteOn('para_2', 'the two leaders', 'Small')
  await resize(reader, 400, 640)
  await expect.poll(() => window.evaluate(() => innerWidth)).toBeLessThan(420)
  for (let step = 0; step < 4; step += 1) await window.keyboard.press('Control+-')
  const panel = new NotesPanelPage(reader)
  await window.keyboard.press('Control+Shift+n')
  await expect(panel.panel).toBeVisible()
  const small = () =>
    window.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, summary, select, input:not([type="checkbox"])')]
        .filter((each) => each.checkVisibility({ visibilityProperty: true }))
        .map((each) => ({ box: each.getBoundingClientRect(), words: each.textContent.slice(0, 20) }))
        .filter(({ box }) => box.width > 2 && (box.width < 23.9 || box.height < 23.9))
        .map(({ box, words }) => `${words} ${box.width} x ${box.height}`),
    )
  expect(await steady(window, small)).toEqual([])
  for (let step = 0; step < 8; step += 1) await window.keyboard.press('Control+=')
  await panel.entries.first().scrollIntoViewIfNeeded()
  await expect(panel.entries.first()).toBeInViewport({ ratio: 0.3 })
  await window.screenshot({ path: 'screenshots/narrow-notes.png' })
})
