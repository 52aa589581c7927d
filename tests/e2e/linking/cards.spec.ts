import { expect, type Reader, test } from '../../support/fixtures/reader'
import { steady } from '../../support/frames'
import { LinkingPage } from '../../support/pages/linking-page'
import { MovingPage } from '../../support/pages/moving-page'
import { NotesPage } from '../../support/pages/notes-page'

const card = ({ window }: Reader) => window.locator('[data-preview-card]')

for (const [eId, words] of [
  ['para_13', 'CASA-1000'],
  ['para_16', 'CPEC'],
  ['para_7', 'Road to Strategic Partnership'],
] as const)
  test(`a drag from the first letter of the reference ${words} selects words and opens no card`, async ({
    reader,
  }) => {
    const notes = new NotesPage(reader.window)
    await notes.waitUntilOpen()
    await notes.select(eId, words)
    await expect(reader.window.getByRole('dialog')).toHaveCount(0)
    await reader.window.keyboard.press('h')
    await expect.poll(() => notes.painted('yellow')).toEqual([words])
  })

/** The middle of the first reference in some words, once it stands still. */
async function middleOf(
  { page, window }: Reader,
  eId: string,
): Promise<{ readonly x: number; readonly y: number }> {
  const reference = page.words(eId).locator('[data-reference-kind]').first()
  const box = await steady(window, () => reference.boundingBox())
  if (!box) throw new Error(`${eId} shows no reference`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

test('words that keys bring under a resting pointer open no card; a touch of the pointer does', async ({
  reader,
}) => {
  const { window } = reader
  const moving = new MovingPage(window)
  const linking = new LinkingPage(window)
  // The first card loads what cards are made of: from then on one that opens is there at once.
  await linking.showCard(linking.reference('para_5', 'SCO'))
  await window.mouse.move(5, 5)
  await expect(card(reader)).toHaveCount(0)
  const arrive = async (number: string) => {
    await moving.goTo(number)
    await expect.poll(() => moving.focusedRow()).toBe(`para_${number}`)
  }
  // The height of rows that were never in sight is a guess; once seen, a row comes to the same place each time.
  await arrive('13')
  await arrive('24')
  await arrive('13')
  const { x, y } = await middleOf(reader, 'para_13')
  await arrive('24')
  await window.mouse.move(x + 1, y)
  await window.mouse.move(x, y)
  await linking.letCardsCome()
  await arrive('13')
  await expect.poll(() => middleOf(reader, 'para_13')).toEqual({ x, y })
  await linking.letCardsCome()
  await expect(card(reader)).toHaveCount(0)
  await window.mouse.move(x + 2, y)
  await expect(card(reader)).toBeVisible()
})

test('no card opens over words in hand, the stepper or a note being written', async ({ reader }) => {
  const { window } = reader
  const notes = new NotesPage(window)
  const moving = new MovingPage(window)
  await notes.waitUntilOpen()
  await moving.goTo('13')
  await expect.poll(() => moving.focusedRow()).toBe('para_13')
  const point = async () => {
    await window.mouse.move(40, 300)
    const { x, y } = await middleOf(reader, 'para_13')
    await window.mouse.move(x, y, { steps: 3 })
    await new LinkingPage(window).letCardsCome()
  }
  await point()
  await expect(card(reader)).toBeVisible()
  await window.keyboard.press('n')
  await expect(card(reader)).toHaveCount(0)
  await point()
  await expect(card(reader)).toHaveCount(0)
  await window.keyboard.press('Enter')
  await expect(notes.body).toBeFocused()
  await point()
  await expect(card(reader)).toHaveCount(0)
  await window.keyboard.press('Escape')
  await moving.selectWords('para_13', 0, 'para_13', 20)
  await point()
  await expect(card(reader)).toHaveCount(0)
  await window.evaluate(() => globalThis.getSelection()?.removeAllRanges())
  await point()
  await expect(card(reader)).toBeVisible()
})

test('the stepper never covers the words it chooses, wherever they stand', async ({ reader }) => {
  const { window } = reader
  await new NotesPage(window).waitUntilOpen()
  await reader.page.choose('para_27')
  await window.keyboard.press('n')
  const bar = window.getByRole('application')
  await expect(bar).toBeVisible()
  /** Whether chosen words and bar lie over each other, and whether all the words are on screen. */
  const standing = () =>
    bar.evaluate((element) => {
      const [range] = CSS.highlights.get('note-step') ?? []
      if (!(range instanceof Range)) return 'no words'
      const [words, own] = [range.getBoundingClientRect(), element.getBoundingClientRect()]
      const view = range.startContainer.parentElement?.closest('[data-scroller]')?.getBoundingClientRect()
      if (words.top < own.bottom && own.top < words.bottom) return 'covered'
      return view && words.top >= view.top - 1 && words.bottom <= view.bottom + 1 ? 'seen' : 'out of sight'
    })
  await expect.poll(standing).toBe('seen')
  await window.screenshot({ path: 'screenshots/stepper-last.png' })
  for (let step = 0; step < 6; step += 1) {
    await window.keyboard.press('ArrowLeft')
    await expect.poll(standing).toBe('seen')
  }
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('ArrowDown')
  for (let step = 0; step < 30; step += 1) {
    await window.keyboard.press('ArrowRight')
    await expect.poll(standing).toBe('seen')
  }
})

test('the stepper gives way to the words it chose when they move under it', async ({ reader }) => {
  const { window } = reader
  await new NotesPage(window).waitUntilOpen()
  await reader.page.choose('para_14')
  await window.keyboard.press('n')
  const bar = window.getByRole('application')
  await expect(bar).toHaveAttribute('data-side', 'end')
  // Scrolls the words to where the bar stands at the bottom.
  await bar.evaluate((element) => {
    const [range] = CSS.highlights.get('note-step') ?? []
    if (!(range instanceof Range)) throw new Error('no words are chosen')
    const scroller = range.startContainer.parentElement?.closest('[data-scroller]')
    const by = range.getBoundingClientRect().top - element.getBoundingClientRect().top - 10
    scroller?.scrollBy({ top: by })
  })
  await expect(bar).toHaveAttribute('data-side', 'start')
  await expect
    .poll(() =>
      bar.evaluate((element) => {
        const [range] = CSS.highlights.get('note-step') ?? []
        if (!(range instanceof Range)) return 'no words'
        return element.getBoundingClientRect().bottom <= range.getBoundingClientRect().top
      }),
    )
    .toBe(true)
})
