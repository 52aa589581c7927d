import path from 'node:path'
import { accessibilityViolations } from '../../support/accessibility'
import { seededBriefing, seededNotes, seedStore } from '../../support/briefing-seed'
import { filesHolding } from '../../support/bytes'
import { answerQuestions, takeQuestion } from '../../support/driver/dialogs'
import { expect, type Reader, test } from '../../support/fixtures/reader'
import { canMount } from '../../support/mounts'
import { BriefingPage } from '../../support/pages/briefing-page'

async function builderOf({ window, app, page }: Reader): Promise<BriefingPage> {
  await page.waitUntilReadable()
  const builder = new BriefingPage(window, app)
  await builder.open()
  return builder
}

test('a briefing is renamed, duplicated, binned, put back, and removed for good after a question', async ({
  launch,
  dataFolder,
}) => {
  seedStore(dataFolder, [], seededBriefing('2021-06-03'))
  const reader = await launch()
  const builder = await builderOf(reader)
  await builder.name.fill('For the Minister')
  await builder.press('Duplicate')
  await expect(builder.name).toHaveValue('Copy of For the Minister')
  await expect(builder.names).toHaveText(['For the Minister', 'Copy of For the Minister'])
  await builder.dialog.getByRole('button', { name: 'Remove Paragraph 13' }).click()
  await expect(builder.items).toHaveCount(11)
  await builder.which.selectOption('For the Minister')
  await expect(builder.items).toHaveCount(12)
  await builder.which.selectOption('Copy of For the Minister')
  await builder.press('Move to bin')
  await expect(builder.names).toHaveText(['For the Minister'])
  await builder.bin.click()
  await builder.press('Put back “Copy of For the Minister”')
  await expect(builder.names).toHaveText(['For the Minister', 'Copy of For the Minister'])
  await expect(builder.items).toHaveCount(11)
  await builder.press('Move to bin')
  await expect(builder.saveMark).toHaveText('Saved')
  await reader.close()

  const again = await launch()
  const there = await builderOf(again)
  await expect(there.names).toHaveText(['For the Minister'])
  await there.bin.click()
  await there.press('Remove for good… “Copy of For the Minister”')
  const question = again.window.getByRole('dialog', { name: 'Remove “Copy of For the Minister” for good?' })
  expect(await accessibilityViolations(again.window)).toEqual([])
  await again.window.screenshot({ path: 'screenshots/briefing-purge.png' })
  await question.getByRole('button', { name: 'Keep in the bin' }).click()
  await expect(there.bin).toHaveText('Bin (1)')
  await expect(there.bin).toBeFocused()
  await there.press('Remove for good… “Copy of For the Minister”')
  await question.getByRole('button', { name: 'Remove for good' }).click()
  await question.waitFor({ state: 'detached' })
  const traces = again.window.getByRole('dialog', { name: 'Briefing removed for good' })
  await expect(traces.getByRole('listitem')).toHaveText([/, on closing$/])
  expect(await accessibilityViolations(again.window)).toEqual([])
  await again.window.screenshot({ path: 'screenshots/briefing-purged.png' })
  await traces.getByRole('button', { name: 'Remove from this backup too' }).click()
  await expect(traces).toContainText('No backup in the data folder contains what you removed.')
  await traces.getByRole('button', { name: 'Close', exact: true }).last().click()
  await traces.waitFor({ state: 'detached' })
  await expect(there.bin).toHaveCount(0)
  await expect(there.name).toHaveValue('For the Minister')
  expect(again.complaints).toEqual([])
  await again.close()
  expect(filesHolding(dataFolder, 'Copy of For the Minister')).toEqual([])
  const last = await builderOf(await launch())
  await expect(last.names).toHaveText(['For the Minister'])
  await expect(last.bin).toHaveCount(0)
})

test('a briefing that is not in the bin is never removed for good', async ({ launch, dataFolder }) => {
  seedStore(dataFolder, [], seededBriefing('2021-06-03'))
  const reader = await launch()
  await reader.page.waitUntilReadable()
  const answer = await reader.window.evaluate(() =>
    globalThis.window.bridge.briefings.purge({ briefing: 'seeded' }),
  )
  expect(answer).toMatchObject({ ok: false })
  const builder = await builderOf(reader)
  await expect(builder.items).toHaveCount(12)
})

test('killed right after “Saved”, again and again, nothing of a briefing is lost', async ({
  launch,
  dataFolder,
}) => {
  seedStore(dataFolder, [], seededBriefing('2021-06-03'))
  for (let round = 1; round <= 6; round += 1) {
    const reader = await launch()
    const builder = await builderOf(reader)
    if (round > 1) {
      await expect(builder.reference).toHaveValue(`CA/round/${round - 1}`)
      await expect(builder.names).toHaveCount(round)
      await expect(builder.name).toHaveValue(`Round ${round - 1}`)
    }
    await builder.press('Duplicate')
    await builder.name.fill(`Round ${round}`)
    await builder.reference.fill(`CA/round/${round}`)
    await expect(builder.saveMark).toHaveText('Saved')
    const gone = new Promise((resolve) => reader.app.process().once('exit', resolve))
    reader.app.process().kill('SIGKILL')
    await gone
  }
  const builder = await builderOf(await launch())
  await expect(builder.names).toHaveCount(7)
  await expect(builder.reference).toHaveValue('CA/round/6')
})

