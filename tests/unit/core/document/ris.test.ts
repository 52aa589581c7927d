import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cite } from '#core/document/citation'
import type { CitationContext } from '#core/document/citation-context'
import type { CslItem } from '#core/document/csl-json'
import { buildLookup } from '#core/document/lookup'
import { risRecord, risValue } from '#core/document/ris'
import { extractWordsIn } from '#words/words'
import { bundled, bundledEvents, bundledSources } from '../../../support/resources'

/** Reads RIS as reference managers do: a tag begins a field, a line without one goes on with the field before. */
function readRis(text: string): ReadonlyArray<ReadonlyArray<readonly [string, string]>> {
  const records: [string, string][][] = []
  let fields: [string, string][] | null = null
  for (const line of text.split(/\r\n|[\n\r\u0085\u2028\u2029]/u)) {
    const [, tag, value = ''] = /^\s*([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/su.exec(line) ?? []
    if (tag === 'TY') records.push((fields = []))
    if (tag === 'ER') fields = null
    else if (tag !== undefined) fields?.push([tag, value])
    else if (line.trim() !== '') fields?.push(['continued', line])
  }
  return records
}

const valuesOf = (record: ReadonlyArray<readonly [string, string]> | undefined, wanted: string) =>
  (record ?? []).flatMap(([tag, value]) => (tag === wanted ? [value] : []))

const item: CslItem = {
  id: 'a',
  type: 'document',
  title: 'A title',
  accessed: { 'date-parts': [[2026, 11, 28]] },
  note: 'SHA-256 0',
}

/** What breaks formats made of lines: ends of lines, tags, separators, any character. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom('\n', '\r\n', '\r', '\u0085', '\u2028', '\u2029', '\v', '\f', '\0', '\ud800'),
      fc.constantFrom('ER  - ', 'TY  - JOUR', 'N1  - ', '  - ', ';', ' '),
      fc.string({ unit: 'grapheme' }),
    ),
  )
  .map((parts) => parts.join(''))

describe('RIS', () => {
  it('keeps every value in its own field, whatever lines and tags are in it', () => {
    fc.assert(
      fc.property(hostile, fc.array(hostile), fc.array(hostile), (title, notes, tags) => {
        const text = risRecord({ ...item, title }, { notes, tags }) + risRecord(item)
        const records = readRis(text)
        expect(records).toHaveLength(2)
        const shown = (values: readonly string[]) => values.map(risValue).filter((value) => value !== '')
        expect(valuesOf(records[0], 'TI')).toEqual(shown([title]))
        expect(valuesOf(records[0], 'N1')).toEqual(shown([item.note, ...notes]))
        expect(valuesOf(records[0], 'KW')).toEqual(shown(tags.map((tag) => tag.replaceAll(';', ','))))
        expect(valuesOf(records[0], 'continued')).toEqual([])
        expect(valuesOf(records[1], 'TI')).toEqual(['A title'])
      }),
    )
  })

  it('changes no word of what has one line, and parts lines as verse is quoted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(risValue(text)).toBe(text.trim())
      }),
    )
    expect(risValue('One\r\n\r\nER  - two')).toBe('One / ER  - two')
  })

  it('takes about as long for blanks as for as many ends of lines and controls, which it reads once each', () => {
    const shortest = (text: string): number =>
      Math.min(
        ...Array.from({ length: 7 }, () => {
          const began = performance.now()
          risValue(text)
          return performance.now() - began
        }),
      )
    const between = (blank: string): string => `a${blank.repeat(40_000)}b`
    // A pattern that begins anew at each blank takes some hundred times as long, this one a fortieth.
    const floor = shortest(between('\n')) + shortest(between('\0'))
    for (const blank of [' ', '\t', '\u00a0', ' \n'])
      expect(shortest(between(blank)) / floor).toBeLessThan(10)
  }, 60_000)

  it('parts words at each row of ends of lines, whatever blanks are around and between', () => {
    const blanks = fc.array(fc.constantFrom(' ', '\t', '\u00a0')).map((parts) => parts.join(''))
    const end = fc.constantFrom('\n', '\r\n', '\v', '\f', '\r', '\u0085', '\u2028', '\u2029')
    fc.assert(
      fc.property(blanks, fc.array(fc.tuple(end, blanks), { minLength: 1 }), (before, ends) => {
        expect(risValue(`a${before}${ends.flat().join('')}b`)).toBe('a / b')
        expect(risValue(`${before}${ends.flat().join('')}`)).toBe('')
      }),
    )
  })

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

  it('cites paragraphs and events as records with all that is known of them', () => {
    const [text, event] = readRis(cite('ris', ['para_14', 'event_sco-summit-2021'], context))
    expect(text).toEqual(
      expect.arrayContaining([
        ['TY', 'GOVDOC'],
        ['ID', 'pk-tj-2021-06-02'],
        ['AU', 'Pakistan'],
        ['AU', 'Tajikistan'],
        ['PY', '2021'],
        ['DA', '2021/06/02/'],
        ['CY', 'Islamabad'],
        ['Y2', '2026/11/23/'],
      ]),
    )
    expect(valuesOf(text, 'N1')[0]).toContain('para. 14')
    expect(valuesOf(event, 'TY')).toEqual(['GEN'])
    expect(valuesOf(event, 'DA')).toEqual(['2021/09/16/'])
  })

  it('says of an imported text where it comes from', () => {
    const statement = {
      day: '2026-11-28',
      fileName: 'a.docx',
      fileSha256: 'f'.repeat(64),
      review: null,
      awaitsReview: false,
    }
    const [text] = readRis(cite('ris', ['para_14'], { ...context, trust: { kind: 'imported', statement } }))
    expect(valuesOf(text, 'N1')[0]).toContain(words.trust.cited(statement))
  })
})
