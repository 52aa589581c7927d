import { readdir } from 'node:fs/promises'
import { startToLeave } from '../../support/driver/leaving-start'
import { runtimeExecutable, startArguments } from '../../support/driver/start-arguments'
import { expect, test } from '../../support/fixtures/reader'
import { steady } from '../../support/frames'
import { unreadableWords } from '../../support/layout/clipped-words'
import { large, look, startIn } from '../../support/layout/look'
import { MenuPage } from '../../support/pages/menu-page'

for (const language of ['en-XA', 'ar-XB'] as const) {
  const isMirrored = language === 'ar-XB'

  test(`${language}: the panes, their menus and cards`, async ({ launch }) => {
    const screens = await startIn(launch, language)
    const { page, window } = screens.reader
    await expect(window.locator('html')).toHaveAttribute('lang', language)
    await expect(window.locator('html')).toHaveAttribute('dir', isMirrored ? 'rtl' : 'ltr')
    for (const pane of [page.paragraphs, page.instruments, page.timeline])
      await expect(pane.locator('[lang="en"]').first()).toHaveAttribute('dir', 'ltr')
    // Labels in the text are in the language of the window.
    for (const label of [
      page.paragraphs.locator('[data-remarks] > summary'),
      page.timeline.locator('summary'),
    ])
      await expect(label.first().locator('bdi')).toHaveAttribute('lang', language)
    const menu = await new MenuPage(screens.reader.app).items()
    const back = menu.find(({ label }) => label === screens.says('command.back'))
    expect(back).toMatchObject({
      menu: screens.says('menu.go'),
      accelerator: isMirrored ? 'Alt+Right' : 'Alt+Left',
    })
    await page.choose('para_15')
    await look(screens, 'panes')
    await page.instruments.locator('fieldset [aria-haspopup="dialog"]').click()
    await window.getByRole('dialog').waitFor()
    await look(screens, 'reasons')
    await screens.closeDialog()
    await screens.button(page.timeline, 'timeline.layers').click()
    await window.getByRole('dialog').waitFor()
    await look(screens, 'layers')
    await screens.closeDialog()
    await page.handle('para_15').focus()
    await window.keyboard.press('Shift+F10')
    await window.getByRole('menu').waitFor()
    await look(screens, 'thing-menu')
    await window.keyboard.press('Escape')
    await window.getByRole('toolbar').locator('[aria-haspopup="menu"]').click()
    await window.getByRole('menu').waitFor()
    await expect(window.getByRole('menu')).toHaveCSS('direction', isMirrored ? 'rtl' : 'ltr')
    await look(screens, 'more-menu')
    await window.keyboard.press('Escape')
    await page.paragraphs.locator('[data-reference-kind="term"]').first().click()
    await window.getByRole('dialog').waitFor()
    // A smaller window scrolls the term out of sight.
    await look(screens, 'term', [large])
  })

  test(`${language}: the search and its results`, async ({ launch }) => {
    const screens = await startIn(launch, language)
    const { window } = screens.reader
    const field = window.locator('[data-search-field]')
    await screens.run('search.open')
    await field.waitFor()
    await look(screens, 'search-empty')
    await field.fill('energy')
    await window.locator('[data-hit]').first().waitFor()
    await look(screens, 'search-results')
  })

  test(`${language}: what the search did not find or understand, and its help`, async ({ launch }) => {
    const screens = await startIn(launch, language)
    const { window } = screens.reader
    const field = window.locator('[data-search-field]')
    await screens.run('search.open')
    await field.fill('zanthoria')
    await window.locator('[data-absence]').waitFor()
    await look(screens, 'search-absent')
    await field.fill('(energy AND')
    await window.locator('[data-problem]').waitFor()
    await look(screens, 'search-error')
    await screens.run('search.help')
    await window.locator('[data-example]').first().waitFor()
    await look(screens, 'search-help')
  })

  test(`${language}: notes, their editor, and what is done with them`, async ({ launch }) => {
    const screens = await startIn(launch, language)
    const { page, window } = screens.reader
    const panel = window.locator('[data-side-panel="notes"]')
    await screens.run('notes.panel')
    await panel.waitFor()
    await look(screens, 'notes-empty')
    await screens.run('notes.panel')
    await page.choose('para_13')
    await screens.run('notes.note')
    await window.locator('[data-step]').waitFor()
    await look(screens, 'stepper')
    await window.keyboard.press('Enter')
    const editor = window.locator('[data-note-editor]')
    await editor.locator('textarea').fill('Ask for the date of the next round.')
    await editor.locator('[data-save="saved"]').waitFor()
    await look(screens, 'note-editor')
    await window.keyboard.press('Escape')
    await screens.run('notes.panel')
    await panel.locator('[data-entry]').first().waitFor()
    await look(screens, 'notes-panel')
  })

  test(`${language}: notes exported, restored, in the bin and removed for good`, async ({ launch }) => {
    const screens = await startIn(launch, language)
    const { page, window } = screens.reader
    const panel = window.locator('[data-side-panel="notes"]')
    await page.choose('para_13')
    await screens.run('notes.note')
    await window.locator('[data-step]').waitFor()
    await window.keyboard.press('Enter')
    const editor = window.locator('[data-note-editor]')
    await editor.locator('textarea').fill('Ask for the date of the next round.')
    await editor.locator('[data-save="saved"]').waitFor()
    await window.keyboard.press('Escape')
    await screens.run('notes.panel')
    await panel.locator('[data-entry]').first().waitFor()
    for (const command of ['notes.export', 'notes.restore']) {
      await screens.run(command)
      await window.getByRole('dialog').waitFor()
      await look(screens, command)
      await screens.closeDialog()
    }
    await panel.locator('[data-entry] input[type="checkbox"]').first().check()
    await look(screens, 'notes-selected')
    await screens.button(panel, 'notes.bulk.bin').click()
    await expect(panel.locator('[data-entry]')).toHaveCount(0)
    await screens.button(panel, 'notes.view.bin', 1).click()
    await panel.locator('[data-entry] input[type="checkbox"]').first().check()
    await look(screens, 'notes-bin')
    await screens.button(panel, 'notes.purge').click()
    await window.getByRole('dialog').waitFor()
    await look(screens, 'notes-purge')
  })

  test(`${language}: moving about, and the program's own dialogs`, async ({ launch }) => {
    const screens = await startIn(launch, language)
    const { page, window } = screens.reader
    await page.choose('para_15')
    await window.keyboard.press('m')
    const dialogs = ['go.outline', 'go.bookmarks', 'app.open', 'app.settings', 'app.about', 'app.shortcuts']
    for (const command of dialogs) {
      await screens.run(command)
      await window.getByRole('dialog').waitFor()
      await look(screens, command)
      await screens.closeDialog()
    }
    await window.keyboard.press('Control+Shift+P')
    await window.locator('[data-types="palette"]').waitFor()
    await look(screens, 'app.palette')
    await screens.closeDialog()
    await screens.run('go.to')
    await window.locator('[data-types="go-to"]').fill('declaration')
    await window.keyboard.press('Enter')
    await window.getByRole('alert').filter({ hasText: /./u }).waitFor()
    await look(screens, 'go.to')
  })

  test(`${language}: a briefing, its preview and what leaves the computer`, async ({ launch }) => {
    const screens = await startIn(launch, language)
    const { page, window } = screens.reader
    for (const eId of ['para_13', 'para_15', 'para_26__item_iv']) {
      await page.choose(eId)
      await window.keyboard.press('b')
      await expect(window.locator('[data-kind="told"]')).toBeVisible()
    }
    await look(screens, 'tray')
    await screens.run('briefing.open')
    await window.locator('[data-flow]').waitFor()
    await expect(window.locator('[data-item]')).toHaveCount(3)
    await expect(window.locator('[data-flow] [lang="en"]').first()).toHaveCSS('direction', 'ltr')
    await look(screens, 'briefing')
    await window.locator('[data-sheet]').scrollIntoViewIfNeeded()
    await look(screens, 'briefing-sheet')
  })
}

