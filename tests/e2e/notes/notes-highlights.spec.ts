import { accessibilityViolations } from '../../support/accessibility'
import { expect, type Reader, test } from '../../support/fixtures/reader'
import { bundledNote, quoteIn, seedNotes } from '../../support/fixtures/seed-notes'
import { NotesPage } from '../../support/pages/notes-page'

/** The tools of a highlight, and what leads to them. */
class HighlightsPage extends NotesPage {
  readonly tools = this.window.locator('[data-highlight-tools]')
  readonly selected = this.window.getByRole('toolbar', { name: 'Selected words' })

  async highlight(eId: string, words: string): Promise<void> {
    await this.select(eId, words)
    await this.selected.getByRole('button', { name: 'Highlight: yellow' }).click()
    await expect.poll(() => this.painted('yellow')).toContain(words)
  }

  /** The middle of the first painted words of a colour. */
  async middle(colour: string): Promise<{ x: number; y: number }> {
    const place = await this.window.evaluate((name) => {
      const [range] = CSS.highlights.get(`note-${name}`) ?? []
      // The editor of a note may have scrolled them out of sight.
      if (range instanceof Range) range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
      const rect = range instanceof Range ? range.getClientRects()[0] : null
      return rect ? { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 } : null
    }, colour)
    if (!place) throw new Error(`Nothing is painted ${colour}.`)
    return place
  }

  async click(colour: string, times = 1): Promise<void> {
    const { x, y } = await this.middle(colour)
    await this.window.mouse.click(x, y, { clickCount: times })
  }

  button(name: string) {
    return this.tools.getByRole('button', { name })
  }
}

const open = async (reader: Reader): Promise<HighlightsPage> => {
  const notes = new HighlightsPage(reader.window)
  await notes.waitUntilOpen()
  return notes
}

test('a click on a highlight shows its tools, and a second one moves it to the bin', async ({ reader }) => {
  const notes = await open(reader)
  await notes.highlight('para_2', 'the two leaders')
  await notes.click('yellow')
  await expect(notes.tools).toContainText('Highlight without text.')
  await notes.button('Move to bin').click()
  await expect.poll(() => notes.painted('yellow')).toEqual([])
  await expect(notes.tools).toHaveCount(0)
  await expect(reader.page.handle('para_2')).toBeFocused()
  await reader.window.keyboard.press('Control+z')
  await expect.poll(() => notes.painted('yellow')).toEqual(['the two leaders'])
  await notes.click('yellow')
  await expect(notes.tools).toBeVisible()
  await reader.window.keyboard.press('Tab')
  await expect(notes.button('Write a note')).toBeFocused()
  await reader.window.keyboard.press('Escape')
  await notes.click('yellow')
  await expect(notes.tools).toBeVisible()
  await reader.window.keyboard.press('Delete')
  await expect.poll(() => notes.painted('yellow')).toEqual([])
})

test('from the chosen paragraph two keys remove a highlight, and Escape leaves it', async ({ reader }) => {
  const notes = await open(reader)
  await notes.highlight('para_2', 'the two leaders')
  await reader.page.choose('para_2')
  const keys = reader.window.keyboard
  await keys.press('e')
  await expect(notes.button('Write a note')).toBeFocused()
  await keys.press('Escape')
  await expect(notes.tools).toHaveCount(0)
  await expect(reader.page.handle('para_2')).toBeFocused()
  await keys.press('e')
  await expect(notes.button('Write a note')).toBeFocused()
  await keys.press('Delete')
  await expect.poll(() => notes.painted('yellow')).toEqual([])
  await expect(reader.page.handle('para_2')).toBeFocused()
})

test('the menu key opens a highlight that was reached word by word, and the row’s menu leads to it too', async ({
  reader,
}) => {
  const notes = await open(reader)
  await notes.highlight('para_2', 'the two leaders')
  await reader.page.choose('para_2')
  const keys = reader.window.keyboard
  await keys.press('n')
  await expect(reader.window.locator('[data-step]')).toContainText('Paragraph 2')
  await keys.press('Shift+F10')
  await expect(notes.button('Write a note')).toBeFocused()
  await expect(reader.window.locator('[data-step]')).toHaveCount(0)
  await keys.press('Escape')
  await expect(reader.page.handle('para_2')).toBeFocused()
  await keys.press('Shift+F10')
  await reader.window.getByRole('menuitem', { name: 'Edit highlights of the paragraph' }).click()
  await expect(notes.button('Write a note')).toBeFocused()
})