test.describe('with a full disk', () => {
  test.skip(!canMount(), 'a small disk is mounted, which needs root')

  test('the builder says that the briefing is not saved; closing names it; with room it is saved', async ({
    launch,
    mountDisk,
  }) => {
    const disk = mountDisk('96m')
    seedStore(disk.folder, seededNotes, seededBriefing('2021-06-03'))
    const reader = await launch({ dataFolder: disk.folder })
    const builder = await builderOf(reader)
    const makeRoom = disk.fill()
    await builder.press('Add text')
    await builder.dialog.getByRole('textbox', { name: 'Text' }).last().fill('word '.repeat(19_000))
    await expect(builder.saveMark).toHaveText(/^Not saved: /)
    expect(await accessibilityViolations(reader.window)).toEqual([])
    await reader.window.screenshot({ path: 'screenshots/briefing-not-saved.png' })
    await answerQuestions(reader.app, 0)
    await reader.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await expect.poll(() => takeQuestion(reader.app)).toContain('One briefing is not saved')
    makeRoom()
    await builder.press('Save again')
    await expect(builder.saveMark).toHaveText('Saved')
    await reader.close()
    const there = await builderOf(await launch({ dataFolder: disk.folder }))
    await expect(there.items).toHaveCount(13)
  })
})

test('a yes to a private note is not taken along to another briefing', async ({ launch, dataFolder }) => {
  const seeded = seededBriefing('2021-06-03')
  seedStore(dataFolder, seededNotes, { ...seeded, options: { ...seeded.options, notes: 'all' } })
  const builder = await builderOf(await launch())
  await builder.sheet.getByLabel('Paragraph 13: Zanzibarine').check()
  await expect(builder.sheet).toContainText('Private notes: 1.')
  await builder.press('Duplicate')
  await expect(builder.name).toHaveValue('Copy of Connectivity')
  await expect(builder.sheet.getByLabel('Paragraph 13: Zanzibarine')).not.toBeChecked()
  await expect(builder.sheet).toContainText('Private notes: 0.')
})

test('recent extracts of every briefing are listed with their settings and written again by one click', async ({
  launch,
  dataFolder,
}) => {
  seedStore(dataFolder, [], seededBriefing('2021-06-03'))
  const reader = await launch()
  const builder = await builderOf(reader)
  await builder.dialog.getByLabel('Paper size').selectOption('Letter')
  const file = path.join(dataFolder, 'extract.md')
  await builder.save('Markdown', file)
  await builder.dialog.getByLabel('Paper size').selectOption('A4')
  await builder.press('New')
  await expect(builder.items).toHaveCount(0)
  const recent = builder.dialog.getByRole('list', { name: 'Recent extracts' }).getByRole('listitem')
  await expect(recent).toHaveCount(1)
  await expect(recent).toContainText('Connectivity with Tajikistan. Letter, 11 pt. Public notes.')
  await answerQuestions(reader.app, 1)
  await builder.press('Write extract.md again (Markdown)')
  await expect(builder.outcome).toHaveText('Saved as extract.md.')
  await builder.which.selectOption('Connectivity')
  await builder.press('Move to bin')
  await expect(recent).toContainText('Its briefing is in the bin or was removed')
  await expect(recent.getByRole('button')).toBeDisabled()
})

test('“selected” is what words are selected over, or what is typed', async ({ reader }) => {
  const { window, app } = reader
  const builder = new BriefingPage(window, app)
  await window.evaluate(() => {
    const [first, last] = ['para_14', 'para_16'].map((eId) =>
      document.querySelector(`[data-eid="${eId}"] [data-text], [data-eid="${eId}"] p`),
    )
    if (!first || !last) throw new Error('no rows')
    globalThis.getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length)
  })
  await window.keyboard.press('b')
  await expect(builder.tray).toContainText('now 3 entries.')
  await builder.open()
  await expect(builder.items).toContainText(['Paragraph 14', 'Paragraph 15', 'Paragraph 16'])
  const passages = builder.dialog.getByLabel('Passages')
  await expect(passages).toHaveValue('14, 15, 16')
  await passages.fill('13-14, 26.ii, event_sco-summit-2021')
  await passages.press('Enter')
  await expect(builder.items).toHaveCount(7)
  await expect(builder.items.last()).toContainText('Timeline')
  await passages.fill('13-99')
  await passages.press('Enter')
  await expect(builder.dialog.getByText(/99.*(not|no )/).first()).toBeVisible()
  await expect(builder.items).toHaveCount(7)
  await passages.fill('')
  await passages.press('Enter')
  await expect(builder.dialog).toContainText('Nothing is selected.')
  await expect(builder.items).toHaveCount(7)
})