test('mirrored: arrows, keys, splitters and signs turn', async ({ launch }) => {
  const screens = await startIn(launch, 'ar-XB')
  const { page, window } = screens.reader
  await screens.resize(...large)
  const places = await Promise.all(
    [page.paragraphs, page.instruments, page.timeline].map(
      async (pane) => (await pane.boundingBox())?.x ?? 0,
    ),
  )
  expect(places, 'the first pane is on the right').toEqual(places.toSorted((one, other) => other - one))

  await page.choose('para_2')
  await page.choose('para_3')
  await window.keyboard.press('Alt+ArrowRight')
  await expect(page.row('para_2')).toHaveAttribute('data-mark', 'chosen')
  await window.keyboard.press('Alt+ArrowLeft')
  await expect(page.row('para_3')).toHaveAttribute('data-mark', 'chosen')

  const tools = window.getByRole('toolbar').getByRole('button')
  await expect(tools.first().locator('svg')).toHaveCSS('transform', 'matrix(-1, 0, 0, 1, 0, 0)')
  await tools.first().focus()
  await window.keyboard.press('ArrowLeft')
  await expect(tools.nth(1)).toBeFocused()
  await window.keyboard.press('ArrowRight')
  await expect(tools.first()).toBeFocused()

  const width = await steady(window, () => page.width('paragraphs'))
  const separator = window.getByRole('separator').first()
  await separator.focus()
  await window.keyboard.press('ArrowLeft')
  await expect.poll(() => page.width('paragraphs'), 'it moves to the left').toBeGreaterThan(width + 20)
  const wider = await steady(window, () => page.width('paragraphs'))
  const box = await separator.boundingBox()
  if (!box) throw new Error('there is no separator')
  await window.mouse.move(box.x + box.width / 2, box.y + 200)
  await window.mouse.down()
  await window.mouse.move(box.x + 60, box.y + 200, { steps: 4 })
  await window.mouse.up()
  await expect.poll(() => page.width('paragraphs'), 'it follows the pointer').toBeLessThan(wider - 30)

  // The text runs from left to right: so do the words that are chosen in it by keyboard.
  await screens.run('notes.note')
  const words = window.locator('[data-step]')
  await words.waitFor()
  await window.keyboard.press('ArrowDown')
  const first = await steady(window, () => words.textContent())
  await window.keyboard.press('ArrowRight')
  await expect(words).not.toHaveText(first ?? '')
  await window.keyboard.press('ArrowLeft')
  await expect(words).toHaveText(first ?? '')
})

