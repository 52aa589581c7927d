import { describe, expect, it } from 'vitest'
import { listingOf } from '#core/document/listing'
import { loadEngine } from '#core/search/engine'
import { searchExamples } from '#core/search/examples'
import { searchRecord } from '#core/search/record'
import { declarationFile } from '#node/library/declaration-files'
import { bundledTexts, sha256 } from '../../../support/bundled-texts'
import { bundled, bundledId, resourceText } from '../../../support/resources'

const texts = bundledTexts()
const engine = await loadEngine({
  texts,
  listings: [listingOf(bundled)],
  index: resourceText(declarationFile(bundledId, 'search-index')),
  hash: sha256,
  now: () => 0,
})

describe('the bundled index', () => {
  it('is sound and belongs to the bundled texts', () => {
    expect(engine.notice).toBeNull()
  })
})

describe('searchExamples', () => {
  it.each(searchExamples)('$query is understood and finds something', ({ topic, query }) => {
    const result = engine.search(query)
    if (!result.ok) throw new Error(result.error.code)
    // There are no notes yet.
    expect(result.value.total > 0).toBe(topic !== 'notes' && topic !== 'tags')
  })
})

describe('searchRecord', () => {
  it('proves an absence: query, scope, edition, hash and day', () => {
    const options = { kinds: ['paragraph', 'instrument', 'frame'] as const, declarations: [bundledId] }
    const result = engine.search('"human rights"', options)
    if (!result.ok) throw new Error(result.error.code)
    const editions = [
      { declaration: bundledId, edition: bundled.edition, trust: { kind: 'verified' } as const },
    ]
    const record = searchRecord(result.value, options, editions, '2026-11-23')
    expect(record).toMatchObject({
      query: '"human rights"',
      total: 0,
      complete: true,
      hits: [],
      date: '2026-11-23',
      editions: [{ declaration: bundledId, textSha256: bundled.edition.textSha256 }],
    })
    expect(record.scope.searched.units).toBe(41)
    expect(record.scope.searched.officialWords).toBe(record.scope.searched.words)
  })

  it('shows where the words around a place are cut', () => {
    const options = { declarations: [bundledId], limit: 1_000 }
    const result = engine.search('cooperation', options)
    if (!result.ok) throw new Error(result.error.code)
    const hits = result.value.groups.flatMap((group) => group.hits)
    const record = searchRecord(result.value, options, [], '2026-11-23')
    expect(hits.some(({ snippet }) => snippet.cutBefore && snippet.cutAfter)).toBe(true)
    for (const [index, { snippet }] of hits.entries()) {
      const shown = record.hits[index]?.snippet ?? ''
      expect(shown).toContain(snippet.text)
      expect(shown.startsWith('… ')).toBe(snippet.cutBefore)
      expect(shown.endsWith(' …')).toBe(snippet.cutAfter)
    }
  })
})
