import { accessibilityViolations } from '../../support/accessibility'
import { withoutDisplayClock } from '../../support/driver/start-arguments'
import { expectKept } from '../../support/fixtures/kept-settings'
import { expect, test } from '../../support/fixtures/reader'
import { lookInThemes } from '../../support/layout/themes'
import { LinkingPage } from '../../support/pages/linking-page'

test('a choice brings its instruments and events into view, and its own pane stays', async ({ reader }) => {
  const { page } = reader
  const linking = new LinkingPage(reader.window)
  // In the middle, so that Playwright's own click has nothing to scroll.
  await page.row('para_17').evaluate((row) => row.scrollIntoView({ block: 'center' }))
  await linking.settle()
  const before = await linking.scrollTops()
  await page.choose('para_17')
  await linking.settle()
  await expect(page.row('event_transit-trade-agreement-2022')).toHaveAttribute('data-mark', 'editorial')
  await expect.poll(() => linking.isInView('event_transit-trade-agreement-2022')).toBe(true)
  await expect.poll(() => linking.isInView('para_26__item_ii')).toBe(true)
  const after = await linking.scrollTops()
  expect(after['paragraphs']).toBe(before['paragraphs'])
  expect(after['timeline']).not.toBe(before['timeline'])
  await expect(linking.choiceStatus).toHaveText('Paragraph 17 chosen. Related: 1 instrument, 3 events.')

  await page.choose('para_26__item_xi')
  await linking.settle()
  await expect.poll(() => linking.isInView('para_14')).toBe(true)
  await page.choose('event_tajikistan-independence-1991')
  await linking.settle()
  await expect.poll(() => linking.isInView('para_4')).toBe(true)
})

test('each related row says to a screen reader whether that is stated or an editorial reading', async ({
  reader,
}) => {
  const { page } = reader
  await page.choose('event_declaration-2017')
  await expect(page.row('para_7')).toHaveAttribute('data-mark', 'stated')
  await expect(page.handle('para_7')).toHaveAccessibleDescription('Related: stated in the text')
  await page.choose('para_15')
  await expect(page.handle('para_7')).toHaveAccessibleDescription('')
  await expect(page.handle('para_26__item_ii')).toHaveAccessibleDescription('Related: editorial reading')
  await expect(page.handle('event_qtta-1995')).toHaveAccessibleDescription('Related: editorial reading')
  await expect(page.handle('para_15')).toHaveAttribute('aria-current', 'true')
  // They look different too: an edge that is whole, and one that is broken.
  const edge = (eId: string) => page.row(eId).evaluate((row) => getComputedStyle(row).borderInlineStartStyle)
  expect([await edge('para_26__item_ii'), await edge('para_15')]).toEqual(['dashed', 'solid'])
})

test('several answers can be gone through, and each says why', async ({ reader }) => {
  const { page } = reader
  const linking = new LinkingPage(reader.window)
  await page.choose('para_26__item_ii')
  const related = linking.related('paragraphs')
  await expect(related).toContainText('1 of 4 related')
  await related.getByRole('button', { name: 'Next related paragraph' }).click()
  await related.getByRole('button', { name: 'Next related paragraph' }).click()
  await expect(related).toContainText('3 of 4 related')
  await expect.poll(() => linking.isInView('para_17')).toBe(true)

  const dialog = await linking.openReasons('paragraphs')
  await expect(dialog.getByText('editorial reading').first()).toBeVisible()
  await expect(dialog.getByText('stated in the text')).toBeVisible()
  await expect(
    dialog.getByText('Paragraph 17 takes up transit trade; item ii is on international road transport.'),
  ).toBeVisible()
  expect(await accessibilityViolations(reader.window)).toEqual([])
  await reader.window.screenshot({ path: 'screenshots/linking-reasons.png' })
  await reader.window.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(related.getByRole('button', { name: /related$/ })).toBeFocused()
})

test('one key and one button unlock the panes; the state is seen, said and kept', async ({
  launch,
  dataFolder,
}) => {
  const first = await launch()
  await first.page.waitUntilReadable()
  const linking = new LinkingPage(first.window)
  await expect(linking.linkButton).toHaveAttribute('aria-pressed', 'true')
  await expect(linking.status).toHaveText('Panes follow your choice')
  await first.page.handle('para_1').focus()
  await first.window.keyboard.press('l')
  await expect(linking.linkButton).toHaveAttribute('aria-pressed', 'false')
  await expect(linking.status).toHaveText('Panes do not move')
  const before = await linking.scrollTops()
  await first.page.choose('para_2')
  await linking.settle()
  expect(await linking.scrollTops()).toEqual(before)
  await first.window.screenshot({ path: 'screenshots/linking-unlocked.png' })
  await expectKept(dataFolder, { linkedPanes: false })
  await first.close()

  const second = await launch()
  await second.page.waitUntilReadable()
  const again = new LinkingPage(second.window)
  await expect(again.linkButton).toHaveAttribute('aria-pressed', 'false')
  await again.linkButton.click()
  await expect(again.status).toHaveText('Panes follow your choice')
})

