import { accessibilityViolations } from '../../support/accessibility'
import { expect, test } from '../../support/fixtures/reader'
import { LinkingPage } from '../../support/pages/linking-page'
import { bundledInstruments, bundledPassages } from '../../support/resources'

test('references leave the official words as they are', async ({ reader }) => {
  for (const { eId, text } of [...bundledPassages, ...bundledInstruments])
    expect(await reader.page.words(eId).evaluate((element) => element.textContent)).toBe(text)
})

test('hovering shows a card that can be entered and that Escape dismisses', async ({ reader }) => {
  const linking = new LinkingPage(reader.window)
  const term = linking.reference('para_5', 'SCO')
  await linking.showCard(term)
  await expect(linking.card).toContainText('Shanghai Cooperation Organisation')
  await expect(linking.card).toContainText('As of June 2021, confirmed')
  await expect(linking.card).toContainText('Announced on 15 June 2001 by six states')
  await reader.window.screenshot({ path: 'screenshots/linking-card-term.png' })
  await linking.card.hover()
  await linking.letCardsCome()
  await expect(linking.card).toBeVisible()
  await reader.window.keyboard.press('Escape')
  await expect(linking.card).toBeHidden()

  await linking.showCard(term)
  await reader.window.getByRole('button', { name: 'More' }).hover()
  await expect(linking.card).toBeHidden()

  await linking.showCard(term)
  expect(await accessibilityViolations(reader.window)).toEqual([])
})

test('a card stays with its words when their pane is scrolled, and goes when they leave it', async ({
  reader,
}) => {
  const linking = new LinkingPage(reader.window)
  const term = linking.reference('para_5', 'SCO')
  await linking.showCard(term)
  const scroller = linking.scroller('paragraphs')
  const gap = async () => (await linking.topOf(linking.card)) - (await linking.topOf(term))
  const before = await gap()

  // A scroll that ends where it began, as when rows above get their true height: nothing has moved.
  await scroller.evaluate(async (element) => {
    element.dispatchEvent(new Event('scroll'))
    await new Promise((resolve) => requestAnimationFrame(resolve))
  })
  await linking.settle()
  await expect(linking.card).toBeVisible()

  // A scroll that moves the words takes the card along.
  const wordsBefore = await linking.topOf(term)
  await scroller.evaluate((element) => element.scrollBy(0, -6))
  await expect.poll(() => linking.topOf(term)).toBe(wordsBefore + 6)
  await expect.poll(gap).toBeCloseTo(before, 0)
  await expect(linking.card).toBeVisible()

  // The wheel over the card or another pane is no wish to read on in this one.
  await linking.card.dispatchEvent('wheel')
  await linking.scroller('timeline').dispatchEvent('wheel')
  await linking.settle()
  await expect(linking.card).toBeVisible()
  await scroller.dispatchEvent('wheel')
  await expect(linking.card).toBeHidden()

  await linking.showCard(term)
  await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight))
  await expect(linking.card).toBeHidden()
})

test('an institution has a card too, which names the official text as its source', async ({ reader }) => {
  const { page, app, window } = reader
  const linking = new LinkingPage(window)
  const chamber = linking.reference('para_26__item_x', 'Quetta')
  await linking.showCard(chamber)
  await expect(linking.card).toContainText('Chamber of Commerce and Industry Quetta Balochistan')
  await expect(linking.card).toContainText('As of June 2021, from the official text')
  await expect(linking.card).toContainText(
    'Named in Pakistan–Tajikistan Joint Declaration, 2 June 2021: Instrument 26 (x)',
  )
  await window.screenshot({ path: 'screenshots/linking-card-institution.png' })
  await chamber.click()
  const dialog = window.getByRole('dialog', { name: 'Quetta chamber' })
  await dialog.getByRole('button', { name: 'Copy sources' }).click()
  await expect(dialog).toBeHidden()
  await expect
    .poll(() => app.evaluate(async ({ clipboard }) => await clipboard.readText()))
    .toContain('Instrument 26 (x)')

  const commission = linking.reference('para_10', 'Inter-Governmental Commission')
  await linking.showCard(commission)
  await expect(linking.card).toContainText('Pakistan-Tajikistan Joint Commission on Trade')
  await expect(linking.card).toContainText('its sixth session was held in Dushanbe on 2 July 2019')
  await expect(linking.card).toContainText('As of June 2021, confirmed')
  await expect(linking.card).toContainText('Centreline, 3 July 2019')
  await expect(page.row('para_10')).toBeInViewport()
})

