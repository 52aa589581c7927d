import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runReader } from '#cli/run-reader'
import { connect } from '#node/store/connection'
import { cleanedUp } from '../../../../support/cleanups'
import { openOwn, ownText } from '../../../../support/own-texts'
import { bundledId, resources } from '../../../../support/resources'
import { valueOf } from '../../../../support/results'

const { fresh } = cleanedUp()
const run = (...argv: string[]) => runReader(argv, { resources, today: '2026-11-28' })

function libraryIn(folder: string): string {
  const own = openOwn(folder)
  valueOf(own.add(ownText('sill', '1. The heliotrope bridge.\n\n2. Of that name.', 'sill.txt')))
  own.close()
  return folder
}

it('library export writes all texts for a search engine, with what each rests on', async () => {
  const folder = fresh()
  const out = join(folder, 'out')
  const args = ['library', 'export', '--format', 'opensearch', '--library', libraryIn(folder), '--out', out]
  const { exitCode, text } = await run(...args)
  expect([exitCode, text]).toEqual([
    0,
    expect.stringMatching(/documents of 2 texts in 1 file, and mapping\.json\.$/),
  ])
  const lines = readFileSync(join(out, 'bulk-0001.ndjson'), 'utf8').trimEnd().split('\n')
  const documents = lines.filter((_line, index) => index % 2 === 1).map((line) => JSON.parse(line))
  expect(documents.find(({ eId }) => eId === 'para_14')).toMatchObject({
    declaration: bundledId,
    trust: 'verified',
    origin: null,
  })
  expect(documents.find(({ text: words }) => words?.includes('heliotrope'))).toMatchObject({
    declaration: 'sill',
    eId: 'para_1',
    trust: 'imported',
    origin: expect.stringContaining('from sill.txt, not checked against an official publication'),
  })
  const again = await run(...args)
  expect([again.exitCode, again.text]).toEqual([2, expect.stringContaining('is there already')])
})

it('library export tells mistakes in the command line before anything is opened, and has help', async () => {
  const library = ['--library', join(fresh(), 'none')]
  const bad = [
    ['library', ...library],
    ['library', 'import', ...library],
    ['library', 'export', 'more', ...library],
    ['library', 'export', ...library, '--out', 'x'],
    ['library', 'export', '--format', 'csv', ...library, '--out', 'x'],
    ['library', 'export', '--format', 'opensearch', ...library],
    ['library', 'export', '--format', 'opensearch', '--out', 'x'],
  ]
  for (const args of bad) expect({ args, ...(await run(...args)) }).toMatchObject({ args, exitCode: 2 })
  const none = await run(
    'library',
    'export',
    '--format',
    'opensearch',
    ...library,
    '--out',
    join(fresh(), 'x'),
  )
  expect([none.exitCode, none.text]).toEqual([
    1,
    expect.stringContaining('There is no library in this folder'),
  ])
  expect((await run('library', '--help')).text).toContain(
    'export --format opensearch --library DIR --out DIR',
  )
})

it('library export names the texts that it leaves out because they cannot be read', async () => {
  const folder = libraryIn(fresh())
  const database = connect(join(folder, 'library.db'), true)
  database.exec("UPDATE editions SET tree = zeroblob(length(tree)) WHERE text = 'sill'")
  database.close()
  const out = join(fresh(), 'out')
  const { exitCode, text, isAnswer } = await run(
    'library',
    'export',
    '--format',
    'opensearch',
    '--library',
    folder,
    '--out',
    out,
  )
  expect([exitCode, isAnswer]).toEqual([1, true])
  expect(text).toMatch(/of 1 text in[\s\S]*not in it:\n“sill” cannot be read/)
  expect(readdirSync(out)).toEqual(['bulk-0001.ndjson', 'mapping.json'])
  expect(existsSync(join(folder, 'library.db'))).toBe(true)
})
