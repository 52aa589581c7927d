import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from '@playwright/test'
import { unzipSync } from 'fflate'
import type { LaunchedApp } from '../driver/launch'
import { BriefingPage } from '../pages/briefing-page'
import { folded, output } from '../terminal-programs'
import type { Feature } from './feature'

/** The one feature that reaches for the system's print spooler. */
export const printing = 'printing on paper'

const words = 'flagship power project of CASA-1000'

declare global {
  // What a print window was asked to print, noted in the main process.
  var paperAsked: Electron.WebContentsPrintOptions | undefined
}

/**
 * Stands in for the person at the system's print dialog, which a test cannot press: whatever printer there is takes it.
 * The rest, the spooler too, is the real one.
 */
async function answerPrintDialog(app: LaunchedApp): Promise<void> {
  await app.evaluate(({ app: main }) => {
    main.on('web-contents-created', (_event, contents) => {
      const print = contents.print.bind(contents)
      contents.print = (options, done) => {
        globalThis.paperAsked = options
        print({ ...options, silent: true }, done)
      }
    })
  })
}

/** Briefing extracts: collected, composed, written in every form, printed. */
export const briefing: readonly Feature[] = [
  {
    name: 'collecting for a briefing, and its preview',
    visit: async ({ reader: { app, page, window } }) => {
      const builder = new BriefingPage(window, app)
      for (const eId of ['para_13', 'para_15']) {
        await page.choose(eId)
        await window.keyboard.press('b')
      }
      await builder.open()
      await expect(builder.items).toHaveCount(2)
      await expect(builder.preview).toContainText(words)
      await builder.close()
    },
  },
  {
    name: 'extracts as PDF, Word, Markdown and plain text',
    visit: async ({ reader: { app, window }, folder }) => {
      const builder = new BriefingPage(window, app)
      const file = (ending: string) => path.join(folder, `extract.${ending}`)
      await builder.open()
      await builder.save('PDF', file('pdf'))
      await builder.save('Word', file('docx'))
      await builder.save('Markdown', file('md'))
      await builder.save('Plain text', file('txt'))
      await builder.close()
      expect(folded(await output('pdftotext', file('pdf'), '-'))).toContain(words)
      const document = unzipSync(await readFile(file('docx')))['word/document.xml']
      expect(new TextDecoder().decode(document)).toContain('CASA-1000')
      expect(folded(await readFile(file('md'), 'utf8'))).toContain(words)
      expect(folded(await readFile(file('txt'), 'utf8'))).toContain(words)
    },
  },
  {
    name: printing,
    visit: async ({ reader: { app, window } }) => {
      const builder = new BriefingPage(window, app)
      await answerPrintDialog(app)
      await builder.open()
      await builder.dialog.getByRole('button', { name: 'Print…' }).click()
      // Without a printer the system says so: it was asked.
      await expect(builder.outcome).toContainText(/Sent to the printer\.|Check that a printer is set up/)
      await builder.close()
      const asked = JSON.stringify(await app.evaluate(() => globalThis.paperAsked))
      expect(asked).toContain('Working copy – not an official publication')
    },
  },
]
