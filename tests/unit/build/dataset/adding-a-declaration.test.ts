import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compileDataset } from '#build/dataset/compile-dataset'
import { projectRoot } from '#build/runtime/paths'
import { parseDeclaration } from '#core/document/parse/parse-declaration'
import { unitsOf } from '#core/document/units'
import { bundled } from '../../../support/resources'
import { valueOf } from '../../../support/results'
import { secondId, writeTwoTexts } from '../../../support/two-texts'

const guide = readFileSync(join(projectRoot, 'docs/adding-a-declaration.md'), 'utf8')

/** The examples of the guide, by the file each is of. */
const examples = new Map(
  [...guide.matchAll(/\*\*`(\w+\.json)`\*\*[\s\S]*?```json\n([\s\S]*?)```/g)].map(
    ([, file = '', json = '']) => [file, JSON.parse(json) as Record<string, unknown>],
  ),
)

let root = ''
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'guide-'))
  await writeTwoTexts(root)
})
afterEach(() => rmSync(root, { recursive: true }))

const write = (file: string, content: unknown) =>
  writeFileSync(join(root, 'declarations', secondId, file), JSON.stringify(content))

describe('the examples of the guide to a new declaration', () => {
  it('are entries that compile beside the text they are of', async () => {
    expect([...examples.keys()]).toEqual([
      'sources.json',
      'timeline.json',
      'relations.json',
      'glossary.json',
      'editorial.json',
    ])
    const editorial = JSON.parse(readFileSync(join(root, 'declarations', secondId, 'editorial.json'), 'utf8'))
    for (const [file, content] of examples)
      write(file, file === 'editorial.json' ? { ...editorial, ...content } : content)
    expect((await compileDataset(root)).problems).toEqual([])
  })

  it('name the parts of a text as the parser does', () => {
    const numbered = (count: number) =>
      Array.from({ length: count }, (_, at) => `${at + 1}. One.\n\n`).join('')
    const sources = [
      'Recalling,\n\nPart I: Trade\n\nChapter 2: Rail\n\nSection A: Goods\n\n1. One.\n\nTwo.\n\nThree.\n\nA heading\n\n2. Two.\n\nPart II: Water\n\nA\tB\n1\t2\n',
      'Scope\n\nOne.\n\nTwo.\n\nII. Trade\n\nThree.\n',
      'Article 5\nScope\n\n1. One.\n\n2. Two.\n',
      '1. One.\n\nA\tB\n1\t2\n\n2. Two.\n\n3. Three.\n\nFour.\n\nDone at Vellmar on 5 May 2019\n\nAnnex\n\nOne.\n\nAppendix II: Title\n\nArticle 1\n\n1. Two.\n',
      `${numbered(7)}8. Two things:\n(a) one;\n(b) two.\n\n9. Last.\n`,
      `${numbered(7)}8. Two things:\n– one;\n– two.\n`,
      `${numbered(25)}26. Signed:\n${['i', 'ii', 'iii', 'iv'].map((item) => `${item}. Agreement ${item}\n`).join('')}`,
    ]
    const names = sources.flatMap((source) =>
      unitsOf({
        ...bundled,
        ...valueOf(parseDeclaration(`Title\n\n${source}`, { states: ['Arvenia'] })),
      }).map(({ eId }): string => eId),
    )
    const rows = guide.split('\n').filter((line) => /^\|.*\|.*\|.*\|$/.test(line))
    const told = rows.flatMap((row) =>
      [...(row.split('|').at(-2) ?? '').matchAll(/`([a-z]+_[a-z0-9_]+)`/g)].map(([, name]) => name),
    )
    expect(told.length).toBeGreaterThan(12)
    expect(told.filter((name) => !names.includes(name ?? ''))).toEqual([])
    expect(names).toContain('part_ii__table_1')
  })
})
