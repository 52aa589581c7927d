import { expect, it } from 'vitest'
import { trustOf } from '#core/document/trust'
import { loadEngine } from '#core/search/engine'
import { searchRecord } from '#core/search/record'
import { declarationFile } from '#node/library/declaration-files'
import { readDeclaration } from '#node/library/read-declaration'
import { ownResources } from '#node/library/shipped-resources'
import { recordText } from '#renderer/services/search/record-text'
import { bundledTexts, sha256 } from '../../../../support/bundled-texts'
import { importedReading, provenance } from '../../../../support/import/imported-reading'
import { bundled, bundledId, resources, resourceText } from '../../../../support/resources'
import { valueOf } from '../../../../support/results'

const engine = await loadEngine({
  texts: bundledTexts(),
  index: resourceText(declarationFile(bundledId, 'search-index')),
  hash: sha256,
  now: () => 0,
})
const reading = valueOf(await readDeclaration(ownResources(resources), bundledId))

it('the record of a search names every place in words, and nothing by an identifier of the program', () => {
  const options = { limit: 1_000 }
  const result = valueOf(engine.search('CASA-1000 OR summit OR CPEC', options))
  const editions = [
    { declaration: bundledId, edition: bundled.edition, trust: { kind: 'verified' } as const },
  ]
  const text = recordText(searchRecord(result, options, editions, '2026-11-23'), 'all', reading)
  expect(text).toContain('Paragraph 13: ')
  expect(text).toContain('SCO anniversary summit: Council of Heads of State (')
  expect(text).toMatch(/^\d+\. Terms?: CPEC: /m)
  expect(text).toContain(`Text: ${bundled.shortTitle}, `)
  expect(text).not.toMatch(/\b(event|term|para|item)_|pk-tj/)
})

it('the record of a search in an imported text says where that is from, and its file', () => {
  const result = valueOf(engine.search('nowhere', { limit: 1_000 }))
  const imported = importedReading()
  const { id, edition } = imported.declaration
  const editions = [{ declaration: id, edition, trust: trustOf(imported) }]
  const text = recordText(searchRecord(result, {}, editions, '2026-11-23'), 'all', imported)
  expect(text).toContain(
    `Origin: Imported on 28 November 2026, from meadows.txt, not checked against an official publication\nSHA-256 of the file: ${provenance.fileSha256}\n`,
  )
  expect(text).not.toContain('SHA-256 of the source')
  expect(text).toMatch(/Searched: [\d,]+ words of imported text/)
})
