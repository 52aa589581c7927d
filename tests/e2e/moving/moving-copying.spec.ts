import type { LaunchedApp } from '../../support/driver/launch'
import { expect, test } from '../../support/fixtures/reader'
import { MovingPage } from '../../support/pages/moving-page'

/** What the system's clipboard holds, in the form of either of Electron's clipboards. */
async function clipboardOf(app: LaunchedApp): Promise<{ text: string; html: string }> {
  return await app.evaluate(async ({ clipboard }) => {
    const text = await clipboard.readText()
    // Present in the releases whose clipboard is not yet that of the web.
    const readHtml: unknown = Reflect.get(clipboard, 'readHTML')
    const html: unknown = typeof readHtml === 'function' ? readHtml.call(clipboard) : ''
    return { text, html: String(html) }
  })
}

const title =
  'Joint Declaration on Next Steps in Building Strategic Partnership for Regional Solidarity and Integration'

// The clipboard is one for the whole system: these run one after the other.
test.describe.configure({ mode: 'serial' })

test('copying a selection keeps the words and adds the reference', async ({ reader }) => {
  const { app, window } = reader
  const moving = new MovingPage(window)
  await moving.selectWords('para_2', 0, 'para_2', 25)
  await window.keyboard.press('Control+C')
  await expect.poll(async () => (await clipboardOf(app)).text).toContain('During bilateral meetings')
  const one = await clipboardOf(app)
  expect(one.text.split('\n\n')[0]).toBe('During bilateral meetings')
  expect(one.text).toContain(`Pakistan and Tajikistan, ${title}, Islamabad, 2 June 2021, para. 2 (`)
  expect(one.text).toMatch(/SHA-256 [0-9a-f]{12}\), accessed on \d{1,2} \w+ \d{4}\.$/)
  expect(one.html).toContain('<blockquote><p>During bilateral meetings</p></blockquote><p>Pakistan and')

  await moving.selectWords('para_2', 7, 'para_3', 8)
  await window.keyboard.press('Control+C')
  await expect.poll(async () => (await clipboardOf(app)).text).toContain('paras. 2–3')
  const two = (await clipboardOf(app)).text.split('\n\n')
  expect(two).toHaveLength(3)
  expect(two[0]).toMatch(/^bilateral meetings, .*mutual interest\.$/)
  expect(two[1]).not.toMatch(/^\d/)
})

test('the reference is a setting: style, and whether copying adds it', async ({ reader }) => {
  const { app, page, window } = reader
  const moving = new MovingPage(window)
  const settings = await page.openSettings()
  await settings.getByRole('combobox', { name: 'Reference style' }).selectOption('plain')
  await settings.getByRole('checkbox', { name: /Add a reference/ }).uncheck()
  await window.keyboard.press('Escape')
  await settings.waitFor({ state: 'detached' })
  await moving.selectWords('para_2', 0, 'para_2', 6)
  await window.keyboard.press('Control+C')
  await expect.poll(async () => (await clipboardOf(app)).text).toBe('During')
  await window.keyboard.press('Control+Shift+C')
  await expect
    .poll(async () => (await clipboardOf(app)).text)
    .toMatch(/^During\n\nJoint Declaration .*, paragraph 2\. .*Accessed \d{4}-\d{2}-\d{2}\.$/)
})

test('copy with citation and copy link take all that is chosen', async ({ reader }) => {
  const { app, page, window } = reader
  const moving = new MovingPage(window)
  const settings = await page.openSettings()
  await settings.getByRole('combobox', { name: 'Reference style' }).selectOption('csl-json')
  await window.keyboard.press('Escape')
  await settings.waitFor({ state: 'detached' })
  await moving.goTo('13-14')
  await expect.poll(() => moving.focusedRow()).toBe('para_13')
  await window.keyboard.press('Control+Shift+C')
  await expect(moving.announcement).toHaveText('Copied with citation')
  const { text, html } = await clipboardOf(app)
  const json: unknown = JSON.parse(text.slice(text.indexOf('\n\n[') + 2))
  expect(json).toMatchObject([{ type: 'document', title, locator: '13–14' }])
  expect(html).toContain('<pre>[')
  await window.keyboard.press('Control+Shift+L')
  await expect(moving.announcement).toHaveText('Link copied')
  expect((await clipboardOf(app)).text).toBe('declaration-reader://pk-tj-2021-06-02/para_13-para_14')
})
