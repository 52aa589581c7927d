import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { noSearches } from '#contract/search/searches'
import { ownResources } from '#node/library/shipped-resources'
import { searchCapability } from '#node/search/search-capability'
import { openSearches, searchesFile } from '#node/search/searches-store'
import { resources } from '../../../../support/resources'

const now = new Date('2026-01-02T03:04:05.678Z')
const some = { ...noSearches, history: ['trade'] }
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kept-file-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const file = () => path.join(folder, 'searches.json')

it('writes on finishing what could not be written before, and nothing where nothing is to be saved', () => {
  const store = openSearches(folder, now)
  store.finish()
  expect(() => readFileSync(file())).toThrow('ENOENT')
  rmSync(folder, { recursive: true })
  writeFileSync(folder, 'a file where the folder was')
  expect(() => store.saveNow(searchesFile(some))).toThrow(/ENOTDIR|EEXIST/)
  rmSync(folder)
  mkdirSync(folder)
  store.finish()
  expect(openSearches(folder, now).current().searches).toEqual(some)
  rmSync(file())
  store.finish()
  expect(() => readFileSync(file())).toThrow('ENOENT')
})

it('a save into a file that was not read is answered with what is wrong, and leaves it alone', async () => {
  mkdirSync(file())
  const searches = openSearches(folder, now)
  const { handlers } = searchCapability({ resources: ownResources(resources), searches })
  expect(await handlers['searches:save'](some, 1)).toMatchObject({ ok: false, error: { code: 'not-saved' } })
  expect(await handlers['searches:load'](undefined, 1)).toMatchObject({
    ok: true,
    value: { searches: some, notices: [{ id: 'searches-not-kept' }] },
  })
  rmSync(file(), { recursive: true })
  const whole = openSearches(folder, now)
  expect(whole.current().searches).toEqual(noSearches)
  const again = searchCapability({ resources: ownResources(resources), searches: whole })
  expect(await again.handlers['searches:save'](some, 1)).toMatchObject({ ok: true })
  expect(openSearches(folder, now).current().searches).toEqual(some)
})
