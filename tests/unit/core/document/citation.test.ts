import { describe, expect, it } from 'vitest'
import { cite } from '#core/document/citation'
import type { CitationContext } from '#core/document/citation-context'
import type { EId } from '#core/document/eid'
import { buildLookup } from '#core/document/lookup'
import { printRuns, toRuns } from '#core/document/reference-list'
import { extractWordsIn } from '#words/words'
import { bundled, bundledEvents, bundledSources } from '../../../support/resources'

const lookup = buildLookup(bundled, bundledEvents)
const words = extractWordsIn('en').citation
const context: CitationContext = {
  declaration: bundled,
  trust: { kind: 'verified' },
  lookup,
  sources: bundledSources,
  accessed: '2026-11-23',
  words,
}
const title =
  'Joint Declaration on Next Steps in Building Strategic Partnership for Regional Solidarity and Integration'
const hash = bundled.edition.textSha256.slice(0, 12)

describe('citations', () => {
  it('joins what follows one another', () => {
    const print = (eIds: readonly EId[]) => printRuns(toRuns(eIds, [...lookup.keys()]), words).text
    expect(print(['para_16', 'para_13', 'para_14', 'para_15', 'para_9'])).toBe('9 and 13–16')
    expect(print(['para_26__item_iv', 'para_26__item_v', 'para_26__item_vii'])).toBe(
      '26 (iv)–(v) and 26 (vii)',
    )
    expect(print(['para_6', 'para_7', 'para_8', 'para_7__item_i'])).toBe('6–8 and 7 (i)')
    expect(print([])).toBe('')
  })

  it('cites in the manner of the UN', () => {
    expect(cite('un', ['para_14'], context)).toBe(
      `Pakistan and Tajikistan, ${title}, Islamabad, 2 June 2021, para. 14 (Official text, first edition, SHA-256 ${hash}), accessed on 23 November 2026.`,
    )
    expect(cite('un', ['para_26__item_iv', 'para_26__item_v'], context)).toContain(', para. 26 (iv)–(v) (')
    expect(cite('un', ['para_14', 'para_26__item_v'], context)).toContain(', paras. 14 and 26 (v) (')
    expect(cite('un', [], context)).toContain('2 June 2021 (Official text')
  })

  it('cites plainly', () => {
    expect(cite('plain', ['para_14', 'para_13'], context)).toBe(
      `${title} (Islamabad, 2 June 2021), paragraphs 13–14. Official text, first edition, SHA-256 ${hash}. Accessed 2026-11-23.`,
    )
  })

  it('marks events as editorial and names their sources', () => {
    const lines = cite('un', ['para_7', 'event_declaration-2018'], context).split('\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain(
      '19 June 2018 (editorial timeline; confirmed, its date by one source: “Establishment of Strategic Partnership between',
    )
    expect(cite('plain', ['event_joint-business-council-2015'], context)).toContain(
      'Editorial timeline, one source:',
    )
  })

  it('gives CSL-JSON with all date parts that are known', () => {
    const items: unknown = JSON.parse(
      cite('csl-json', ['para_14', 'event_sco-summit-2021', 'event_recognition-1991'], context),
    )
    expect(items).toMatchObject([
      {
        id: 'pk-tj-2021-06-02',
        type: 'document',
        title,
        author: [{ literal: 'Pakistan' }, { literal: 'Tajikistan' }],
        issued: { 'date-parts': [[2021, 6, 2]] },
        accessed: { 'date-parts': [[2026, 11, 23]] },
        locator: '14',
      },
      {
        id: 'event_sco-summit-2021',
        issued: {
          'date-parts': [
            [2021, 9, 16],
            [2021, 9, 17],
          ],
        },
      },
      { id: 'event_recognition-1991', issued: { 'date-parts': [[1991]] } },
    ])
  })
})
