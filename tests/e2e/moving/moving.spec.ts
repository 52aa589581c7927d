import { accessibilityViolations } from '../../support/accessibility'
import { expect, test } from '../../support/fixtures/reader'
import { steady } from '../../support/frames'
import { MovingPage } from '../../support/pages/moving-page'

test('g opens a field that goes to paragraphs, instruments and events', async ({ reader }) => {
  const { page, window } = reader
  const moving = new MovingPage(window)
  for (const [typed, eId] of [
    ['14', 'para_14'],
    ['26.iv', 'para_26__item_iv'],
    ['declaration-2017', 'event_declaration-2017'],
    ['para_2', 'para_2'],
  ] as const) {
    await moving.goTo(typed)
    await expect(page.row(eId)).toHaveAttribute('data-mark', 'chosen')
    await expect(page.row(eId)).toBeInViewport()
    await expect.poll(() => moving.focusedRow()).toBe(eId)
  }
  await moving.goTo('13-16')
  for (const eId of ['para_13', 'para_14', 'para_15', 'para_16'])
    await expect(page.row(eId)).toHaveAttribute('data-mark', 'chosen')
})

test('g goes to events and terms by their names, and asks which one where several have it', async ({
  reader,
}) => {
  const { page, window } = reader
  const moving = new MovingPage(window)
  await moving.goTo('sco summit')
  await expect.poll(() => moving.focusedRow()).toBe('event_sco-summit-2021')
  await moving.goTo('casa-1000')
  await expect.poll(() => moving.focusedRow()).toMatch(/^para_/)
  const row = await moving.focusedRow()
  await expect(page.words(row ?? '')).toContainText('CASA-1000')

  await moving.goTo('joint comm')
  await expect(moving.dialog.getByRole('alert')).toHaveText(
    /^“joint comm” is part of \d names\. Choose one:$/,
  )
  expect(await accessibilityViolations(window)).toEqual([])
  await window.screenshot({ path: 'screenshots/go-to-names.png' })
  const choices = moving.dialog.getByRole('list', { name: 'Results for this name' })
  await choices.getByRole('button', { name: 'Joint Commission, sixth session' }).click()
  await expect.poll(() => moving.focusedRow()).toBe('event_joint-commission-2019')
  await expect(page.row('event_joint-commission-2019')).toHaveAttribute('data-mark', 'chosen')
})

test('what does not exist is said in place with the nearest, and nothing changes', async ({ reader }) => {
  const { page, window } = reader
  const moving = new MovingPage(window)
  await moving.goTo('14')
  await expect.poll(() => moving.focusedRow()).toBe('para_14')
  await moving.goTo('28')
  await expect(moving.dialog.getByRole('alert')).toHaveText(
    '“28” names nothing in this declaration. Nearest: 27, 26, 25.',
  )
  await expect(moving.dialog.getByRole('textbox')).toBeFocused()
  await window.keyboard.press('Escape')
  await expect(page.row('para_14')).toHaveAttribute('data-mark', 'chosen')
  await expect.poll(() => moving.focusedRow()).toBe('para_14')
})

test('back and forward lead through the places visited, by keys and by mouse buttons', async ({ reader }) => {
  const { page, window } = reader
  const moving = new MovingPage(window)
  await page.choose('para_2')
  await moving.goTo('26.iv')
  await expect.poll(() => moving.focusedRow()).toBe('para_26__item_iv')
  await moving.goTo('declaration-2017')
  await expect(page.row('event_declaration-2017')).toHaveAttribute('data-mark', 'chosen')
  await window.keyboard.press('Alt+ArrowLeft')
  await expect(page.row('para_26__item_iv')).toHaveAttribute('data-mark', 'chosen')
  await window.keyboard.press('Alt+ArrowLeft')
  await expect(page.row('para_2')).toHaveAttribute('data-mark', 'chosen')
  await window.keyboard.press('Alt+ArrowLeft')
  await expect(page.row('para_2')).toHaveAttribute('data-mark', 'chosen')
  await window.keyboard.press('Alt+ArrowRight')
  await expect(page.row('para_26__item_iv')).toHaveAttribute('data-mark', 'chosen')
  const press = (button: number) =>
    window.evaluate((pressed) => {
      document.body.dispatchEvent(new MouseEvent('mouseup', { button: pressed, bubbles: true }))
    }, button)
  await press(3)
  await expect(page.row('para_2')).toHaveAttribute('data-mark', 'chosen')
  await press(4)
  await expect(page.row('para_26__item_iv')).toHaveAttribute('data-mark', 'chosen')
})

test('a walk with the arrows is one place: Back leads to where it began', async ({ reader }) => {
  const { page, window } = reader
  const moving = new MovingPage(window)
  await moving.goTo('8')
  await expect.poll(() => moving.focusedRow()).toBe('para_8')
  for (let step = 0; step < 5; step += 1) await window.keyboard.press('ArrowDown')
  await expect(page.row('para_13')).toHaveAttribute('data-mark', 'chosen')
  await window.keyboard.press('Alt+ArrowLeft')
  await expect(page.row('para_8')).toHaveAttribute('data-mark', 'chosen')
})

