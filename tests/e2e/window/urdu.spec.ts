import type { Locator } from '@playwright/test'
import { accessibilityViolations } from '../../support/accessibility'
import { expect, type Reader, test } from '../../support/fixtures/reader'
import { BriefingPage } from '../../support/pages/briefing-page'
import { NotesPage } from '../../support/pages/notes-page'

const words = 'ٹھیک ہے، دونوں رہنماؤں نے بڑی گرمجوشی سے ملاقات کی ڈیڑھ گھنٹے'

/** How many glyphs of an element come from which face, by the name it has in its file. */
async function facesOf({ window }: Reader, element: Locator): Promise<ReadonlyMap<string, number>> {
  await window.evaluate(() => document.fonts.ready)
  await element.evaluate((each) => each.setAttribute('data-probed', ''))
  const session = await window.context().newCDPSession(window)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument')
  const { nodeId } = await session.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: '[data-probed]',
  })
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
  await element.evaluate((each) => each.removeAttribute('data-probed'))
  return new Map(fonts.map(({ familyName, glyphCount }) => [familyName, glyphCount]))
}

test('an Urdu note runs from right to left in its own letters, beside English ones that do not', async ({
  reader,
}) => {
  const { window } = reader
  const notes = new NotesPage(window)
  await notes.waitUntilOpen()
  await notes.select('para_2', 'the two leaders')
  await window.keyboard.press('n')
  await notes.body.fill(`${words}\n\nIn English\n\n- ${words}`)
  await expect(notes.body).toHaveCSS('direction', 'rtl')
  await notes.editor.getByRole('textbox', { name: 'Add a tag' }).fill('ٹرانزٹ')
  await notes.editor.getByRole('textbox', { name: 'Add a tag' }).press('Enter')
  await notes.waitUntilSaved()
  await window.screenshot({ path: 'screenshots/urdu-editor.png' })
  await window.keyboard.press('Escape')
  const body = window.locator('[data-note-body]')
  const [urdu, english] = [body.locator('p').first(), body.locator('p').nth(1)]
  await expect(urdu).toHaveCSS('direction', 'rtl')
  await expect(english).toHaveCSS('direction', 'ltr')
  await expect(body.locator('ul')).toHaveCSS('direction', 'rtl')
  // A face is asked for when its first letter is laid out.
  await expect.poll(async () => [...(await facesOf(reader, urdu)).keys()]).toContain('Noto Naskh Arabic')
  const { 'Noto Naskh Arabic': naskh = 0, ...others } = Object.fromEntries(await facesOf(reader, urdu))
  expect(naskh).toBeGreaterThan(30)
  // Spaces are in the face of the rest.
  const spaces = words.split(' ').length - 1
  expect(Object.values(others).reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(spaces)
  expect([...(await facesOf(reader, english)).keys()]).not.toContain('Noto Naskh Arabic')
  expect(await accessibilityViolations(window)).toEqual([])
  await window.screenshot({ path: 'screenshots/urdu-note.png' })
})

test('the fields of a briefing take Urdu from right to left', async ({ reader }) => {
  const builder = new BriefingPage(reader.window, reader.app)
  await builder.open()
  for (const field of [builder.name, builder.dialog.getByRole('textbox', { name: 'Title' })]) {
    await field.fill(words)
    await expect(field).toHaveCSS('direction', 'rtl')
  }
})
