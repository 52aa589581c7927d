import { expect, test } from '../../support/fixtures/reader'
import { steady } from '../../support/frames'
import { SearchPage } from '../../support/pages/search-page'

test('typing finds: groups, counts, and the very words marked in list and text', async ({ reader }) => {
  const search = new SearchPage(reader.window)
  await search.open()
  await expect(search.field).toBeFocused()
  await search.field.pressSequentially('CASA-1000')
  await expect(search.found).toHaveText('6 places in 6 passages')
  await expect(search.group('paragraph').locator('[data-hit]')).toHaveCount(1)
  await expect(search.group('paragraph').locator('mark')).toHaveText(['CASA-1000'])
  await expect.poll(() => search.marked('search-hit')).toHaveLength(5)
  for (const words of await search.marked('search-hit')) expect(words).toBe('CASA-1000')
  await expect.poll(() => search.markedIn()).toContain('para_13')
  await expect(search.status).toHaveText('6 places in 6 passages')
})

const operators = [
  { query: '"strategic partnership"', marked: /^strategic partnership$/i },
  { query: 'education BEFORE/3 tourism', marked: /^(education|tourism)$/i },
  { query: 'energy NEAR/5 connectivity', marked: /^(energy|connectivity)$/i },
  { query: 'parliament*', marked: /^(inter-)?parliament\w*$/i },
  { query: 'Tajikstan~1', marked: /^Tajikistan/ },
  { query: '/20\\d\\d/', marked: /^20\d\d$/ },
  { query: '=CASA', marked: /^CASA/ },
]

for (const { query, marked } of operators) {
  test(`${query} marks exactly what it asks for`, async ({ reader }) => {
    const search = new SearchPage(reader.window)
    await search.ask(query)
    await expect(search.hits.first()).toBeVisible()
    await expect.poll(async () => (await search.marked('search-hit')).length).toBeGreaterThan(0)
    for (const words of await search.marked('search-hit')) expect(words).toMatch(marked)
  })
}

test('fields and NOT narrow the places marked', async ({ reader }) => {
  const search = new SearchPage(reader.window)
  await search.ask('para:13-17 trade')
  await expect(search.hits.first()).toBeVisible()
  await expect.poll(async () => (await search.markedIn()).every((id) => /^para_1[3-7]$/.test(id))).toBe(true)
  // Paragraphs 9 to 13 and 17 speak of trade; only 17 of transit too.
  await search.ask('kind:paragraph trade')
  await expect(search.hits).toHaveCount(6)
  await search.ask('kind:paragraph trade -transit')
  await expect(search.hits).toHaveCount(5)
})

test('chips show one kind or several, and counts of all', async ({ reader }) => {
  const search = new SearchPage(reader.window)
  await search.ask('transport')
  await expect(search.group('instrument')).toBeVisible()
  const all = await steady(reader.window, () => search.hits.count())
  await search.chip('Instruments').click()
  await expect(search.group('paragraph')).toHaveCount(0)
  await expect(search.group('instrument')).toBeVisible()
  await expect.poll(() => search.markedIn()).toEqual(expect.arrayContaining(['para_26__item_ii']))
  await expect.poll(() => search.hits.count()).toBeLessThan(all)
  await search.chip('Instruments').click()
  await expect(search.hits).toHaveCount(all)
})

test('F3, Enter and the arrows walk the places; each opens in the linked panes', async ({ reader }) => {
  const search = new SearchPage(reader.window)
  await search.ask('"joint business council"')
  await expect(search.hits.first()).toBeVisible()
  await search.field.press('Enter')
  await expect(search.position).toHaveText(/^1 of \d+$/)
  await expect
    .poll(async () => (await search.marked('search-current'))[0]?.toLowerCase())
    .toBe('joint business council')
  const id = (await search.hits.first().getAttribute('data-hit-id')) ?? ''
  await expect(reader.page.row(id)).toHaveAttribute('data-mark', 'chosen')
  await expect(reader.page.words(id)).toBeInViewport()
  await expect(search.field).toBeFocused()

  await search.ask('Dushanbe')
  await expect(search.hits.first().locator('mark').first()).toHaveText('Dushanbe')
  await reader.window.keyboard.press('F3')
  await reader.window.keyboard.press('F3')
  await expect(search.position).toHaveText(/^2 of \d+$/)
  await reader.window.keyboard.press('Shift+F3')
  await expect(search.position).toHaveText(/^1 of \d+$/)
  await search.field.press('Shift+Enter')
  await expect(search.position, 'the last of all').toHaveText(/^(\d+) of \1$/)
})

