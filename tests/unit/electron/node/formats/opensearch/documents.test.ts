import { describe, expect, it } from 'vitest'
import { plainText } from '#core/document/parse/words'
import { quotableTrust } from '#core/document/trust'
import { bulkLines, documentsOf, indexMapping } from '#node/formats/opensearch/documents'
import { importedReading } from '../../../../../support/import/imported-reading'

const reading = importedReading()
const trust = quotableTrust(reading)
const named = documentsOf({ declaration: reading.declaration, trust, origin: 'Imported on a day' })
const wordsIn = (text: string): string[] => text.split(/\s+/u).filter(Boolean).toSorted()

describe('documents of a search engine', () => {
  it('hold every word of a text once, in reading order, with names that are stable and told apart', () => {
    const all = named.map(({ document: { num, heading, text, footnotes } }) =>
      [num, heading, text, ...footnotes].filter((part) => part !== null).join(' '),
    )
    expect(wordsIn(all.join(' '))).toEqual(wordsIn(plainText(reading.declaration)))
    expect(named.map(({ document }) => document.position)).toEqual(named.map((_each, index) => index + 1))
    expect(new Set(named.map(({ id }) => id)).size).toBe(named.length)
    expect(named.map(({ id }) => id)).toContain('meadows-2019#para_2__point_a')
    const longest = Math.max(...named.map(({ id }) => Buffer.byteLength(id)))
    expect(longest).toBeLessThan(512)
    expect(
      documentsOf({ declaration: reading.declaration, trust, origin: null }).map(({ id }) => id),
    ).toEqual(named.map(({ id }) => id))
  })

  it('say of which text they are and what its words rest on', () => {
    const found = named.find(({ document }) => document.eId === 'para_1')?.document
    expect(found).toMatchObject({
      declaration: 'meadows-2019',
      kind: 'paragraph',
      num: '1.',
      heading: null,
      text: 'The two sides welcomed the bridge over the Sill.',
      title: 'JOINT STATEMENT ON THE UPPER MEADOWS',
      parties: ['Aramund', 'Belisar'],
      date: '2019-05-04',
      language: 'en',
      trust: 'imported',
      origin: 'Imported on a day',
    })
    const codes = [{ provenance: null }, reading, importedReading(undefined, 'review')].map(
      (each) =>
        documentsOf({ declaration: reading.declaration, trust: quotableTrust(each), origin: null })[0]
          ?.document.trust,
    )
    expect(codes).toEqual(['verified', 'imported', 'awaits-review'])
  })

  it('have the fields of the mapping and no other, each of its type', () => {
    const { properties } = indexMapping.mappings
    for (const { document } of named) {
      expect(Object.keys(document).toSorted()).toEqual(Object.keys(properties).toSorted())
      expect(document.date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      expect(Number.isInteger(document.position)).toBe(true)
    }
    const types = new Set(Object.values(properties).map(({ type }) => type))
    expect([...types].toSorted()).toEqual(['date', 'integer', 'keyword', 'text'])
  })

  it('are two lines of JSON each, whatever their words hold', () => {
    const [first] = named
    if (!first) throw new Error('no document')
    const lines = bulkLines({ id: 'a#para_1', document: { ...first.document, text: 'one\u2028\n"two"' } })
    expect(lines.endsWith('\n')).toBe(true)
    const [action, document, ...rest] = lines.split('\n')
    expect(JSON.parse(action ?? '')).toEqual({ index: { _id: 'a#para_1' } })
    expect(JSON.parse(document ?? '')).toMatchObject({ text: 'one\u2028\n"two"' })
    expect(rest).toEqual([''])
  })
})
