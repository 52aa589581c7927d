import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { localDay } from '#core/local-day'
import type { PrintPdf } from './command'
import { runReader } from './run-reader'

const packageFacts = z.object({ version: z.string() })

/**
 * Runs the terminal's reader on this process's arguments and sets its exit status.
 *
 * @param printPdf - how a PDF is made: the one thing that plain Node cannot do
 */
export async function runTerminal(printPdf: PrintPdf): Promise<void> {
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
  } = await runReader(process.argv.slice(2), { resources, today, printPdf, version })
  const stream = exitCode === 0 || isAnswer ? process.stdout : process.stderr
  stream.write(`${text}\n`)
  process.exitCode = exitCode
}
