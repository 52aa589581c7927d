import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createBriefing } from '#core/briefing/create-briefing'
import { readMaterial } from '#node/briefing/read-material'
import { type Beside, declarationFile, sharedFiles } from '#node/library/declaration-files'
import { openLibrary } from '#node/library/library'
import { ownResources } from '#node/library/shipped-resources'
import { failureWords } from '#words/failures/en'
import { extractWordsIn } from '#words/words'
import { bundledId, resources, resourceText } from '../../../../support/resources'

const beside = (name: Beside) => declarationFile(bundledId, name)
let folder = ''
const materialWith = (file: string, change: (text: string) => string) => {
  folder = mkdtempSync(join(tmpdir(), 'material-'))
  cpSync(resources, folder, { recursive: true })
  writeFileSync(join(folder, file), change(resourceText(file)))
  const item = { kind: 'passage', id: 'a', declaration: bundledId, eId: 'para_1' } as const
  const briefing = { ...createBriefing('one', 'One'), items: [item] }
  return readMaterial(briefing, openLibrary(ownResources(folder)), [], '2026-11-24', extractWordsIn)
}
afterEach(() => rmSync(folder, { recursive: true }))

describe('the material of an extract', () => {
  it('is read from data that are whole', async () => {
    expect((await materialWith(beside('glossary'), (text) => text)).ok).toBe(true)
  })

  it.each([
    [
      'a name in the document',
      `declarations/${bundledId}/document.json`,
      '"shortTitle": "',
      '"shortTitle": "Not ',
    ],
    ['an event', beside('timeline'), '1991', '1992'],
    ['a term', beside('glossary'), 'South Asia', 'North Asia'],
    ['a shared term', sharedFiles.glossary, 'United Nations', 'United Notions'],
    ['a source', beside('sources'), '"title": "', '"title": "Not '],
    ['a relation', beside('relations'), '"para_3"', '"para_4"'],
    ['a remark', `declarations/${bundledId}/editorial.json`, '"text": "', '"text": "Not: '],
  ])('is refused where %s was altered, and nothing is written', async (_what, file, from, to) => {
    const material = await materialWith(file, (text) => text.replace(from, to))
    expect(material).toMatchObject({ ok: false, error: { code: 'damaged' } })
    expect(material.ok ? '' : failureWords.reason(material.error.why)).toContain('Nothing was written')
  })
})
