import { expect, test } from '../../support/fixtures/reader'

test('the window’s title names the text that is open', async ({ reader }) => {
  await reader.page.waitUntilReadable()
  const title = () => reader.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())
  await expect.poll(title).toBe('Pakistan–Tajikistan Joint Declaration, 2 June 2021 – Declaration Reader')
})
