import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { accessibilityViolations } from '../../support/accessibility'
import type { AppCopy } from '../../support/fixtures/app-copy'
import { expect, test } from '../../support/fixtures/reader'
import { SearchPage } from '../../support/pages/search-page'
import { bundledId } from '../../support/resources'

const declaration = `resources/declarations/${bundledId}`

test('corrupt settings are set aside and told; the reader starts with its own', async ({
  launch,
  dataFolder,
}) => {
  await writeFile(path.join(dataFolder, 'settings.json'), '{ "version": 1, "settings": {')
  const { page, window } = await launch()
  await page.waitUntilReadable()
  const notice = page.notices.getByText('Your settings could not be read')
  await expect(notice).toBeVisible()
  const aside = (await readdir(dataFolder)).find((name) => name.startsWith('settings.set-aside-'))
  expect(await readFile(path.join(dataFolder, aside ?? ''), 'utf8')).toBe('{ "version": 1, "settings": {')
  await expect(window.locator('html')).toHaveAttribute('data-theme', 'system')
  await window.screenshot({ path: 'screenshots/notice-settings.png' })
  expect(await accessibilityViolations(window)).toEqual([])
  await page.notices.getByRole('button', { name: 'Dismiss' }).click()
  await expect(notice).toHaveCount(0)
})

