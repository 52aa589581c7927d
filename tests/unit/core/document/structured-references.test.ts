import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cite } from '#core/document/citation'
import type { Declaration } from '#core/document/declaration'
import { linkTo, parseDeepLink } from '#core/document/deep-link'
import type { EId, PassageEId } from '#core/document/eid'
import { buildLookup } from '#core/document/lookup'
import { parseDeclaration } from '#core/document/parse/parse-declaration'
import { passageLabel } from '#core/document/passage-label'
import { printRuns, toRuns } from '#core/document/reference-list'
import { resolveReferences } from '#core/document/references'
import { shortId } from '#core/document/short-id'
import { extractWordsIn } from '#words/words'
import { bundled } from '../../../support/resources'
import { errorOf, valueOf } from '../../../support/results'

const source = readFileSync(join(import.meta.dirname, '../../../support/second-text/source.txt'), 'utf8')
const declaration: Declaration = {
  ...bundled,
  ...valueOf(parseDeclaration(source, { states: ['Arvenia', 'Melland'] })),
}
const lookup = buildLookup(declaration, [])
const order = [...lookup.keys()]
const words = extractWordsIn('en').citation
const trust = { kind: 'verified' } as const
const context = { declaration, trust, lookup, sources: [], accessed: '2026-11-27', words }
const print = (...eIds: EId[]) => printRuns(toRuns(eIds, order), words).text

describe('references to parts of every kind', () => {
  it('are spoken of by what they are', () => {
    const names = Object.entries({
      para_8: 'Paragraph 8',
      para_8__point_b__point_ii: 'Paragraph 8 (b) (ii)',
      rec_2: 'Recital 2',
      sec_ii: 'Section II',
      sec_iii__para_nn_1__indent_2: 'Section III, unnumbered paragraph 1, bullet 2',
      att_i__art_1__para_2__point_a: 'Annex I, Article 1, paragraph 2 (a)',
      att_i__art_1__table_1: 'Annex I, Article 1, table 1',
    })
    for (const [eId, name] of names)
      expect(passageLabel(eId as PassageEId, extractWordsIn('en').places.kinds)).toBe(name)
  })

  it('resolve from what people type, and every short form names one thing', () => {
    const resolve = (text: string) => valueOf(resolveReferences(text, lookup))
    expect(resolve('8.b')).toEqual(['para_8__point_b'])
    expect(resolve('10.ii')).toEqual(['para_10__item_ii'])
    expect(resolve('8.a-c')).toEqual(['para_8__point_a', 'para_8__point_b', 'para_8__point_c'])
    expect(resolve('atti.art1.1-2')).toEqual(['att_i__art_1__para_1', 'att_i__art_1__para_2'])
    expect(resolve('rec_1-rec_3')).toEqual(['rec_1', 'rec_2', 'rec_3'])
    expect(resolve('atti.art1.2.b')).toEqual(['att_i__art_1__para_2__point_b'])
    for (const eId of order) expect(resolve(shortId(eId))).toEqual([eId])
    expect(new Set(order.map(shortId)).size).toBe(order.length)
  })

  it('name what is near where nothing is', () => {
    expect(errorOf(resolveReferences('8.d', lookup)).nearest).toContain('para_8__point_c')
    expect(errorOf(resolveReferences('sec_v', lookup)).nearest[0]).toBe('sec_iii')
    expect(errorOf(resolveReferences('rec_1-para_2', lookup)).code).toBe('malformed')
  })

  it('are cited with the word for each kind, plain paragraphs as before', () => {
    expect(print('para_1', 'para_2', 'para_8__point_b')).toBe('1–2 and 8 (b)')
    expect(print('para_8__point_a', 'para_8__point_b')).toBe('8 (a)–(b)')
    expect(print('rec_1', 'rec_2', 'para_4')).toBe('recitals 1–2 and para. 4')
    expect(print('sec_ii', 'att_i__art_1__para_2', 'sec_iii__para_nn_1')).toBe(
      'secs. II and III, unnumbered para. 1 and annex I, art. 1 (2)',
    )
    expect(print('sec_iii__para_nn_1', 'sec_iii__para_nn_2')).toBe('sec. III, unnumbered paras. 1–2')
    const loose = ['para_nn_1', 'para_nn_2', 'sec_ii'] as const
    expect(printRuns(toRuns(loose, loose), words).text).toBe('unnumbered paras. 1–2 and sec. II')
    expect(cite('un', ['rec_2'], context)).toContain('2023, recital 2 (')
    expect(cite('un', ['para_4', 'para_5'], context)).toContain('2023, paras. 4–5 (')
    expect(cite('plain', ['att_i__art_1__para_2'], context)).toContain(', annex I, art. 1 (2). ')
    expect(JSON.parse(cite('csl-json', ['rec_2'], context))[0].note).toMatch(/^recital 2; /)
  })

  it('make links that lead back', () => {
    for (const eIds of [
      ['rec_1', 'rec_2', 'att_i__art_1__table_1'],
      ['para_8__point_b__point_i'],
    ] as EId[][]) {
      const link = linkTo('ar-me-2023-10-05', eIds, order)
      const { references } = valueOf(parseDeepLink(link))
      const written = references
        .map(({ first, last }) => (first === last ? first : `${first}-${last}`))
        .join(',')
      expect(valueOf(resolveReferences(written, lookup))).toEqual(eIds)
    }
  })
})
