import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { runReader } from '#cli/run-reader'
import { cleanedUp } from '../../../../support/cleanups'
import { openOwn } from '../../../../support/own-texts'
import { resources } from '../../../../support/resources'
import { valueOf } from '../../../../support/results'

const { fresh, cleanups } = cleanedUp()
const terminal = fileURLToPath(new URL('../../../../../build/reader.ts', import.meta.url))

/** Waits until the log of the library has grown past an import or two, whatever time that takes. */
async function grown(file: string, size: number): Promise<void> {
  for (;;) {
    const found = statSync(file, { throwIfNoEntry: false })
    if (found && found.size >= size) return
    await new Promise((resolve) => setImmediate(resolve))
  }
}

it('an import that is killed leaves whole texts only, and goes on when it is started again', async () => {
  const folder = fresh()
  const texts = join(folder, 'texts')
  mkdirSync(texts)
  const files = Array.from({ length: 300 }, (_, index) => {
    const file = join(texts, `${String(index).padStart(3, '0')}.txt`)
    const words = Array.from({ length: 40 }, (_each, at) => `${at + 1}. Clause ${at} of text ${index}.`)
    writeFileSync(file, words.join('\n\n'))
    return file
  })
  const library = join(folder, 'own')
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', terminal, 'import', texts, '--library', library],
    { stdio: 'ignore' },
  )
  cleanups.push(() => child.kill('SIGKILL'))
  const ended = once(child, 'exit')
  await grown(join(library, 'library.db-wal'), 200_000)
  child.kill('SIGKILL')
  await ended
  const own = openOwn(library)
  const before = valueOf(own.list())
  expect(before.unreadable).toEqual([])
  expect(before.texts.length).toBeGreaterThan(0)
  for (const { id, provenance } of before.texts) {
    expect(Buffer.from(valueOf(own.file(id)))).toEqual(readFileSync(join(texts, provenance.fileName)))
    valueOf(own.open(id))
  }
  own.close()
  const again = await runReader(['import', texts, '--library', library, '--json'], {
    resources,
    today: '2026-11-28',
  })
  expect(again.exitCode).toBe(0)
  const after = openOwn(library)
  expect(valueOf(after.list()).texts).toHaveLength(files.length)
  after.close()
}, 120_000)
