import { leaveDataFolder } from '../../support/data-folders'
import { expect, test } from '../../support/fixtures/reader'
import { BriefingPage } from '../../support/pages/briefing-page'
import { NotesPanelPage } from '../../support/pages/notes-panel-page'

test('the data folder of a reader with one text opens with all that was left in it', async ({
  launch,
  dataFolder,
}) => {
  leaveDataFolder('one-text', dataFolder)
  const reader = await launch()
  await reader.page.waitUntilReadable()
  const { window } = reader
  await expect(reader.page.row('para_14')).toHaveAttribute('data-mark', /.+/)
  await expect(window.locator('[data-pane="instruments"]')).toBeHidden()

  const panel = new NotesPanelPage(reader)
  await panel.open()
  await expect(panel.count).toHaveText('11 notes')
  await expect.poll(() => panel.texts()).toContain('Ask for the date of commissioning.')
  await expect.poll(() => panel.texts()).toContain('Of an earlier edition.')
  await window.screenshot({ path: 'screenshots/data-folder-notes.png' })
  await window.keyboard.press('Escape')

  await window.keyboard.press('Control+Shift+O')
  await expect(window.getByRole('dialog').locator('[data-entry]')).toHaveCount(4)
  await window.screenshot({ path: 'screenshots/data-folder-bookmarks.png' })
  await window.keyboard.press('Escape')

  const builder = new BriefingPage(window, reader.app)
  await builder.open()
  await expect(builder.names).toHaveText(['For the minister'])
  await expect(builder.items).toHaveCount(10)
  await expect(builder.bin).toHaveText('Bin (1)')
  await window.screenshot({ path: 'screenshots/data-folder-briefing.png' })
})
