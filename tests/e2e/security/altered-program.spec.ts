import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { type DrivenApp, driveApp } from '../../support/driver/piped-app'
import { expect, test } from '../../support/fixtures/reader'
import { alteredApp, packagedApp } from '../../support/packaged'

const pictureSchema = z.object({ data: z.string() })
const text = 'On the invitation of Prime Minister'
const control = 2
const shift = 8

/** The words on the screen; none while the page is still being made, which answers with an error. */
const words = (app: DrivenApp) =>
  app.evaluate(z.string(), "document.body?.innerText ?? ''").catch((): string => '')

async function picture(app: DrivenApp, name: string): Promise<void> {
  const { data } = pictureSchema.parse(await app.command('Page.captureScreenshot', { format: 'png' }))
  await writeFile(`screenshots/${name}.png`, Buffer.from(data, 'base64'))
}

async function press(app: DrivenApp, key: string, code: string, modifiers = 0): Promise<void> {
  const virtual = { windowsVirtualKeyCode: key === 'Enter' ? 13 : key.charCodeAt(0) }
  const pressed = { key, code, modifiers, ...virtual, ...(key === 'Enter' ? { text: '\r' } : {}) }
  await app.command('Input.dispatchKeyEvent', { type: 'keyDown', ...pressed })
  await app.command('Input.dispatchKeyEvent', { type: 'keyUp', ...pressed })
}

/** Opens About by the palette of commands. */
async function openAbout(app: DrivenApp): Promise<void> {
  await press(app, 'P', 'KeyP', control + shift)
  const field = "document.activeElement?.getAttribute('data-types') ?? ''"
  await expect.poll(() => app.evaluate(z.string(), field)).toBe('palette')
  await app.command('Input.insertText', { text: 'about' })
  const first = "document.querySelector('[role=dialog] [role=menuitem]')?.textContent ?? ''"
  await expect.poll(() => app.evaluate(z.string(), first)).toContain('About Declaration Reader')
  await press(app, 'Enter', 'Enter')
  await expect.poll(() => words(app)).toContain('Program files')
}

// Packaging is the longer part: the artefact is made once, and both tests start from it.
test.describe.configure({ mode: 'serial', timeout: 300_000 })

test('a packaged app that is whole says nothing of itself, and About says that it is', async ({
  dataFolder,
  display,
}) => {
  const app = await driveApp({ executable: await packagedApp(), dataFolder, display: display ?? '' })
  try {
    await expect.poll(() => words(app)).toContain(text)
    expect(await app.evaluate(z.unknown(), 'bridge.app.check()')).toEqual({ ok: true, value: 'whole' })
    await openAbout(app)
    const shown = await words(app)
    expect(shown).toContain('They match the list made when the app was packaged.')
    expect(shown).not.toContain('The program was changed or damaged')
    await picture(app, 'program-whole')
  } finally {
    await app.kill()
  }
})

test('one altered byte of the archive is said on the screen and in About', async ({
  dataFolder,
  display,
}) => {
  const altered = await alteredApp()
  try {
    const app = await driveApp({ executable: altered.executable, dataFolder, display: display ?? '' })
    try {
      await expect
        .poll(() => words(app))
        .toContain('The program was changed or damaged after it was packaged.')
      expect(await words(app)).toContain(text)
      await picture(app, 'program-altered')
      await openAbout(app)
      expect(await words(app)).toContain('They were changed or damaged after the app was packaged.')
      await picture(app, 'program-altered-about')
    } finally {
      await app.kill()
    }
    await rm(path.join(altered.resources, 'app.asar.sha256'))
    const unlisted = await driveApp({ executable: altered.executable, dataFolder, display: display ?? '' })
    try {
      await expect.poll(() => words(unlisted)).toContain('The program cannot be checked')
      await picture(unlisted, 'program-no-list')
    } finally {
      await unlisted.kill()
    }
  } finally {
    await altered.remove()
  }
})
