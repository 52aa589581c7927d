import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadEngine } from '#core/search/engine'
import { narrowingOf } from '#core/search/library/narrowing'
import { parseQuery } from '#core/search/parser'
import type { SearchableText } from '#core/search/texts'
import { openLibraryIndex } from '#node/index/library-index'
import { sha256 } from '../../../../support/bundled-texts'
import { cleanedUp } from '../../../../support/cleanups'

const { fresh, cleanups } = cleanedUp()

function unitOf(text: string): SearchableText {
  return {
    id: 'para_1',
    declaration: 'one',
    kind: 'paragraph',
    text,
    parts: [{ name: 'text', start: 0, end: text.length }],
    paragraph: 1,
    item: null,
    days: null,
    tags: [],
    colour: null,
  }
}

function narrow(query: string) {
  const parsed = parseQuery(query)
  if (!parsed.ok) throw new Error(`${query}: ${parsed.error.code}`)
  return narrowingOf(parsed.value)
}

/** What the index answers for one unit: `true` where it may match. */
function mayMatch(query: string, text: string): boolean {
  const narrowing = narrow(query)
  if (narrowing === null) return true
  const index = openLibraryIndex(join(fresh(), 'index.sqlite'))
  cleanups.push(index.close)
  index.put({ document: 'one', revision: '1', units: [unitOf(text)] })
  return index.candidates(narrowing).in('one')?.length === 1
}

async function matches(query: string, text: string): Promise<boolean> {
  const engine = await loadEngine({ texts: [unitOf(text)], index: null, hash: sha256, now: () => 0 })
  const result = engine.search(query)
  return result.ok && result.value.total === 1
}

describe('narrowingOf', () => {
  it.each([
    ['interparliamentary', 'the inter-parliamentary union'],
    ['"interparliamentary union"', 'the inter-parliamentary union'],
    ['"inter-parliamentary union"', 'an interparliamentary union'],
    ['interparl*', 'the inter-parliamentary union'],
    ['inter-parl*', 'the interparliamentary union'],
    ['co-operations', 'their cooperation'],
    ['organisation', 'the organizations'],
    ['news', 'the news'],
    ['"pakistan s role"', 'Pakistan’s role'],
    ['Pakistan’s', 'of Pakistan'],
    ['"at ½ past"', 'at ½ past'],
    ['=Étà*', 'Étàt'],
    ['/op trade/', 'coop trade'],
    ['/trade with/', 'subtrade with'],
    ['/of the trades?/', 'part of the trade'],
    ['/of the trade{0,1} routes/', 'part of the trad routes'],
    ['/a (of )?the x/', 'a the x'],
    ['/1.2 trade/', '½ trade'],
    ['/.2 trade/', '½ trade'],
    ['/a 1\\.2 trade/', 'a ⒈2 trade'],
    ['/(2 x)|trade/', 'trade'],
    ['/[(] trade/', '( trade'],
    ['/\\x41 trade now/', 'a trade now'],
    ['"ـ trade"', 'ـ trade'],
    ['trade NEAR/3 transit', 'transit and trade'],
    ['hamkori OR ҳамкорӣ', 'хамкори'],
  ])('%s may match “%s”, as it does', async (query, text) => {
    expect(await matches(query, text)).toBe(true)
    expect(mayMatch(query, text)).toBe(true)
  })

  it.each([
    ['"trade transit"', 'transit trade'],
    ['/joint trade with/', 'joint tradewith'],
    ['trade transit', 'trade alone'],
    ['inst:(trade)', 'trade'],
  ])('%s asks for more than “%s” has', (query, text) => {
    expect(mayMatch(query, text)).toBe(false)
  })

  it.each(['NOT trade', 'trade OR NOT transit', 'trde~1', '?rade', '/[a-z]+/', '/trade/', 'para:3'])(
    '%s cannot be narrowed',
    (query) => {
      expect(narrow(query)).toBeNull()
    },
  )
})
