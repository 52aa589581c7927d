import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { localDay } from '#core/local-day'
import type { PdfPages } from '#node/formats/pdf/reader/positioned'
import type { PrintPdf } from './command'
import { runReader } from './run-reader'

/** What needs the app, without a window on the screen. */
interface PdfWithApp {
  readonly printPdf: PrintPdf
  readonly readPdf: PdfPages
}

const packageFacts = z.object({ version: z.string() })

/**
 * Runs the terminal's reader on this process's arguments and sets its exit status.
 *
 * @param withApp - how PDFs are made and opened: what plain Node cannot do
 */
export async function runTerminal({ printPdf, readPdf }: PdfWithApp): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A pager or `head` closes the pipe when it has read enough: that is not a failure.
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  const today = localDay(new Date())
  const resources = fileURLToPath(new URL('../../resources', import.meta.url))
  const facts = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  const { version } = packageFacts.parse(facts)
  const {
    exitCode,
    text,
    isAnswer = false,
  } = await runReader(process.argv.slice(2), { resources, today, printPdf, readPdf, version })
  const stream = exitCode === 0 || isAnswer ? process.stdout : process.stderr
  stream.write(`${text}\n`)
  process.exitCode = exitCode
}
