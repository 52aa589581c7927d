import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { AppCopy } from '../../support/fixtures/app-copy'
import { expect, test } from '../../support/fixtures/reader'
import { large, look, startIn } from '../../support/layout/look'
import { LibraryPage } from '../../support/pages/library-page'
import { buildWithItsResources } from '../../support/shipped-sums'
import { addSecondText, secondId } from '../../support/two-texts'

let copy: AppCopy
test.beforeAll(async ({ copyApp }) => {
  copy = await copyApp()
  await addSecondText(path.join(copy.folder, 'resources'))
  await buildWithItsResources(copy.folder)
})

test('texts are found by words, narrowed by what they have in common, told in detail and opened, by keys alone', async ({
  launch,
}) => {
  const reader = await launch({ appFolder: copy.folder })
  const { page, window } = reader
  await page.waitUntilReadable()
  const library = new LibraryPage(window)
  await library.open()
  await expect(library.field).toBeFocused()
  await expect(library.found).toHaveText('2 texts')
  await expect(library.details).toHaveText('Choose a text to see where it comes from.')

  await window.keyboard.type('arvenia')
  await expect(library.found).toHaveText('1 of 2 texts')
  await expect(library.rows).toHaveCount(1)
  await window.keyboard.press('ArrowDown')
  await expect(library.list).toBeFocused()
  await expect(library.list.getByRole('option', { selected: true })).toHaveAttribute(
    'data-text-row',
    secondId,
  )
  await expect(library.details).toContainText('OriginBundled with the reader')
  await expect(library.details).toContainText('SHA-256 of the text')

  await library.field.fill('no such text')
  await expect(library.rows).toHaveCount(0)
  await window.getByRole('button', { name: 'Show all texts' }).click()
  await expect(library.found).toHaveText('2 texts')
  await library.narrow('Party', 'Tajikistan')
  await expect(library.rows).toHaveCount(1)
  await library.narrow('Party', '')
  await expect(library.rows).toHaveCount(2)
  await library.narrow('Year', '2023')
  // The list still shows both until the answer is there.
  await expect(library.rows).toHaveCount(1)
  await expect(library.rows).toHaveAttribute('data-text-row', secondId)
  await library.list.focus()
  await window.keyboard.press('End')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('dialog')).toHaveCount(0)
  await expect(window).toHaveTitle(/^Arvenia–Melland .* – Declaration Reader$/)
  expect(reader.complaints).toEqual([])
})

test('of many texts only the rows in sight are mounted, and the last is one key away', async ({
  launch,
  copyApp,
}) => {
  const many = await copyApp()
  // Texts that are only listed need not be readable: they are called by their folders.
  for (let number = 1; number <= 700; number += 1) {
    const folder = path.join(many.folder, 'resources', 'declarations', `zz-${number}`)
    await mkdir(folder)
    await writeFile(path.join(folder, 'document.json'), '{}')
  }
  await buildWithItsResources(many.folder)
  const { page, window } = await launch({ appFolder: many.folder })
  await page.waitUntilReadable()
  const library = new LibraryPage(window)
  await library.open()
  await expect(library.found).toHaveText('701 texts')
  await library.list.focus()
  await window.keyboard.press('End')
  const chosen = library.list.getByRole('option', { selected: true })
  await expect(chosen).toHaveAttribute('aria-posinset', '701')
  await expect(chosen).toHaveAttribute('data-text-row', /^zz-/)
  await expect(chosen).toBeInViewport()
  await expect.poll(() => library.list.getByRole('option').count()).toBeLessThan(80)
  await window.keyboard.press('Home')
  await expect(chosen).toHaveAttribute('aria-posinset', '1')
  await expect(chosen).toBeInViewport()
})

for (const language of ['en', 'en-XA', 'ar-XB'] as const)
  test(`${language}: the library can be read at every size`, async ({ launch }) => {
    const screens = await startIn(launch, language, { appFolder: copy.folder })
    const library = new LibraryPage(screens.reader.window)
    await library.open()
    await library.rows.last().click()
    await expect(library.details.locator('dt')).toHaveCount(8)
    await look(screens, 'library', [large, [800, 600], [2560, 1440]])
    await library.field.fill('no such text')
    await expect(library.rows).toHaveCount(0)
    await look(screens, 'library-empty')
    await screens.closeDialog()
    expect(screens.reader.complaints).toEqual([])
  })