test('a language that the reader does not have ends the start by its name, before a file is made', async ({
  dataFolder,
}) => {
  const { status, told } = await startToLeave(runtimeExecutable(), [
    ...startArguments(dataFolder),
    '--language=fr',
  ])
  expect(status).toBe(2)
  expect(told).toContain('--language=fr is not accepted. Nothing was read or changed.')
  expect((await readdir(dataFolder)).filter((name) => /settings|notes|places/u.test(name))).toEqual([])
})

test('what goes through the screens finds words that are cut off, and leaves those of texts that end in dots', async ({
  reader,
}) => {
  const { window } = reader
  const wordsOf = (attributes: Readonly<Record<string, string>>, inner: string) =>
    window.evaluate(
      ([given, dir]) => {
        const line = document.createElement('p')
        for (const [name, value] of Object.entries(given)) line.setAttribute(name, value)
        Object.assign(line.style, {
          position: 'fixed',
          inlineSize: '5rem',
          overflow: 'hidden',
          textOverflow: 'ellipsis',
          whiteSpace: 'nowrap',
        })
        const part = document.createElement('span')
        if (dir) part.dir = dir
        part.textContent = 'more of them'
        line.append('Words that are much too long ', part)
        document.querySelector('[data-probe]')?.remove()
        line.setAttribute('data-probe', '')
        document.body.append(line)
      },
      [attributes, inner] as const,
    )
  await wordsOf({}, '')
  expect(await unreadableWords(window)).toEqual([expect.stringContaining('Words that are much too long')])
  // Words of the window beside those of a text, and in the language of the window.
  await wordsOf({}, 'auto')
  expect(await unreadableWords(window)).toHaveLength(1)
  await wordsOf({ lang: 'en', dir: 'ltr' }, '')
  expect(await unreadableWords(window)).toHaveLength(1)
  await wordsOf({ dir: 'auto' }, '')
  expect(await unreadableWords(window)).toEqual([])
})

test('English is the language without a switch', async ({ reader }) => {
  await expect(reader.window.locator('html')).toHaveAttribute('lang', 'en')
  await expect(reader.window.locator('html')).toHaveAttribute('dir', 'ltr')
})
