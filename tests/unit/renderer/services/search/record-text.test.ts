import { expect, it } from 'vitest'
import { loadEngine } from '#core/search/engine'
import { searchRecord } from '#core/search/record'
import { declarationFile } from '#node/library/declaration-files'
import { readDeclaration } from '#node/library/read-declaration'
import { ownResources } from '#node/library/shipped-resources'
import { recordText } from '#renderer/services/search/record-text'
import { bundledTexts, sha256 } from '../../../../support/bundled-texts'
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
  const editions = [{ declaration: bundledId, edition: bundled.edition }]
  const text = recordText(searchRecord(result, options, editions, '2026-11-23'), 'all', reading)
  expect(text).toContain('Paragraph 13: ')
  expect(text).toContain('SCO anniversary summit: Council of Heads of State (')
  expect(text).toMatch(/^\d+\. Terms?: CPEC: /m)
  expect(text).toContain(`Text: ${bundled.shortTitle}, `)
  expect(text).not.toMatch(/\b(event|term|para|item)_|pk-tj/)
})
