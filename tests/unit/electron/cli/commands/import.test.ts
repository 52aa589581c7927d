import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runReader } from '#cli/run-reader'
import type { FileReader } from '#node/import/file-reader'
import { readText } from '#node/import/read-text'
import { createReviews } from '#node/import/reviews'
import type { OwnTexts } from '#node/library/own/own-texts'
import { cleanedUp } from '../../../../support/cleanups'
import { jointStatement } from '../../../../support/import/texts'
import { openOwn, ownNow } from '../../../../support/own-texts'
import { bundledId, resources } from '../../../../support/resources'
import { valueOf } from '../../../../support/results'

const { fresh } = cleanedUp()
const run = (...argv: string[]) => runReader(argv, { resources, today: '2026-11-28', version: '1.0.0' })

interface Report {
  readonly id: string | null
  readonly status: string
  readonly reason?: string
}

async function importJson(...argv: string[]): Promise<{ exitCode: number; reports: readonly Report[] }> {
  const { exitCode, text, isAnswer } = await run('import', ...argv, '--json')
  expect(isAnswer).toBe(true)
  return { exitCode, reports: JSON.parse(text) as readonly Report[] }
}

function textsIn(folder: string): string {
  mkdirSync(join(folder, 'texts', 'more'), { recursive: true })
  writeFileSync(join(folder, 'texts', 'a.txt'), jointStatement)
  writeFileSync(join(folder, 'texts', 'b.md'), '# On the Sill\n\n1. One.\n\n3. Three.\n')
  writeFileSync(join(folder, 'texts', 'more', 'c.txt'), jointStatement)
  writeFileSync(join(folder, 'texts', 'more', 'd.txt'), '')
  return join(folder, 'texts')
}

it('takes a folder in, says of each file what became of it, and a second time takes nothing twice', async () => {
  const folder = fresh()
  const texts = textsIn(folder)
  const library = join(folder, 'own')
  const first = await importJson(texts, '--library', library)
  expect(first.exitCode).toBe(1)
  expect(first.reports).toMatchObject([
    { file: join(texts, 'a.txt'), status: 'imported', left: [], doubts: [] },
    { file: join(texts, 'b.md'), id: 'on-the-sill', status: 'review', doubts: [{ why: 'number-skipped' }] },
    { file: join(texts, 'more', 'c.txt'), id: first.reports[0]?.id, status: 'imported' },
    { file: join(texts, 'more', 'd.txt'), id: null, status: 'refused' },
  ])
  const again = await importJson(join(texts, 'b.md'), '--library', library, '--accept')
  expect(again).toMatchObject({ exitCode: 0, reports: [{ id: 'on-the-sill', status: 'imported' }] })
  const listed = JSON.parse((await run('list', '--library', library, '--json')).text) as {
    default: string
    declarations: { id: string; imported?: string }[]
  }
  expect(listed.default).toBe(bundledId)
  expect(listed.declarations.map(({ imported }) => imported)).toEqual([undefined, 'accepted', 'accepted'])
})

it('does not take in as it is what a person has begun to review, says so, and keeps what was decided', async () => {
  const folder = fresh()
  const file = join(textsIn(folder), 'b.md')
  const library = join(folder, 'own')
  await importJson(file, '--library', library)
  const reviewed = async <Value>(work: (own: OwnTexts) => Value): Promise<Value> => {
    const own = openOwn(library)
    const value = await work(own)
    own.close()
    return value
  }
  await reviewed(async (own) => {
    const read = async (named: Parameters<FileReader['read']>[0]) => readText({ kind: 'file', file: named })
    const bundled = async () => new Set<string>()
    const reviews = createReviews({ own, read, bundled, now: () => ownNow, readerVersion: '1.0.0' })
    const { token } = valueOf(reviews.ofFile(file))
    await reviews.read(token)
    valueOf(reviews.act(token, 0, [{ do: 'leave-out', selection: { first: 1, last: 1 } }]))
    reviews.leave(token)
  })
  const decided = await reviewed((own) => valueOf(own.review('on-the-sill')))
  const again = await importJson(file, '--library', library, '--accept')
  expect(again).toMatchObject({ exitCode: 0, reports: [{ id: 'on-the-sill', status: 'review' }] })
  expect(again.reports[0]?.reason).toContain('It was not taken in as it is. Finish the review in the app.')
  expect(decided?.actions).toHaveLength(1)
  expect(await reviewed((own) => valueOf(own.review('on-the-sill')))).toEqual(decided)
})

