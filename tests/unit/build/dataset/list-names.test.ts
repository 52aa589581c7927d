import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { listNames } from '#build/dataset/list-names'
import { bundledId, resources } from '../../../support/resources'
import { errorOf, valueOf } from '../../../support/results'
import { secondId, writeTwoTexts } from '../../../support/two-texts'

let root = ''
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'names-'))
  await writeTwoTexts(root)
})
afterEach(() => rmSync(root, { recursive: true }))

it('lists every part with its number and first words, as deep as it lies, also beside files that are wrong', async () => {
  writeFileSync(join(root, 'declarations', secondId, 'relations.json'), 'no data')
  const lines = valueOf(await listNames(root, secondId))
  expect(lines[0]).toBe('rec_1  The Government of Arvenia and the Government of Melland,')
  expect(lines).toContain('sec_i  I. Water')
  expect(lines).toContain('    para_8__point_a  (a) work in pairs;')
  expect(lines.find((line) => line.includes('table_1'))).toBe(
    '    att_i__art_1__table_1  Station Shore First year Vellmar Arvenia 1931 Orsen Mole Mel …',
  )
})

it('lists items inside running text under their paragraph', async () => {
  const lines = valueOf(await listNames(resources, bundledId))
  const items = lines.filter((line) => line.startsWith('  para_7__item_'))
  expect(items[0]).toMatch(/^ {2}para_7__item_i {2}\(i\) /)
})

it('says which file it cannot read a text from', async () => {
  expect(errorOf(await listNames(root, 'no-such-text'))).toMatchObject([
    { file: 'declarations/no-such-text/editorial.json' },
  ])
  expect(errorOf(await listNames(root, '../shared'))).toMatchObject([{ id: '../shared' }])
  writeFileSync(join(root, 'declarations', secondId, 'source.txt'), 'Another text\n')
  expect(errorOf(await listNames(root, secondId))).toMatchObject([
    { file: `declarations/${secondId}/source.txt:1` },
  ])
})
