import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'

/** A clipboard as Electron's: written by the main process, and by what a page copies. */
export interface StandInClipboard {
  readonly write: (content: { readonly text: string; readonly html?: string }) => Promise<void>
  readonly readText: () => Promise<string>
  /** At once, as in Electron 33: the HTML that was there when the text was read last. */
  readonly readHTML: () => string
}

/**
 * What the main process writes is kept here, because a page could not put HTML on the clipboard as it is; what a page
 * copies is on the browser's own. A sign on the browser's tells which of the two was written last.
 *
 * @param pageOf - the reader's page, which may read the browser's clipboard
 */
export function standInClipboard(pageOf: () => Page): StandInClipboard {
  let written = { text: '', html: '' }
  let sign = ''
  let html = ''
  const copiedHtml = () =>
    pageOf().evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      if (!item?.types.includes('text/html')) return ''
      return (await item.getType('text/html')).text()
    })
  return {
    write: async (content) => {
      written = { html: '', ...content }
      sign = randomUUID()
      await pageOf().evaluate((words) => navigator.clipboard.writeText(words), sign)
    },
    readText: async () => {
      const copied = await pageOf().evaluate(() => navigator.clipboard.readText())
      const isWritten = copied === sign
      html = isWritten ? written.html : await copiedHtml()
      return isWritten ? written.text : copied
    },
    readHTML: () => html,
  }
}