test.describe('with damaged data', () => {
  let copy: AppCopy
  test.beforeEach(async ({ copyApp }) => {
    copy = await copyApp()
  })

  test('an altered text is shown, marked, and not to be quoted', async ({ launch }) => {
    await copy.alter(`${declaration}/document.json`, (text) => text.replace('wide-ranging', 'narrow'))
    const { page, window } = await launch({ appFolder: copy.folder })
    await page.waitUntilReadable()
    await expect(page.notices.getByRole('alert')).toContainText('This text does not match its fingerprint')
    await expect(page.words('para_2')).toContainText('in-depth and narrow discussions')
    await expect(page.paragraphs.locator('[data-text^="para_"]')).toHaveCount(27)
    await expect(page.instruments.locator('[data-text^="para_26__item_"]')).toHaveCount(11)
    await window.screenshot({ path: 'screenshots/damaged-text.png' })
    expect(await accessibilityViolations(window)).toEqual([])
  })

  test('a signatory altered in a whole document is found out, and altered events are left out', async ({
    launch,
  }) => {
    await copy.alter(`${declaration}/document.json`, (text) =>
      text.replace('"office": "', '"office": "Former '),
    )
    await copy.alter(`${declaration}/timeline.json`, (text) => text.replace('Dushanbe', 'Kulob'))
    const { page, window } = await launch({ appFolder: copy.folder })
    await page.waitUntilReadable()
    const alert = page.notices.getByRole('alert')
    await expect(alert).toContainText('document.json was changed after this app was built')
    await expect(alert).toContainText('timeline.json was changed after this app was built')
    await expect(page.timeline).toContainText('The list of events was changed or cannot be read')
    await window.screenshot({ path: 'screenshots/altered-signatory.png' })
    expect(await accessibilityViolations(window)).toEqual([])
  })

  test('altered terms are left out, and About says that the rest is whole', async ({ launch }) => {
    await copy.alter('resources/shared/glossary.json', (text) => text.replace('193 members', '194 members'))
    const { page, window } = await launch({ appFolder: copy.folder })
    await page.waitUntilReadable()
    await expect(page.notices).toContainText('glossary.json was changed after this app was built')
    await expect(page.notices.getByRole('alert')).toHaveCount(0)
    await window.keyboard.press('Control+Shift+P')
    await window.keyboard.type('about')
    await window.keyboard.press('Enter')
    const dialog = window.getByRole('dialog', { name: 'About Declaration Reader' })
    await expect(dialog).toContainText('Some information beside it was changed or cannot be read')
    await window.screenshot({ path: 'screenshots/altered-terms-about.png' })
    expect(await accessibilityViolations(window)).toEqual([])
  })

  test('beside altered sources the text is cited, and no event is', async ({ launch }) => {
    await copy.alter(`${declaration}/sources.json`, (text) => text.replace('"title": "', '"title": "Not '))
    const { app, page, window } = await launch({ appFolder: copy.folder })
    await page.waitUntilReadable()
    const clipboard = () => app.evaluate((electron) => electron.clipboard.readText())
    await page.choose('para_14')
    await window.keyboard.press('Control+Shift+C')
    await expect.poll(clipboard).toContain('Joint Declaration')
    await app.evaluate((electron) => electron.clipboard.writeText('before'))
    await page.choose('event_declaration-2021')
    await window.keyboard.press('Control+Shift+C')
    await expect(page.notices).toContainText('No citation was added')
    expect(await clipboard()).toBe('before')
    await window.screenshot({ path: 'screenshots/altered-sources.png' })
  })

  test('a text that differs from its source is found out', async ({ launch }) => {
    await copy.alter(`${declaration}/source.txt`, (text) => text.replace('in-depth', 'shallow'))
    const { page } = await launch({ appFolder: copy.folder })
    await page.waitUntilReadable()
    await expect(page.notices.getByRole('alert')).toContainText('does not match its fingerprint')
  })

  test('a text whose source is gone is marked as an altered one', async ({ launch }) => {
    await copy.remove(`${declaration}/source.txt`)
    const { page } = await launch({ appFolder: copy.folder })
    await page.waitUntilReadable()
    const alert = page.notices.getByRole('alert')
    await expect(alert).toContainText('does not match its fingerprint')
    await expect(alert).toContainText('source.txt cannot be read')
  })

  test('a search that finds nothing names what it did not look through', async ({ launch, dataFolder }) => {
    await copy.alter('resources/shared/glossary.json', (text) => text.replace('193 members', '194 members'))
    await copy.remove(`${declaration}/timeline.json`)
    // The notes cannot be opened: a folder lies where their file belongs.
    await mkdir(path.join(dataFolder, 'notes.db'))
    const { page, window } = await launch({ appFolder: copy.folder })
    await page.waitUntilReadable()
    const search = new SearchPage(window)
    await search.ask('zzzz')
    const absence = search.panel.locator('[data-absence]')
    await expect(absence).toContainText('does not occur in')
    const left = 'Not searched, because it is damaged, changed or not open: the timeline, terms, your notes.'
    await expect(absence.locator('[data-weakness]')).toHaveText([left])
    await expect(search.status).toContainText(left)
    await window.screenshot({ path: 'screenshots/search-left-out.png' })
    expect(await accessibilityViolations(window)).toEqual([])
  })

  test('a search of an altered text proves nothing of the official one', async ({ launch }) => {
    await copy.alter(`${declaration}/document.json`, (text) => text.replace('wide-ranging', 'narrow'))
    const { page, window } = await launch({ appFolder: copy.folder })
    await page.waitUntilReadable()
    const search = new SearchPage(window)
    await search.ask('"wide-ranging"')
    await expect(search.panel.locator('[data-absence] [data-weakness]')).toHaveText([
      'The text searched does not match its fingerprint, so this result does not apply to the official text.',
    ])
    await window.screenshot({ path: 'screenshots/search-altered-text.png' })
  })

  const unreadable = [
    [
      'is cut short',
      (each: AppCopy) => each.alter(`${declaration}/document.json`, (text) => text.slice(0, 4000)),
    ],
    [
      'has another form',
      (each: AppCopy) => each.alter(`${declaration}/document.json`, () => '{"paragraphs":[]}'),
    ],
    ['is missing', (each: AppCopy) => each.remove(`${declaration}/document.json`)],
  ] as const
  for (const [how, damage] of unreadable) {
    test(`a document that ${how} is told plainly, never a blank window`, async ({ launch }) => {
      await damage(copy)
      const { window } = await launch({ appFolder: copy.folder })
      await expect(window.getByRole('heading', { name: 'The declaration cannot be shown' })).toBeVisible()
      await expect(window.getByRole('main')).toContainText('document.json')
      await expect(window.getByRole('main')).toContainText('Your own data was not changed.')
      await window.screenshot({ path: `screenshots/failed-${how.replaceAll(' ', '-')}.png` })
      for (const colorScheme of ['light', 'dark'] as const) {
        await window.emulateMedia({ colorScheme })
        expect(await accessibilityViolations(window)).toEqual([])
      }
    })
  }

  test('broken editorial data, relations and timeline cost their own part only', async ({ launch }) => {
    await copy.alter(`${declaration}/editorial.json`, (text) => text.slice(0, 200))
    await copy.alter(`${declaration}/relations.json`, () => '[]')
    await copy.remove(`${declaration}/timeline.json`)
    const { page, window } = await launch({ appFolder: copy.folder })
    await page.waitUntilReadable()
    await expect(page.paragraphs.locator('[data-text^="para_"]')).toHaveCount(27)
    for (const file of ['editorial.json', 'relations.json', 'timeline.json'])
      await expect(page.notices).toContainText(file)
    await expect(page.notices.getByRole('alert')).toHaveCount(0)
    await expect(page.timeline).toContainText('The list of events was changed or cannot be read')
    await window.screenshot({ path: 'screenshots/damaged-beside.png' })
    expect(await accessibilityViolations(window)).toEqual([])
  })

  test('an empty library says so', async ({ launch }) => {
    await copy.remove('resources/declarations')
    const { window } = await launch({ appFolder: copy.folder })
    await expect(window.getByRole('heading', { name: 'No declaration here yet' })).toBeVisible()
    await window.screenshot({ path: 'screenshots/empty-library.png' })
    expect(await accessibilityViolations(window)).toEqual([])
  })
})
