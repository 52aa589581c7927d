import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { runReader } from '#cli/run-reader'
import { loadEngine } from '#core/search/engine'
import { searchableTexts } from '#core/search/texts'
import { declarationFile } from '#node/library/declaration-files'
import { type Library, openLibrary } from '#node/library/library'
import { readBytes } from '#node/library/read-resource'
import { sha256 } from '../../../../support/bundled-texts'
import { bundledId, bundledPassages, resources } from '../../../../support/resources'
import { errorOf, valueOf } from '../../../../support/results'
import { secondId, writeTwoTexts } from '../../../../support/two-texts'

let folder = ''
let library: Library
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'texts-'))
  await writeTwoTexts(folder)
})
beforeEach(() => {
  library = openLibrary({ folder, sums: null })
})
afterAll(() => rmSync(folder, { recursive: true }))

const environment = { resources, today: '2026-11-27' }
const terminal = (...argv: string[]) => runReader([...argv, '--resources', folder], environment)
const opened = async (id: string) => valueOf(await library.open(id))

describe('a library of several texts', () => {
  it('reads the default that it names, whichever id comes first in the alphabet', async () => {
    const { default: first, declarations } = await library.catalogue()
    expect(declarations.map(({ id }) => id)).toEqual([secondId, bundledId])
    expect(first).toBe(bundledId)
    const { text } = await terminal('show', '1')
    expect(text).toContain(bundledPassages[0]?.text.slice(0, 40))
  })

  it('is listed in the terminal without opening a text, the default named', async () => {
    expect(await terminal('list')).toEqual({
      exitCode: 0,
      text: [
        'ar-me-2023-10-05  2023-10-05  Arvenia–Melland Joint Communiqué, 5 October 2023',
        'pk-tj-2021-06-02  2021-06-02  Pakistan–Tajikistan Joint Declaration, 2 June 2021  (default)',
      ].join('\n'),
    })
    const { text } = await terminal('list', '--json')
    expect(JSON.parse(text)).toMatchObject({
      default: bundledId,
      declarations: [{ id: secondId, parties: ['Arvenia', 'Melland'], language: 'en' }, { id: bundledId }],
      problems: [],
    })
    const empty = await runReader(['list', '--resources', join(folder, 'shared')], environment)
    expect(empty).toEqual({ exitCode: 0, text: 'The library is empty.' })
  })

  it('gives each its own timeline, relations, terms, sources and remarks', async () => {
    const [one, other] = [await opened(bundledId), await opened(secondId)]
    expect(other.events.map(({ eId }) => eId)).toEqual([
      'event_lake-convention-1974',
      'event_declaration-2018',
      'event_communique-2023',
    ])
    const of2018 = ({ events }: typeof one) =>
      events.find(({ eId }) => eId === 'event_declaration-2018')?.title
    expect(of2018(one)).not.toBe(of2018(other))
    const termOf = ({ glossary }: typeof one) => glossary.find(({ id }) => id === 'term_jwg')?.expansion
    expect([termOf(one), termOf(other)]).toEqual(['Joint Working Group', 'Joint Working Group on rail'])
    const sourceOf = ({ sources }: typeof one) => sources.find(({ key }) => key === 'wb')?.publisher
    expect(sourceOf(other)).toBe('Water Board of Melland')
    expect(sourceOf(one)).not.toBe(sourceOf(other))
    expect(other.relations.some(({ from, to }) => [from, to].includes('para_26'))).toBe(false)
    expect(other.glossary.filter(({ shared }) => shared)).toEqual(one.glossary.filter(({ shared }) => shared))
    expect([one.verified, other.verified, one.problems, other.problems]).toEqual([true, true, [], []])
  })

  it.each([bundledId, secondId])('has a prepared index for %s that is up to date', async (id) => {
    const bytes = valueOf(await readBytes({ folder, sums: null }, declarationFile(id, 'search-index')))
    const texts = searchableTexts(await opened(id))
    const engine = await loadEngine({ texts, index: bytes.toString('utf8'), hash: sha256, now: () => 0 })
    expect(engine.notice).toBeNull()
    expect(new Set(texts.map(({ declaration }) => declaration))).toEqual(new Set([id, null]))
  })

  it('reads a text once, and again only after one of its files has changed', async () => {
    expect(await opened(secondId)).toBe(await opened(secondId))
    expect(library.lastOpened(secondId)).toBe(await opened(secondId))
    const before = await opened(secondId)
    const file = join(folder, declarationFile(secondId, 'timeline'))
    const timeline = { format: 1, events: before.events.slice(0, 1) }
    writeFileSync(file, JSON.stringify(timeline))
    const after = await opened(secondId)
    expect(after.events).toHaveLength(1)
    expect(library.lastOpened(secondId)).toBe(after)
    writeFileSync(file, JSON.stringify({ format: 1, events: before.events }))
    utimesSync(file, 0, 0)
    expect((await opened(secondId)).events).toHaveLength(3)
  })

  it('reads again what could not be read, also when no file has changed', async () => {
    expect(errorOf(await library.open('none')).code).toBe('not-found')
    const file = join(folder, declarationFile(secondId, 'timeline'))
    const before = readFileSync(file)
    writeFileSync(file, '{')
    expect((await opened(secondId)).problems).toHaveLength(1)
    expect(await opened(secondId)).not.toBe(await opened(secondId))
    writeFileSync(file, before)
    expect((await opened(secondId)).problems).toEqual([])
  })

  it.each([
    ['is damaged', '{'],
    ['names a text that is not there', '{"format":1,"default":"gone"}'],
  ])('guesses no default where library.json %s: the terminal prints nothing', async (_what, content) => {
    const file = join(folder, 'library.json')
    const before = readFileSync(file)
    writeFileSync(file, content)
    const { exitCode, text } = await terminal('show', '1')
    expect([exitCode, text]).toEqual([1, expect.stringContaining('library.json')])
    expect(text).toContain('Nothing was printed.')
    expect((await terminal('show', '1', '--declaration', secondId)).exitCode).toBe(0)
    writeFileSync(file, before)
  })

  it('knows nothing opened of a text that was not asked for', () => {
    expect(library.lastOpened(bundledId)).toBeNull()
  })
})