test('the keyboard reaches a reference, hears its card and opens its sources', async ({ reader }) => {
  const { page, app, window } = reader
  const linking = new LinkingPage(window)
  await page.handle('para_4').focus()
  await window.keyboard.press('ArrowDown')
  await expect(page.handle('para_5')).toBeFocused()
  await window.keyboard.press('Tab')
  const term = linking.reference('para_5', 'UN')
  await expect(term).toBeFocused()
  await expect(linking.card).toContainText('United Nations')
  await expect(term).toHaveAttribute('aria-describedby', 'preview-card')
  await window.keyboard.press('Enter')
  const dialog = window.getByRole('dialog', { name: 'UN' })
  await expect(dialog).toBeVisible()
  await expect(dialog).toContainText(
    '“Charter of the United Nations”, United Nations, 26 June 1945, Article 110',
  )
  await expect(linking.card).toBeHidden()
  await window.screenshot({ path: 'screenshots/linking-term-dialog.png' })
  expect(await accessibilityViolations(window)).toEqual([])
  await window.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(term).toBeFocused()
  await window.keyboard.press('Space')
  await dialog.getByRole('button', { name: 'Copy sources' }).click()
  await expect(dialog).toBeHidden()
  await expect
    .poll(() => app.evaluate(async ({ clipboard }) => await clipboard.readText()))
    .toContain('usun.state.gov')
})

test('a declaration named in paragraph 7 leads to its event; the paragraph stays', async ({ reader }) => {
  const { page } = reader
  const linking = new LinkingPage(reader.window)
  const link = linking.reference('para_7', 'Road to Strategic Partnership for Regional Solidarity')
  await linking.showCard(link)
  await expect(linking.card).toContainText('5 July 2017')
  await reader.window.screenshot({ path: 'screenshots/linking-card-event.png' })
  const before = await linking.scrollTops()
  await link.click()
  await expect(page.row('event_declaration-2017')).toHaveAttribute('data-mark', 'chosen')
  await expect.poll(() => linking.isInView('event_declaration-2017')).toBe(true)
  await expect(page.handle('event_declaration-2017')).toBeFocused()
  await linking.settle()
  expect((await linking.scrollTops())['paragraphs']).toBe(before['paragraphs'])
})

test('words can be selected across references', async ({ reader }) => {
  const selected = await reader.page.words('para_5').evaluate((element) => {
    const selection = window.getSelection()
    selection?.selectAllChildren(element)
    return selection?.toString()
  })
  expect(selected).toBe(bundledPassages[4]?.text)
})

test('Tab passes the references of a paragraph and those of its list in one step each; arrows walk them', async ({
  reader,
}) => {
  const { page, window } = reader
  const listed = page.row('para_26').locator('[data-references] [data-reference-kind]')
  await expect.poll(() => listed.count()).toBeGreaterThan(3)
  await page.choose('para_26')
  await expect(page.handle('para_26')).toHaveAttribute('tabindex', '0')
  await expect(
    page.row('para_26').locator('[data-references] [data-reference-kind][tabindex="0"]'),
  ).toHaveCount(1)
  await listed.first().focus()
  await window.keyboard.press('ArrowRight')
  await expect(listed.nth(1)).toBeFocused()
  await window.keyboard.press('End')
  await expect(listed.last()).toBeFocused()
  await window.keyboard.press('ArrowRight')
  await expect(listed.last(), 'the last stays').toBeFocused()
  await window.keyboard.press('ArrowLeft')
  await window.keyboard.press('Shift+Tab')
  await expect(page.row('para_26').locator('summary').first(), 'all are one stop backwards').toBeFocused()
  await window.keyboard.press('Tab')
  await expect(listed.first(), 'and entered at the first').toBeFocused()
  await window.keyboard.press('Tab')
  await expect(listed.locator('xpath=self::*[@tabindex="0"]'), 'one stop forwards').toHaveCount(1)
  await expect(window.locator('[data-references]:focus-within')).toHaveCount(0)

  await page.choose('para_5')
  await expect(page.handle('para_5')).toHaveAttribute('tabindex', '0')
  await expect.poll(() => page.row('para_5').locator('[data-reference-kind]').count()).toBeGreaterThan(1)
  await expect(page.row('para_5').locator('[data-reference-kind][tabindex="0"]')).toHaveCount(1)
  await page.choose('para_4')
  await expect(
    page.row('para_5').locator('[data-reference-kind][tabindex="0"]'),
    'no stop is left behind',
  ).toHaveCount(0)
})
