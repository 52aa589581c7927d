import { expect, test } from '../../support/fixtures/reader'
import { NotesPage } from '../../support/pages/notes-page'
import { SearchPage } from '../../support/pages/search-page'

test('the paragraph that lists the instruments shows them: the same words, a number that leads to the register', async ({
  reader,
}) => {
  const { page, window } = reader
  const listed = page.row('para_26').locator('[data-listed]')
  await expect(listed).toHaveCount(11)
  const register = page.instruments.locator('[data-text^="para_26__item_"]')
  await expect(register).toHaveCount(11)
  expect(await listed.allTextContents()).toEqual(await register.allTextContents())
  const second = page.row('para_26').getByRole('button', { name: 'ii. Instrument 26 (ii)', exact: true })
  await expect(second).toHaveText('ii.')
  await second.click()
  await expect(page.row('para_26__item_ii')).toHaveAttribute('data-mark', 'chosen')
  await expect(page.row('para_26__item_ii')).toBeInViewport()
  await page.row('para_26').scrollIntoViewIfNeeded()
  await window.screenshot({ path: 'screenshots/listed-instruments.png' })
  await page.row('para_26').getByText('11 instruments').click()
  await expect(listed.first()).toBeHidden()
  expect(reader.complaints).toEqual([])
})

test('words of a listed instrument are highlighted, found and copied as words of that instrument', async ({
  reader,
}) => {
  const { page, window } = reader
  const notes = new NotesPage(window)
  await notes.waitUntilOpen()
  const words = page.row('para_26').locator('[data-listed="para_26__item_ii"]')
  await words.scrollIntoViewIfNeeded()
  await words.click({ clickCount: 3, position: { x: 60, y: 8 } })
  await window.getByRole('button', { name: 'Highlight: green' }).click()
  const whole = 'Agreement on International Road Transport'
  await expect.poll(() => notes.painted('green'), 'in the register and in the list').toEqual([whole, whole])
  await words.click({ clickCount: 3, position: { x: 60, y: 8 } })
  await window.keyboard.press('Control+Shift+c')
  const copied = () => reader.app.evaluate(({ clipboard }) => clipboard.readText())
  await expect.poll(copied).toContain(whole)
  await expect.poll(copied).toMatch(/para\. 26 \(ii\)/)

  const search = new SearchPage(window)
  await search.open()
  await search.ask('"International Road Transport"')
  await expect.poll(async () => (await search.marked('search-hit')).length, 'both are marked').toBe(2)
})

test('a note on listed words is written where it is seen, also while the register is folded away', async ({
  reader,
}) => {
  const { page, window } = reader
  const notes = new NotesPage(window)
  await notes.waitUntilOpen()
  await page.togglePane('Instruments')
  await expect(page.instruments).toBeHidden()
  const words = page.row('para_26').locator('[data-listed="para_26__item_ii"]')
  await words.scrollIntoViewIfNeeded()
  await words.click({ clickCount: 3, position: { x: 60, y: 8 } })
  await window.keyboard.press('n')
  await window.keyboard.type('zebra words')
  await expect(notes.body).toHaveValue('zebra words')
  await expect(page.instruments).toBeVisible()
})

test('words that are folded away are neither copied nor highlighted', async ({ reader }) => {
  const { page, window } = reader
  await page.waitUntilReadable()
  await page.row('para_26').getByText('11 instruments').click()
  await window.evaluate(() => {
    const from = document.querySelector('[data-text="para_26"]')
    const to = document.querySelector('[data-text="para_27"]')
    if (from && to) document.getSelection()?.setBaseAndExtent(from, 0, to, to.childNodes.length)
  })
  await window.keyboard.press('Control+Shift+c')
  const copied = () => reader.app.evaluate(({ clipboard }) => clipboard.readText())
  await expect.poll(copied).toContain('the following legal instruments were signed')
  expect(await copied()).not.toContain('International Road Transport')
})