test('arrow keys walk a pane and the others answer', async ({ reader }) => {
  const { page } = reader
  const linking = new LinkingPage(reader.window)
  await page.handle('para_12').focus()
  await reader.window.keyboard.press('ArrowDown')
  await expect(page.handle('para_13')).toBeFocused()
  await expect(page.row('event_casa-1000-launch-2016')).toHaveAttribute('data-mark', 'editorial')
  await expect.poll(() => linking.isInView('event_casa-1000-world-bank-2014')).toBe(true)
  await expect(page.handle('para_13')).toBeFocused()
})

// A step waits for up to nine frames of the display, and does little in them: in parts, side by side and without the
// display's clock, a thousand steps take the less time. Nothing in them hangs on time, all on frames.
const parts = 4
for (let part = 1; part <= parts; part += 1) {
  test(`1,000 random scrolls and choices cause no feedback loop, part ${part} of ${parts}`, async ({
    launch,
  }) => {
    const reader = await launch({ arguments: withoutDisplayClock })
    await reader.page.waitUntilReadable()
    const outcome = await reader.window.evaluate(
      async ([first, count]) => {
        // mulberry32, seeded: the same steps every time
        let seed = first
        const random = () => {
          seed = (seed + 0x6d2b79f5) | 0
          let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
          t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
          return ((t ^ (t >>> 14)) >>> 0) / 4294967296
        }
        const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
        const scrollers = [...document.querySelectorAll<HTMLElement>('[data-scroller]')]
        const tops = () => scrollers.map((scroller) => scroller.scrollTop)
        let programmatic = 0
        // oxlint-disable-next-line typescript/unbound-method -- called below with its element
        const { scrollTo } = Element.prototype
        Element.prototype.scrollTo = function (this: Element, ...parameters: unknown[]) {
          programmatic += 1
          return (scrollTo as (...all: unknown[]) => void).apply(this, parameters)
        }
        const faults: string[] = []
        let scrolls = 0
        let choices = 0
        let mostForOneChoice = 0
        for (let step = 0; step < count; step += 1) {
          const index = Math.floor(random() * scrollers.length)
          const scroller = scrollers[index]
          if (!scroller) throw new Error('no pane')
          const before = tops()
          const counted = programmatic
          if (random() < 0.5) {
            scrolls += 1
            const top = Math.floor(random() * (scroller.scrollHeight - scroller.clientHeight))
            scroller.dispatchEvent(new WheelEvent('wheel', { bubbles: true }))
            scroller.scrollTop = top
            await frame()
            await frame()
            if (programmatic !== counted) faults.push(`${step}: a scroll was answered by a scroll`)
            tops().forEach((now, at) => {
              if (at !== index && now !== before[at]) faults.push(`${step}: pane ${at} moved`)
            })
          } else {
            choices += 1
            const handles = scroller.querySelectorAll<HTMLElement>('[data-handle]')
            handles[Math.floor(random() * handles.length)]?.click()
            let quiet = 0
            let last = programmatic
            for (let frames = 0; frames < 120 && quiet < 5; frames += 1) {
              await frame()
              quiet = programmatic === last ? quiet + 1 : 0
              last = programmatic
            }
            if (quiet < 5) faults.push(`${step}: does not come to rest`)
            if (tops()[index] !== before[index]) faults.push(`${step}: the pane of the choice moved`)
            mostForOneChoice = Math.max(mostForOneChoice, programmatic - counted)
          }
        }
        return { faults, scrolls, choices, programmatic, mostForOneChoice }
      },
      [20210602 + part, 1000 / parts] as const,
    )
    console.log(JSON.stringify({ ...outcome, faults: outcome.faults.length }))
    expect(outcome.faults).toEqual([])
    expect(outcome.scrolls + outcome.choices).toBe(1000 / parts)
    expect(outcome.programmatic).toBeGreaterThan(100 / parts)
    // Two panes answer, each may correct its place while rows out of sight get their height.
    expect(outcome.mostForOneChoice).toBeLessThanOrEqual(12)
  })
}

test('linked panes in every theme: nothing for axe to find', async ({ reader, engine }) => {
  await reader.page.choose('para_15')
  await expect(new LinkingPage(reader.window).choiceStatus).toContainText('Paragraph 15 chosen.')
  await new LinkingPage(reader.window).settle()
  await lookInThemes(reader, engine, 'linking')
})
