import { expect, test } from '../fixtures/reader'
import { SearchPage } from '../pages/search-page'

test('typing finds: groups, counts, marks in the list and in the text', async ({ reader }) => {
  const search = new SearchPage(reader.window)
  await search.open()
  await expect(search.field).toBeFocused()
  await search.field.pressSequentially('"terms of trade"')
  await search.field.fill('')
  await search.field.pressSequentially('CASA-1000')
  await expect(search.group('paragraph')).toBeVisible()
  await reader.window.screenshot({ path: 'screenshots/search-results.png' })
  expect(await search.marked('search-hit')).not.toEqual([])
})
