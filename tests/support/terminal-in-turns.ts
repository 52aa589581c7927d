import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { runReader } from '#cli/run-reader'

/**
 * A terminal that stays: each line it is given is a command as JSON, which it runs as `npm run reader` does, and answers
 * with a line of JSON. So two of them can meet many times without waiting for Node to start.
 */
const resources = fileURLToPath(new URL('../../resources', import.meta.url))

process.stdout.write('ready\n')
for await (const line of createInterface({ input: process.stdin })) {
  const words = JSON.parse(line) as string[]
  const answer = await runReader(words, { resources, today: '2026-01-01' })
  process.stdout.write(`${JSON.stringify(answer)}\n`)
}