test('words that begin on a highlight are selected by a drag and by a double click; no tools stay', async ({
  reader,
}) => {
  const notes = await open(reader)
  await notes.highlight('para_2', 'the two leaders')
  await notes.select('para_2', 'two leaders')
  await expect(notes.tools).toHaveCount(0)
  await reader.window.evaluate(() => window.getSelection()?.removeAllRanges())
  await expect(notes.selected).toHaveCount(0)
  const { x, y } = await notes.middle('yellow')
  // A little beside the middle, which lies between two words; the second click comes after the tools are there.
  const { mouse } = reader.window
  await mouse.click(x + 12, y)
  await expect(notes.tools).toBeVisible()
  await mouse.down({ clickCount: 2 })
  await mouse.up({ clickCount: 2 })
  await expect(notes.selected).toBeVisible()
  await expect(notes.tools).toHaveCount(0)
  expect(await reader.window.evaluate(() => window.getSelection()?.toString().trim())).toBe('leaders')
})

test('its colour, its note and its words are at hand, and a click elsewhere ends it', async ({ reader }) => {
  const notes = await open(reader)
  await notes.highlight('para_2', 'the two leaders')
  await notes.click('yellow')
  await notes.button('Green').click()
  await expect.poll(() => notes.painted('green')).toEqual(['the two leaders'])
  await expect(notes.button('Green')).toHaveAttribute('aria-pressed', 'true')
  await notes.button('Copy words').click()
  await expect(notes.tools).toHaveCount(0)
  await expect
    .poll(() => reader.app.evaluate(({ clipboard }) => clipboard.readText()))
    .toContain('the two leaders')
  await notes.click('green')
  await notes.button('Write a note').click()
  await notes.body.fill('Both of them')
  await notes.waitUntilSaved()
  await reader.window.keyboard.press('Escape')
  await notes.click('green')
  await expect(notes.tools).toContainText('Both of them')
  await reader.page.title.click()
  await expect(notes.tools).toHaveCount(0)
})

test.describe('a note one of whose quotations is not in the text', () => {
  const quoted = quoteIn('para_2', 'the two leaders')
  const invented = {
    ...quoteIn('para_26__item_ii', 'Road Transport'),
    quote: { exact: 'Rail Transport', prefix: '', suffix: '' },
  }
  test.beforeEach(({ dataFolder }) =>
    seedNotes(dataFolder, [bundledNote(1, { targets: [quoted, invented], colour: 'yellow' })]),
  )

  test('copies none of them, and says why', async ({ reader }) => {
    const notes = await open(reader)
    await expect.poll(() => notes.painted('yellow')).toEqual(['the two leaders'])
    const before = await reader.app.evaluate(({ clipboard }) => clipboard.readText())
    await notes.click('yellow')
    await notes.button('Copy words').click()
    await expect(reader.window.getByText('Not copied: not all words')).toBeVisible()
    expect(await reader.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(before)
  })
})

test('of highlights over the same words each is reached, and those of a paragraph in their order', async ({
  reader,
}) => {
  const notes = await open(reader)
  await notes.highlight('para_2', 'the two leaders')
  await notes.noteOn('para_2', 'two leaders', 'On one word')
  await notes.click('yellow')
  await expect(notes.tools).toContainText('1 of 2')
  await notes.button('Next highlight').click()
  await expect(notes.tools).toContainText('2 of 2')
  await expect(notes.tools).toContainText('On one word')
  await notes.button('Next highlight').click()
  await expect(notes.tools).toContainText('Highlight without text.')
})

for (const theme of ['Light', 'Dark', 'High contrast'] as const) {
  test(`axe finds nothing at a highlight, and its tools stay in the window: ${theme}`, async ({ reader }) => {
    const notes = await open(reader)
    await reader.page.setTheme(theme)
    await notes.highlight('para_2', 'the two leaders')
    await notes.noteOn('para_2', 'two leaders', 'For the **minister**: both leaders, by name.')
    for (const width of [1360, 800]) {
      await reader.app.evaluate(
        ({ BrowserWindow }, wide) => BrowserWindow.getAllWindows()[0]?.setContentSize(wide, 700),
        width,
      )
      await expect.poll(() => reader.window.evaluate(() => innerWidth)).toBe(width)
      await notes.click('yellow')
      await expect(notes.tools).toBeInViewport({ ratio: 1 })
      await reader.window.screenshot({
        path: `screenshots/highlight-${theme.replace(' ', '-').toLowerCase()}-${width}.png`,
      })
      expect(await accessibilityViolations(reader.window)).toEqual([])
      await reader.window.keyboard.press('Escape')
      await expect(notes.tools).toHaveCount(0)
    }
  })
}