it('reads what it took in, and cites it', async () => {
  const folder = fresh()
  const texts = textsIn(folder)
  const library = join(folder, 'own')
  await importJson(join(texts, 'a.txt'), '--library', library, '--id', 'meadows', '--title', 'Meadows')
  const of = ['--library', library, '--declaration', 'meadows']
  const data = JSON.parse((await run('text', ...of, '--json')).text) as { units: unknown[] }
  expect(data.units[1]).toMatchObject({
    eId: 'para_1',
    kind: 'paragraph',
    num: '1.',
    heading: null,
    text: 'The two sides welcomed the bridge over the Sill.',
  })
  expect(data.units).toContainEqual(
    expect.objectContaining({ eId: 'att_i', num: 'ANNEX I', heading: 'Ferries', text: '' }),
  )
  expect((await run('show', '2.a', ...of)).text).toContain('two new crossings')
  expect((await run('cite', '2', ...of)).text).toMatch(/JOINT STATEMENT .*para\. 2/)
  const out = join(folder, 'out')
  expect((await run('export', ...of, '--format', 'original', '--out', out)).exitCode).toBe(0)
  expect(readFileSync(out)).toEqual(readFileSync(join(texts, 'a.txt')))
  expect((await run('export', ...of, '--out', out)).exitCode).toBe(0)
  expect(readFileSync(out, 'utf8')).toContain('<docTitle>JOINT STATEMENT ON THE UPPER MEADOWS</docTitle>')
  expect((await run('export', '--library', library, '--format', 'original', '--out', out)).exitCode).toBe(1)
  expect((await run('export', ...of, '--format', 'pdf', '--out', out)).exitCode).toBe(2)
  const hits = JSON.parse((await run('search', '--library', library, '--json', 'bridge')).text) as unknown[]
  expect(hits).toContainEqual(expect.objectContaining({ declaration: 'meadows', id: 'para_1' }))
  const bare = JSON.parse((await run('search', '--json', 'trade')).text) as object[]
  expect(bare[0]).not.toHaveProperty('declaration')
  const both = JSON.parse((await run('search', '--library', library, '--json', 'two')).text) as {
    declaration: string
  }[]
  expect(new Set(both.map(({ declaration }) => declaration)).size).toBeGreaterThan(1)
  expect((await run('text', '--library', library)).text).toBe((await run('text')).text)
})

it('refuses mistakes in the command line and keeps the texts of others', async () => {
  const folder = fresh()
  const texts = textsIn(folder)
  const own = ['--library', join(folder, 'own')]
  expect((await run('import', texts)).exitCode).toBe(2)
  expect((await run('import', ...own)).exitCode).toBe(2)
  expect((await run('import', texts, ...own, '--id', 'x')).exitCode).toBe(2)
  expect((await run('import', texts, ...own, '--id', '../x')).exitCode).toBe(2)
  expect((await run('import', texts, ...own, '--language', 'no such')).exitCode).toBe(2)
  expect((await run('list', '--library', join(folder, 'none'))).exitCode).toBe(1)
  const taken = await importJson(join(texts, 'a.txt'), ...own, '--id', bundledId)
  expect(taken).toMatchObject({ exitCode: 1, reports: [{ status: 'refused' }] })
  const missing = await importJson(join(texts, 'none.txt'), ...own)
  expect(missing.reports[0]).toMatchObject({ status: 'refused', id: null })
})

it('says in sentences why a file is not taken in, and stores nothing that cannot be read again', async () => {
  const folder = fresh()
  const texts = textsIn(folder)
  const library = join(folder, 'own')
  const { reports } = await importJson(
    join(texts, 'more', 'd.txt'),
    join(texts, 'no.txt'),
    '--library',
    library,
  )
  for (const { reason } of reports)
    expect(reason).toMatch(/Nothing was imported, and your library did not change\./)
  const blank = await run('import', join(texts, 'a.txt'), '--library', library, '--title', '  ')
  expect(blank.exitCode).toBe(2)
  expect((await run('list', '--library', library)).exitCode).toBe(0)
})

it('exports an imported text with the words on where it is from', async () => {
  const folder = fresh()
  const texts = textsIn(folder)
  const library = join(folder, 'own')
  await importJson(join(texts, 'a.txt'), '--library', library, '--id', 'meadows')
  for (const format of ['akoma-ntoso', 'text']) {
    const out = join(folder, format)
    await run('export', '--library', library, '--declaration', 'meadows', '--format', format, '--out', out)
    expect(readFileSync(out, 'utf8')).toMatch(/Imported on .*, from a\.txt, not checked against/)
  }
})

it('says of a text that waits for a review that it does, wherever its words go', async () => {
  const folder = fresh()
  const texts = textsIn(folder)
  const library = join(folder, 'own')
  await importJson(texts, '--library', library)
  const of = ['--library', library, '--declaration', 'on-the-sill']
  const waits = 'not checked against an official publication, its review is not finished'
  for (const command of [['text'], ['show', '3'], ['cite', '3'], ['cite', '3', '--style', 'csl-json']])
    expect((await run(...command, ...of)).text).toContain(waits)
  expect(JSON.parse((await run('text', ...of, '--json')).text)).toMatchObject({ awaitsReview: true })
  const search = async (...more: string[]) =>
    (await run('search', '--library', library, 'three', ...more)).text
  expect(await search()).toContain(waits)
  const hits = JSON.parse(await search('--json')) as { declaration: string; imported?: object }[]
  expect(hits.find(({ declaration }) => declaration === 'on-the-sill')?.imported).toMatchObject({
    awaitsReview: true,
  })
  for (const format of ['akoma-ntoso', 'text']) {
    const out = join(folder, format)
    await run('export', ...of, '--format', format, '--out', out)
    expect(readFileSync(out, 'utf8')).toContain(waits)
  }
  await importJson(join(texts, 'b.md'), '--library', library, '--accept')
  expect((await run('cite', '3', ...of)).text).not.toContain('not finished')
  expect(JSON.parse((await run('text', ...of, '--json')).text)).toMatchObject({ awaitsReview: false })
})
