import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { projectRoot } from '#build/runtime/paths'
import { seededBriefing, seedStore } from '../../support/briefing-seed'
import { expect, test } from '../../support/fixtures/reader'
import { MenuPage } from '../../support/pages/menu-page'
import { bundled } from '../../support/resources'

test('the application menu has the platform’s items and the reader’s own, and they act', async ({
  reader,
}) => {
  const menu = new MenuPage(reader.app)
  const { page, window } = reader
  await expect.poll(async () => (await menu.items()).length).toBeGreaterThan(15)
  const items = await menu.items()
  expect([...new Set(items.map((item) => item.menu))]).toEqual(
    expect.arrayContaining(['File', 'Edit', 'View', 'Window', 'Help']),
  )
  const roles = items.map((item) => item.role.toLowerCase())
  for (const role of ['cut', 'copy', 'paste', 'selectall', 'minimize', 'close', 'quit'])
    expect(roles, role).toContain(role)
  for (const role of ['toggledevtools', 'reload', 'forcereload']) expect(roles, role).not.toContain(role)
  expect(items.find(({ label }) => label === 'Larger text')?.accelerator).toBe('CmdOrCtrl+Plus')

  await menu.choose('Theme: dark')
  await expect(window.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect.poll(() => menu.isChecked('Theme: dark')).toBe(true)
  await expect.poll(() => menu.isChecked('Theme: same as the system')).toBe(false)

  await menu.choose('Show timeline')
  await expect(page.timeline).toBeHidden()
  await expect.poll(() => menu.isChecked('Show timeline')).toBe(false)

  await menu.choose('Settings…')
  await expect(window.getByRole('dialog', { name: 'Settings' })).toBeVisible()
})

test('the File menu shows the data folder, and F11 fills the screen, in a dialog too', async ({
  reader,
  dataFolder,
}) => {
  const { app, window } = reader
  await app.evaluate(({ shell, BrowserWindow }) => {
    shell.showItemInFolder = (file) => {
      globalThis.shownInFolder = file
    }
    const [shown] = BrowserWindow.getAllWindows()
    // The display of the tests has no window manager that could fill it.
    if (shown) shown.setFullScreen = (isFull) => void (globalThis.shownInFolder = `full screen: ${isFull}`)
  })
  const shown = () => app.evaluate(() => globalThis.shownInFolder)
  await new MenuPage(app).choose('Show data folder')
  await expect.poll(async () => path.dirname((await shown()) ?? '')).toBe(dataFolder)
  await window.keyboard.press('F11')
  await expect.poll(shown).toBe('full screen: true')
  await new MenuPage(app).choose('Show data folder')
  await expect.poll(async () => path.dirname((await shown()) ?? '')).toBe(dataFolder)
  await window.keyboard.press('Control+,')
  await expect(window.getByRole('dialog', { name: 'Settings' })).toBeVisible()
  await window.keyboard.press('F11')
  await expect.poll(shown).toBe('full screen: true')
})

test('Print and Export of the File menu lead to the sheet that says what leaves', async ({
  launch,
  dataFolder,
}) => {
  seedStore(dataFolder, [], seededBriefing('2021-06-03'))
  const { app, page, window } = await launch()
  await page.waitUntilReadable()
  const sheet = window.locator('[data-sheet]')
  await window.keyboard.press('Control+p')
  await expect(sheet.getByRole('button', { name: 'Print…' })).toBeFocused()
  await new MenuPage(app).choose('Export briefing…')
  await expect(sheet.getByRole('button', { name: 'Save extract…' })).toBeFocused()
})

test('shortcuts run each command once', async ({ reader }) => {
  const { page, window } = reader
  await window.keyboard.press('Control+3')
  await expect(page.timeline).toBeHidden()
  await window.keyboard.press('Control+3')
  await expect(page.timeline).toBeVisible()
  await window.keyboard.press('Control+,')
  await expect(window.getByRole('dialog', { name: 'Settings' })).toBeVisible()
})

test('About tells version, runtime, edition and both fingerprints', async ({ reader }) => {
  const { app, window } = reader
  await new MenuPage(app).choose('About Declaration Reader')
  const dialog = window.getByRole('dialog', { name: 'About Declaration Reader' })
  const { version } = JSON.parse(await readFile(path.join(projectRoot, 'package.json'), 'utf8')) as {
    version: string
  }
  const versions = await app.evaluate(() => ({ ...process.versions }))
  await expect(dialog).toContainText(version)
  await expect(dialog).toContainText(
    `Electron ${versions['electron']}, Chromium ${versions['chrome']}, Node ${versions['node']}`,
  )
  await expect(dialog).toContainText(bundled.edition.label)
  await expect(dialog).toContainText(bundled.edition.sourceSha256)
  await expect(dialog).toContainText(bundled.edition.textSha256)
  await expect(dialog).toContainText(
    'The text and everything beside it are unchanged since this app was built.',
  )
  const isOld = Number.parseInt(versions['electron'], 10) < 43
  await expect(dialog.getByText('no longer supported')).toHaveCount(isOld ? 1 : 0)
})
