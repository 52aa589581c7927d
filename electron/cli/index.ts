import { fileURLToPath } from 'node:url'
import { runReader } from './run-reader'

/** The terminal's reader: `npm run --silent reader -- <command>`. Plain Node, no window, no build. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A pager or `head` that has read enough closes the pipe: not a failure.
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

const now = new Date()
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  .map((part) => String(part).padStart(2, '0'))
  .join('-')
const resources = fileURLToPath(new URL('../../resources', import.meta.url))
const { exitCode, text } = await runReader(process.argv.slice(2), { resources, today })
const stream = exitCode === 0 ? process.stdout : process.stderr
stream.write(`${text}\n`)
process.exitCode = exitCode
