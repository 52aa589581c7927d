import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { listDeclarations, readDeclaration } from '#main/library/resources'
import { bundled, bundledId, resources } from '../../../../support/resources'
import { valueOf } from '../../../../support/results'

const made: string[] = []

function altered(file: string, change: (text: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'library-'))
  made.push(folder)
  cpSync(resources, folder, { recursive: true })
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')))
  return folder
}

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true })
})

describe('the library on disk', () => {
  it('lists and reads the bundled declaration, verified', () => {
    expect(listDeclarations(resources)).toEqual([{ id: bundledId, shortTitle: bundled.shortTitle }])
    const reading = readDeclaration(resources, bundledId)
    expect(reading).toMatchObject({ ok: true, value: { verified: true, problems: [], declaration: bundled } })
  })

  it('is empty where there is no folder', () => {
    expect(listDeclarations(join(resources, 'none'))).toEqual([])
    expect(readDeclaration(resources, '../..')).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })

  it('shows an altered document unverified and says which check failed', () => {
    const folder = altered(`declarations/${bundledId}/document.json`, (text) =>
      text.replace('wide-ranging', 'narrow'),
    )
    const reading = valueOf(readDeclaration(folder, bundledId))
    expect(reading.verified).toBe(false)
    expect(reading.problems[0]?.message).toContain('SHA-256')
  })

  it('fails on a document of which nothing can be read', () => {
    const folder = altered(`declarations/${bundledId}/document.json`, () => '{')
    expect(readDeclaration(folder, bundledId)).toMatchObject({ ok: false, error: { code: 'damaged' } })
  })

  it.each([
    ['timeline.json', 'events'],
    ['relations.json', 'relations'],
    ['glossary.json', 'glossary'],
    ['sources.json', 'sources'],
  ] as const)('reads on without a damaged %s, and says so', (file, part) => {
    const reading = readDeclaration(
      altered(file, () => '[]'),
      bundledId,
    )
    expect(reading).toMatchObject({ ok: true, value: { verified: true, [part]: [], problems: [{ file }] } })
  })
})
