import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createBriefing } from '#core/briefing/create-briefing'
import { readMaterial } from '#main/briefing/read-material'
import { openLibrary } from '#main/library/library'
import { ownResources } from '#main/library/shipped-resources'
import { bundledId, resources, resourceText } from '../../../support/resources'

let folder = ''
const materialWith = (file: string, change: (text: string) => string) => {
  folder = mkdtempSync(join(tmpdir(), 'material-'))
  cpSync(resources, folder, { recursive: true })
  writeFileSync(join(folder, file), change(resourceText(file)))
  return readMaterial(createBriefing('one', 'One'), openLibrary(ownResources(folder)), [], '2026-11-24')
}
afterEach(() => rmSync(folder, { recursive: true }))

describe('the material of an extract', () => {
  it('is read from data that are whole', () => {
    expect(materialWith('glossary.json', (text) => text).ok).toBe(true)
  })

  it.each([
    [
      'a name in the document',
      `declarations/${bundledId}/document.json`,
      '"shortTitle": "',
      '"shortTitle": "Not ',
    ],
    ['an event', 'timeline.json', '1991', '1992'],
    ['a term', 'glossary.json', 'United Nations', 'United Notions'],
    ['a source', 'sources.json', 'reference": "', 'reference": "not '],
    ['a relation', 'relations.json', '"para_3"', '"para_4"'],
    ['a remark', `declarations/${bundledId}/editorial.json`, '"text": "', '"text": "Not: '],
  ])('is refused where %s was altered, and nothing is written', (_what, file, from, to) => {
    const material = materialWith(file, (text) => text.replace(from, to))
    expect(material).toMatchObject({ ok: false, error: { code: 'damaged' } })
    expect(material.ok ? '' : material.error.message).toContain('Nothing was written')
  })
})
