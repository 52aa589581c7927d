import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { runReader } from '#cli/run-reader'
import { cleanedUp } from '../../../../support/cleanups'
import { openOwn } from '../../../../support/own-texts'
import { resources } from '../../../../support/resources'
import { valueOf } from '../../../../support/results'

const { fresh, cleanups } = cleanedUp()
const terminal = fileURLToPath(new URL('../../../../../build/reader.ts', import.meta.url))
const killer = fileURLToPath(new URL('../../../../support/import/killed-in-commit.ts', import.meta.url))
const FILES = 12

function textsIn(folder: string): string {
  const texts = join(folder, 'texts')
  mkdirSync(texts)
  for (let index = 0; index < FILES; index += 1) {
    const words = Array.from({ length: 40 }, (_each, at) => `${at + 1}. Clause ${at} of text ${index}.`)
    writeFileSync(join(texts, `${String(index).padStart(3, '0')}.txt`), words.join('\n\n'))
  }
  return texts
}

/** Imports in a process of its own, which is killed in the middle of a change, after so many whole ones. */
async function importKilled(texts: string, library: string, wholeChanges: number): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--import', killer, terminal, 'import', texts, '--library', library],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, WHOLE_CHANGES: String(wholeChanges) },
    },
  )
  cleanups.push(() => child.kill('SIGKILL'))
  const [said, [code, signal]] = await Promise.all([text(child.stdout), once(child, 'exit')])
  expect({ said, code, signal }).toEqual({
    said: 'killed in the middle of a change\n',
    code: null,
    signal: 'SIGKILL',
  })
}

it('an import that is killed in the middle of a text leaves whole texts only, and goes on when it is started again', async () => {
  const folder = fresh()
  const texts = textsIn(folder)
  const library = join(folder, 'own')
  const counts: number[] = []
  // Each process goes on where the one before was killed.
  for (const wholeChanges of [8, 4]) {
    await importKilled(texts, library, wholeChanges)
    const own = openOwn(library)
    const { texts: whole, unreadable } = valueOf(own.list())
    expect(unreadable).toEqual([])
    for (const { id, provenance } of whole) {
      expect(Buffer.from(valueOf(own.file(id)))).toEqual(readFileSync(join(texts, provenance.fileName)))
      valueOf(own.open(id))
      valueOf(own.account(id))
    }
    counts.push(whole.length)
    own.close()
  }
  const [first = 0, second = 0] = counts
  expect(first).toBeGreaterThan(0)
  expect(second).toBeGreaterThan(first)
  expect(second).toBeLessThan(FILES)
  const again = await runReader(['import', texts, '--library', library, '--json'], {
    resources,
    today: '2026-11-28',
  })
  expect(again.exitCode).toBe(0)
  const after = openOwn(library)
  expect(valueOf(after.list()).texts).toHaveLength(FILES)
  after.close()
}, 120_000)