test('the list is walked by keys, and Escape returns the focus to where it was', async ({ reader }) => {
  const search = new SearchPage(reader.window)
  await reader.page.handle('para_5').focus()
  await search.ask('culture')
  await expect(search.hits.first()).toBeVisible()
  await search.field.press('ArrowDown')
  await expect(search.hits.first()).toBeFocused()
  await expect(search.hits.first()).toHaveAttribute('aria-current', 'true')
  await reader.window.keyboard.press('ArrowDown')
  await expect(search.hits.nth(1)).toBeFocused()
  const id = (await search.hits.nth(1).getAttribute('data-hit-id')) ?? ''
  await expect(reader.page.row(id)).toHaveAttribute('data-mark', 'chosen')
  await reader.window.keyboard.press('ArrowUp')
  await reader.window.keyboard.press('ArrowUp')
  await expect(search.field).toBeFocused()
  await reader.window.keyboard.press('Escape')
  await expect(search.panel).toHaveCount(0)
  await expect(reader.page.handle('para_5')).toBeFocused()
  await expect.poll(() => search.marked('search-hit')).toEqual([])
  await reader.window.keyboard.press('Control+k')
  await expect(search.field).toHaveValue('culture')
  await expect(search.field).toBeFocused()
})

test('a pane folded away comes back when a hit lies in it, and keeps its marks', async ({ reader }) => {
  const search = new SearchPage(reader.window)
  await reader.page.togglePane('Instruments')
  await search.ask('kind:instrument university')
  await expect(search.hits.first()).toBeVisible()
  await search.field.press('Enter')
  await expect(reader.page.instruments).toBeVisible()
  await expect.poll(() => search.marked('search-current')).toEqual([expect.stringMatching(/universit/i)])
  await reader.page.togglePane('Timeline')
  await expect.poll(() => search.marked('search-current')).toEqual([expect.stringMatching(/universit/i)])
})

test('an absence is stated with its scope, and near spellings are offered', async ({ reader }) => {
  const search = new SearchPage(reader.window)
  await search.ask('"terms of surrender"')
  const scope = search.panel.locator('[data-scope]')
  await expect(scope).toContainText('"terms of surrender" does not occur in')
  await expect(scope).toContainText(/[\d,]+ words of official text \(27 paragraphs, 11 instruments, /)
  await expect(search.status).toContainText('0 results')
  await search.chip('Paragraphs').click()
  await expect(scope).toContainText(/words of official text \(27 paragraphs\)\.$/)
  await search.chip('Paragraphs').click()

  await search.ask('conectivity')
  await search.panel.locator('[data-near]', { hasText: 'connectivity' }).click()
  await expect(search.field).toHaveValue('connectivity')
  await expect(search.hits.first()).toBeVisible()
})

test('a record of the search is copied: query, scope, edition, hash, date, hits', async ({ reader }) => {
  const search = new SearchPage(reader.window)
  await search.ask('"CASA-1000" kind:paragraph')
  await expect(search.hits).toHaveCount(1)
  await search.button('Copy record').click()
  await expect(search.button('Record copied')).toBeVisible()
  const record = await reader.app.evaluate(({ clipboard }) => clipboard.readText())
  expect(record).toContain('Query: "CASA-1000" kind:paragraph')
  expect(record).toMatch(/Searched: [\d,]+ words of official text \(27 paragraphs, 11 instruments/)
  expect(record).toMatch(/SHA-256 of the text: [0-9a-f]{64}/)
  expect(record).toMatch(/Date: \d{4}-\d\d-\d\d/)
  expect(record).toMatch(/1\. Paragraph 13: .*CASA-1000/)
})

test('every example of the cheat sheet runs when chosen', async ({ reader }) => {
  const search = new SearchPage(reader.window)
  await search.open()
  await search.button('Help').click()
  const examples = search.panel.locator('[data-example]')
  const count = await examples.count()
  expect(count).toBeGreaterThan(10)
  for (let index = 0; index < count; index += 1) {
    if (index > 0) await search.button('Help').click()
    const query = (await examples.nth(index).locator('code').textContent()) ?? ''
    await examples.nth(index).click()
    await expect(search.field).toHaveValue(query)
    await expect(search.found).toBeVisible()
    await expect(search.panel.locator('[data-problem]')).toHaveCount(0)
  }
})

test('marking leaves every element of the text as it was', async ({ reader }) => {
  const search = new SearchPage(reader.window)
  const words = () => reader.page.paragraphs.innerHTML()
  const before = await steady(reader.window, words)
  await search.ask('cooperation')
  await expect(search.hits.first()).toBeVisible()
  await expect.poll(async () => (await search.marked('search-hit')).length).toBeGreaterThan(15)
  expect(await steady(reader.window, words)).toBe(before)
})
