import { expect, test } from '../../support/fixtures/reader'
import { jointStatement } from '../../support/import/texts'
import { large, look, startIn } from '../../support/layout/look'
import { LibraryPage } from '../../support/pages/library-page'
import { importByTerminal } from '../../support/terminal-import'

const id = 'meadows'
const named = ['--id', id, '--title', 'Joint Statement on the Upper Meadows'] as const
const narrow = [1000, 700] as const

for (const language of ['en', 'en-XA', 'ar-XB'] as const)
  test(`${language}: an own text, its actions, its names and the bin can be read at every size`, async ({
    launch,
    dataFolder,
  }) => {
    // Kept for a review, so that this is read too.
    const doubtful = jointStatement.replace('3. They will', '5. They will')
    await importByTerminal(dataFolder, 'Meadows.txt', doubtful, ...named)
    const screens = await startIn(launch, language)
    const { window } = screens.reader
    const library = new LibraryPage(window)
    await library.openText(id)
    await window.locator('[data-waits]').waitFor()
    await look(screens, 'own-text', [large, narrow, [800, 600]])
    await library.open()
    await library.choose(id)
    // Its length is known when it has been opened.
    await expect(library.details.locator('dt')).toHaveCount(12)
    await look(screens, 'own-text-actions', [large, narrow, [800, 600]])
    await screens.button(library.details, 'library.rename').click()
    await screens.dialog.locator('[data-fact="date"]').fill('tomorrow')
    await screens.button(screens.dialog, 'library.rename.save').click()
    await screens.dialog.getByRole('alert').waitFor()
    await look(screens, 'own-text-rename', [large, [800, 600]])
    await screens.closeDialog()
    await screens.button(library.details, 'library.bin').click()
    await expect(library.row(id)).toHaveCount(0)
    await library.narrow(screens.says('library.kind'), 'binned')
    await library.choose(id)
    await look(screens, 'own-text-bin', [large, narrow])
    await screens.button(library.details, 'library.remove').click()
    await screens.dialog.locator('output').filter({ hasText: /./ }).waitFor()
    await look(screens, 'own-text-remove', [large, [800, 600]])
    await screens.closeDialog()
    await screens.closeDialog()
    expect(screens.reader.complaints).toEqual([])
  })

for (const theme of ['Light', 'Dark', 'High contrast'] as const)
  test(`an own text and what can be done with it are seen in ${theme}`, async ({ launch, dataFolder }) => {
    await importByTerminal(dataFolder, 'Meadows.txt', jointStatement, ...named, '--accept')
    const screens = await startIn(launch, 'en')
    const { page, window } = screens.reader
    await page.setTheme(theme)
    const library = new LibraryPage(window)
    await library.openText(id)
    const name = theme.replaceAll(' ', '-')
    await look(screens, `own-text-${name}`, [[1000, 700]])
    await library.open()
    await library.choose(id)
    await expect(library.details.locator('dt')).toHaveCount(11)
    await look(screens, `own-text-actions-${name}`, [large, [1000, 700]])
    expect(screens.reader.complaints).toEqual([])
  })
