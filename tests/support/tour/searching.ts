import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from '@playwright/test'
import { SearchPage } from '../pages/search-page'
import { emptyClipboard, expectClipboard, type Feature } from './feature'

/** Finding words: in the text and the notes, with a record, kept under a name. */
export const searching: readonly Feature[] = [
  {
    name: 'search, its record and its history',
    visit: async ({ reader, dataFolder }) => {
      const search = new SearchPage(reader.window)
      await search.ask('"CASA-1000" kind:paragraph')
      await expect(search.hits).toHaveCount(1)
      await expect.poll(() => search.marked('search-hit')).toContain('CASA-1000')
      await emptyClipboard(reader)
      await search.button('Copy record').click()
      await expectClipboard(reader, /Query: "CASA-1000" kind:paragraph[\s\S]*1\. Paragraph 13: /)
      await search.ask('energy NEAR/5 connectivity')
      await expect(search.hits.first()).toBeVisible()
      await search.field.press('Enter')
      await search.button('Save…').click()
      await search.panel.getByRole('textbox', { name: 'Name of this search' }).fill('Energy links')
      await search.button('Save').click()
      const kept = () => readFile(path.join(dataFolder, 'searches.json'), 'utf8').catch(() => '')
      await expect.poll(kept).toContain('Energy links')
      await search.button('Close search').click()
    },
  },
]
