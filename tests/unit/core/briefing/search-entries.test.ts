import { describe, expect, it } from 'vitest'
import { type BriefingItem, briefingItemSchema, briefingSchema } from '#core/briefing/briefing'
import { composeBriefing } from '#core/briefing/compose'
import { createBriefing } from '#core/briefing/create-briefing'
import { entriesOfHits, entryOfHit, recordEntry } from '#core/briefing/search-entries'
import type { SearchRecord } from '#core/search/record'
import { extractWordsIn } from '#words/words'
import { bundledMaterial, countingIds, DECLARATION } from '../../../support/briefing-material'
import { bundled, bundledEvents } from '../../../support/resources'

const glossary = [
  {
    id: 'term_casa-1000',
    term: 'CASA-1000',
    expansion: 'Central Asia–South Asia power project',
    definition: 'A power line.',
    forms: [],
    editorialAbbreviation: false,
    asOf: '2021-06',
    rating: null,
    sources: [],
  },
]
const texts = {
  declaration: bundled,
  events: bundledEvents,
  glossary,
  glossaryEntry: extractWordsIn('en').glossaryEntry,
}

const record = (more: Partial<SearchRecord> = {}): SearchRecord => ({
  query: 'CASA',
  understood: 'casa',
  scope: {
    kinds: null,
    declarations: null,
    searched: { units: 40, words: 2_000, officialWords: 1_900, kinds: [] },
  },
  editions: [
    {
      declaration: DECLARATION,
      id: bundled.edition.id,
      label: bundled.edition.label,
      sourceSha256: 'a'.repeat(64),
      textSha256: 'b'.repeat(64),
      trust: { kind: 'verified' },
    },
  ],
  date: '2021-06-03',
  total: 2,
  complete: true,
  hits: [
    { id: 'para_13', declaration: DECLARATION, kind: 'paragraph', snippet: 'of CASA-1000\nis', spans: [] },
    { id: 'a-note', declaration: DECLARATION, kind: 'note', snippet: 'SECRET', spans: [] },
  ],
  ...more,
})
const words = { scope: '1,900 words of official text', placeOf: ({ id }: { id: string }) => `at ${id}` }

function linesOf(item: BriefingItem | null): readonly string[] {
  const briefing = { ...createBriefing('b', 'Search'), items: item ? [item] : [] }
  expect(briefingSchema.safeParse(briefing).success).toBe(true)
  const blocks = composeBriefing(briefing, bundledMaterial()).document.blocks
  return blocks.flatMap((block) => (block.kind === 'search' ? block.lines : []))
}

describe('hits as entries of a briefing', () => {
  it('come in reading order, each once, with notes last', () => {
    const hits = [
      { kind: 'note', id: 'a-note' },
      { kind: 'event', id: bundledEvents[0]?.eId ?? '' },
      { kind: 'instrument', id: 'para_26__item_ii' },
      { kind: 'term', id: 'term_casa-1000' },
      { kind: 'paragraph', id: 'para_14' },
      { kind: 'frame', id: 'signature' },
      { kind: 'frame', id: 'date-line' },
      { kind: 'paragraph', id: 'para_2' },
      { kind: 'frame', id: 'title' },
      { kind: 'paragraph', id: 'para_2' },
    ] as const
    const entries = entriesOfHits(hits, texts, countingIds())
    expect(
      entries.map((entry) => {
        if (entry.kind === 'passage') return entry.eId
        return entry.kind === 'frame' ? entry.part : entry.kind
      }),
    ).toEqual([
      'opening',
      'para_2',
      'para_14',
      'para_26__item_ii',
      'closing',
      bundledEvents[0]?.eId,
      'text',
      'note',
    ])
    for (const entry of entries) expect(briefingItemSchema.safeParse(entry).success).toBe(true)
  })

  it('says of a term that it is editorial', () => {
    expect(entryOfHit({ kind: 'term', id: 'term_casa-1000' }, texts, countingIds())).toMatchObject({
      kind: 'text',
      text: 'CASA-1000 (glossary, editorial): Central Asia–South Asia power project. A power line.',
    })
    expect(entryOfHit({ kind: 'term', id: 'term_gone' }, texts, countingIds())).toBeNull()
  })
})

describe('the record of a search as an entry', () => {
  it('prints query, scope, edition, hashes, date and every place', () => {
    expect(linesOf(recordEntry(record(), words, countingIds()))).toEqual([
      'Understood as: casa',
      'Looked through: 1,900 words of official text',
      `Edition: ${bundled.edition.label}`,
      `SHA-256 of the source: ${'a'.repeat(64)}`,
      `SHA-256 of the text: ${'b'.repeat(64)}`,
      'Date: 3 June 2021',
      'Places found: 1',
      '1. at para_13: of CASA-1000 is',
    ])
  })

  it('holds nothing of notes', () => {
    expect(JSON.stringify(recordEntry(record(), words, countingIds()))).not.toMatch(/SECRET|a-note/)
  })

  it('proves an absence, and does not when something was left unexamined', () => {
    const none = { hits: [], total: 0 }
    expect(linesOf(recordEntry(record(none), words, countingIds())).at(-1)).toBe(
      'Places found: Does not occur in the text searched.',
    )
    const cutShort = linesOf(recordEntry(record({ ...none, complete: false }), words, countingIds()))
    expect(cutShort.at(-1)).toContain('this does not prove that nothing else is there')
    expect(cutShort.join()).not.toContain('Does not occur')
  })

  it('cuts what is longer than a line of a briefing holds', () => {
    const long = recordEntry(record({ query: `${'a'.repeat(498)}😀😀` }), words, countingIds())
    expect(long?.kind === 'search' && long.record.query.length).toBeLessThanOrEqual(500)
    expect(linesOf(long)).not.toEqual([])
  })

  it('is none without a text', () => {
    expect(recordEntry(record({ editions: [] }), words, countingIds())).toBeNull()
  })
})
