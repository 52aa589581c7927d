import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

function contentOf(file: string): unknown {
  return JSON.parse(readFileSync(join(root, 'declarations/xx-2024', file), 'utf8'))
}

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

  it('begins with what the text says of itself: the text as a source, its signing, its instruments', async () => {
    await layOutDeclaration(root, { ...laidOut, states: ['Arvenia', 'Melland'] })
    expect(contentOf('sources.json')).toMatchObject({
      sources: [
        {
          key: 'source text',
          title: expect.stringMatching(/^Joint Communiqué of Arvenia and Melland .* \(4-5 October 2023\)$/),
          publisher: 'Arvenia, Melland',
          date: '2023-10-05',
          address: 'the official text as this app prints it',
        },
      ],
    })
    expect(contentOf('timeline.json')).toMatchObject({
      events: [
        {
          eId: 'event_declaration-2023',
          date: { precision: 'day', date: '2023-10-05' },
          place: 'Vellmar',
          rating: 'C1',
          sources: ['source text'],
        },
      ],
    })
    expect(contentOf('relations.json')).toEqual({
      format: 2,
      relations: ['i', 'ii'].map((item) => ({
        from: 'para_10',
        to: `para_10__item_${item}`,
        basis: 'stated',
        reason: `Paragraph 10 lists item ${item} among the instruments.`,
      })),
    })
  })

  it('is laid out without entries where the source does not read as a text, and says where that stops', async () => {
    const broken = join(root, 'broken.txt')
    writeFileSync(broken, 'Declaration\n\n1. One.\n\n3. Three.\n')
    expect(await layOutDeclaration(root, { ...laidOut, source: broken })).toMatchObject({
      ok: true,
      value: { unread: expect.stringMatching(/^declarations\/xx-2024\/source\.txt:5: /) },
    })
    expect(readFileSync(join(root, 'declarations/xx-2024/source.txt'))).toEqual(readFileSync(broken))
    expect(contentOf('timeline.json')).toEqual({ format: 1, events: [] })
    expect(contentOf('relations.json')).toEqual({ format: 2, relations: [] })
    expect(contentOf('sources.json')).toEqual({ format: 2, sources: [] })
  })

  it.each([
    ['an id that is none', { id: 'No id' }, 'is no id'],
    ['a folder that is there', { id: secondId }, 'is there already'],
    ['a source that is not there', { source: 'nowhere.txt' }, 'cannot be read'],
    ['no title', { shortTitle: ' ' }, '--title'],
    ['no states', { states: [] }, '--states'],
    ['a language that is none', { language: 'x' }, 'edition.language'],
  ])('is refused for %s, and nothing is written', async (_what, change, words) => {
    const before = filesIn(root)
    const written = await layOutDeclaration(root, { ...laidOut, ...change })
    expect(written).toMatchObject({ ok: false, error: expect.stringContaining(words) })
    expect(filesIn(root)).toEqual(before)
  })
})
