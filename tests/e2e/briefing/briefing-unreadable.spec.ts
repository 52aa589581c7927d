import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { createBriefing } from '#core/briefing/create-briefing'
import { accessibilityViolations } from '../../support/accessibility'
import { expect, test } from '../../support/fixtures/reader'
import { expectOk, openIn } from '../../support/notes'
import { BriefingPage } from '../../support/pages/briefing-page'

const newer = { format: 2, id: 'newer', title: 'From the new office computer', chapters: [{ text: 'kept' }] }
const damaged = { ...createBriefing('damaged', 'Cut short'), items: 'gone' }

test('briefings that cannot be read are listed with the reason, left as they are and saved as they are', async ({
  launch,
  dataFolder,
}) => {
  const { store } = openIn(dataFolder)
  for (const value of [createBriefing('good', 'For the Minister'), newer, damaged])
    expectOk(store.saveRecord({ kind: 'briefing', id: value.id, declaration: null, value }))
  expectOk(store.close())

  const reader = await launch()
  await reader.page.waitUntilReadable()
  const builder = new BriefingPage(reader.window, reader.app)
  await builder.open()
  await expect(builder.names).toHaveText(['For the Minister'])
  await builder.dialog.getByText('2 briefings cannot be read').click()
  const listed = builder.dialog.locator('[data-unreadable] li')
  await expect(listed).toHaveCount(2)
  const of = (title: string) => listed.filter({ hasText: title })
  await expect(of('From the new office computer')).toContainText('A newer version of the reader wrote it.')
  await expect(of('Cut short')).toContainText('It is damaged at “items”.')
  const file = path.join(dataFolder, 'copy.json')
  await builder.answerSaveDialog(file)
  await builder.press('Save a copy of “From the new office computer”…')
  await expect(builder.dialog).toContainText('A copy is in “copy.json”.')
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(newer)
  await reader.window.screenshot({ path: 'screenshots/briefing-unreadable.png' })
  expect(await accessibilityViolations(reader.window)).toEqual([])
  await reader.close()

  const again = openIn(dataFolder)
  const kept = expectOk(again.store.listRecords('briefing', { bin: 'with' }))
  expect(kept.find(({ id }) => id === 'newer')?.value).toEqual(newer)
  expect(kept.find(({ id }) => id === 'damaged')?.value).toEqual(damaged)
  expectOk(again.store.close())
})
