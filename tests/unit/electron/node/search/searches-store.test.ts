import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { noSearches, type Searches } from '#contract/search/searches'
import { openSearches, searchesFile } from '#node/search/searches-store'

const now = new Date('2026-01-02T03:04:05.678Z')
const some: Searches = {
  saved: [{ name: 'Energy', query: 'energy NEAR/5 road', kinds: ['paragraph'] }],
  history: ['trade'],
  keepHistory: true,
}
let folder = ''
const file = () => path.join(folder, 'searches.json')

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'searches-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('searches.json', () => {
  it('gives back what was saved, also to the next start', () => {
    const store = openSearches(folder, now)
    expect(store).toMatchObject({ notices: [] })
    expect(store.current()).toEqual(searchesFile(noSearches))
    store.saveNow(searchesFile(some))
    expect(openSearches(folder, now).current()).toEqual(searchesFile(some))
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({ version: 2, searches: some })
  })

  it('empties the history of version 1, on the disk too: words of notes may be in it', () => {
    writeFileSync(file(), JSON.stringify({ version: 1, searches: { ...some, history: ['words of a note'] } }))
    const wanted = { ...some, history: [] }
    expect(openSearches(folder, now).current()).toEqual(searchesFile(wanted))
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({ version: 2, searches: wanted })
  })

  it.each([
    ['cut short', '{"version":1,"sear'],
    ['of a newer version', JSON.stringify({ version: 3, searches: some })],
    ['of another form', JSON.stringify({ version: 2, searches: { ...some, history: [1] } })],
    [
      'with a kind that is not known',
      JSON.stringify({ version: 2, searches: { ...some, saved: [{ name: 'a', query: 'b', kinds: ['x'] }] } }),
    ],
    ['empty', ''],
  ])('is set aside untouched with a notice when it is %s', (_name, text) => {
    writeFileSync(file(), text)
    const store = openSearches(folder, now)
    expect(store.current()).toEqual(searchesFile(noSearches))
    expect(store.notices.map(({ id }) => id)).toEqual(['searches-set-aside'])
    const aside = 'searches.set-aside-2026-01-02T03-04-05.678Z.json'
    expect(readdirSync(folder)).toEqual([aside])
    expect(readFileSync(path.join(folder, aside), 'utf8')).toBe(text)
    store.saveNow(searchesFile(some))
    expect(openSearches(folder, now).current().searches).toEqual(some)
  })

  it('says so when the file cannot be reached, and never overwrites it', () => {
    mkdirSync(file())
    writeFileSync(path.join(file(), 'mine'), '')
    const store = openSearches(folder, now)
    expect(store.notices.map(({ id }) => id)).toEqual(['searches-not-kept'])
    expect(store.isWritable).toBe(false)
    store.saveNow(searchesFile(some))
    store.finish()
    expect(store.current().searches).toEqual(some)
    expect(readdirSync(folder)).toEqual(['searches.json'])
    expect(readdirSync(file())).toEqual(['mine'])
  })
})
