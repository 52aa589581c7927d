import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compileDataset } from '#build/dataset/compile-dataset'
import { layOutDeclaration } from '#build/dataset/new-declaration'
import { projectRoot } from '#build/runtime/paths'
import { secondId, writeTwoTexts } from '../../../support/two-texts'

const source = join(projectRoot, 'tests/support/second-text/source.txt')
const laidOut = { id: 'xx-2024', source, shortTitle: 'A new text', states: ['Arvenia'], language: 'en' }

const filesIn = (folder: string) => new Set(readdirSync(folder, { recursive: true }).map(String))
let root = ''
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'new-'))
  await writeTwoTexts(root)
})
afterEach(() => rmSync(root, { recursive: true }))

describe('the folder of a new declaration', () => {
  it('is laid out with the source byte for byte, and compiles as it is', async () => {
    const written = await layOutDeclaration(root, laidOut)
    expect(written).toMatchObject({ ok: true })
    expect(readFileSync(join(root, 'declarations/xx-2024/source.txt'))).toEqual(readFileSync(source))
    const { files, problems } = await compileDataset(root)
    expect(problems).toEqual([])
    expect(files.has('declarations/xx-2024/document.json')).toBe(true)
    expect(
      JSON.parse(files.get('catalogue.json') ?? '').declarations.map(({ id }: { id: string }) => id),
    ).toEqual([secondId, 'pk-tj-2021-06-02', 'xx-2024'])
  })

  it.each([
    ['an id that is none', { id: 'No id' }, 'is no id'],
    ['a folder that is there', { id: secondId }, 'is there already'],
    ['a source that is not there', { source: 'nowhere.txt' }, 'cannot be read'],
    ['no title', { shortTitle: '' }, 'shortTitle'],
    ['no states', { states: [] }, 'states'],
  ])('is refused for %s, and nothing is written', async (_what, change, words) => {
    const before = filesIn(root)
    const written = await layOutDeclaration(root, { ...laidOut, ...change })
    expect(written).toMatchObject({ ok: false, error: expect.stringContaining(words) })
    expect(filesIn(root)).toEqual(before)
  })
})