test('next and previous paragraph, from wherever the focus is', async ({ reader }) => {
  const { page, window } = reader
  const moving = new MovingPage(window)
  await moving.goTo('26')
  await expect.poll(() => moving.focusedRow()).toBe('para_26')
  await window.keyboard.press('j')
  await expect(page.row('para_27')).toHaveAttribute('data-mark', 'chosen')
  await window.keyboard.press('j')
  await expect(page.row('para_27')).toHaveAttribute('data-mark', 'chosen')
  await window.keyboard.press('Alt+ArrowUp')
  await expect(page.row('para_26')).toHaveAttribute('data-mark', 'chosen')
  await expect.poll(() => moving.focusedRow()).toBe('para_26')
})

test('F6 walks the panes, shows the focus and says where it is', async ({ reader }) => {
  const { window, page } = reader
  const moving = new MovingPage(window)
  for (const [pane, said] of [
    ['paragraphs', 'Paragraphs pane'],
    ['instruments', 'Instruments pane'],
    ['timeline', 'Timeline pane'],
    ['paragraphs', 'Paragraphs pane'],
  ] as const) {
    await window.keyboard.press('F6')
    await expect.poll(() => moving.focusedPane()).toBe(pane)
    await expect(moving.announcement).toHaveText(said)
    await expect(window.locator(`[data-pane="${pane}"] :focus-visible`)).toHaveCount(1)
  }
  await window.keyboard.press('Shift+F6')
  await expect.poll(() => moving.focusedPane()).toBe('timeline')
  await page.togglePane('Instruments')
  await window.keyboard.press('Shift+F6')
  await window.keyboard.press('F6')
  await window.keyboard.press('F6')
  await window.keyboard.press('F6')
  expect(await steady(window, () => moving.focusedPane())).not.toBe('instruments')
})

test('a folded pane takes no focus along, and the others keep their place', async ({ reader }) => {
  const { window, page } = reader
  const moving = new MovingPage(window)
  await moving.goTo('20')
  await expect(page.row('para_20')).toBeInViewport()
  const scroll = () =>
    window.evaluate(() => document.querySelector('[data-scroller="paragraphs"]')?.scrollTop ?? 0)
  await page.choose('para_26__item_ii')
  expect(await steady(window, scroll)).toBeGreaterThan(0)
  await window.keyboard.press('Control+2')
  await expect(page.instruments).toBeHidden()
  await expect.poll(() => moving.focusedPane()).not.toBeNull()
  expect(await steady(window, scroll)).toBeGreaterThan(0)
  await moving.goTo('26.iii')
  await expect(page.instruments).toBeVisible()
  await expect.poll(() => moving.focusedRow()).toBe('para_26__item_iii')
})

test('the palette finds and runs every command, and gives the focus back', async ({ reader }) => {
  const { window, page } = reader
  const moving = new MovingPage(window)
  await moving.goTo('14')
  await expect.poll(() => moving.focusedRow()).toBe('para_14')
  await moving.openPalette()
  await window.keyboard.type('hme dark')
  await expect(window.getByRole('menuitem', { name: 'Theme: dark' })).toBeVisible()
  await window.keyboard.press('Enter')
  await expect(window.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect.poll(() => moving.focusedRow()).toBe('para_14')
  await moving.openPalette()
  await window.keyboard.type('next par')
  await window.keyboard.press('Enter')
  await expect(page.row('para_15')).toHaveAttribute('data-mark', 'chosen')
  await moving.openPalette()
  await window.keyboard.type('zzzz')
  await expect(moving.dialog).toContainText('No command has these words.')
  await window.keyboard.press('Escape')
  await expect(moving.dialog).toHaveCount(0)
})

test('the sheet of shortcuts opens with ? and names them all', async ({ reader }) => {
  const { window } = reader
  const moving = new MovingPage(window)
  await window.keyboard.press('?')
  await expect(moving.dialog.getByRole('heading', { name: 'Keyboard shortcuts' })).toBeVisible()
  await expect(moving.dialog).toContainText('Copy with citation')
  await expect(moving.dialog).toContainText('Ctrl+Shift+C')
  await window.keyboard.press('g')
  await expect(moving.dialog.getByRole('heading', { level: 2, name: 'Go to' })).toHaveCount(0)
  await window.keyboard.press('Escape')
  await expect(moving.dialog).toHaveCount(0)
})

test('the outline leads to themes and says that its headings are editorial', async ({ reader }) => {
  const { window, page } = reader
  const moving = new MovingPage(window)
  await moving.goTo('10')
  await window.keyboard.press('o')
  await expect(moving.dialog).toContainText('These headings are editorial. They are not part of the text.')
  await expect(moving.dialog.locator('[aria-current]')).toHaveText(
    /Trade and economic bodies\s*paragraphs 9–12/,
  )
  await moving.dialog.getByRole('button', { name: /Energy/ }).click()
  await expect(page.row('para_13')).toHaveAttribute('data-mark', 'chosen')
  await expect.poll(() => moving.focusedRow()).toBe('para_13')
})
