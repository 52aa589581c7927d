import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Briefing } from '#core/briefing/briefing'
import { briefingSchema } from '#core/briefing/briefing'
import { briefingDeclaration } from '#core/briefing/briefing-declaration'
import { composeBriefing } from '#core/briefing/compose'
import { createBriefing } from '#core/briefing/create-briefing'
import { whatLeaves } from '#core/briefing/leak-check'
import { toMarkdown } from '#core/briefing/markdown'
import type { BriefingMaterial } from '#core/briefing/material'
import { toPlainText } from '#core/briefing/plain-text'
import { recordEntry } from '#core/briefing/search-entries'
import { quotableTrust } from '#core/document/trust'
import { toDocx } from '#node/formats/docx/writer/write-docx'
import { printRequest } from '#node/formats/pdf/running'
import { extractWordsIn } from '#words/words'
import { bundledMaterial, countingIds } from '../../../support/briefing-material'
import { importedReading, reviewedProvenance } from '../../../support/import/imported-reading'

const reading = importedReading(reviewedProvenance)
const trust = quotableTrust(reading)
const words = extractWordsIn('en')
const entry = briefingDeclaration(reading, trust, '2026-11-30', words.citation)
const material: BriefingMaterial = { declarations: [entry], notes: [], words }
const said =
  'Imported on 28 November 2026, from meadows.txt, not checked against an official publication, reviewed by A. Reader on 29 November 2026'
const short = 'Upper Meadows 2019, first import (imported, not checked against an official publication)'

const { id, edition } = reading.declaration
const newId = countingIds()
const record = recordEntry(
  {
    query: 'bridge',
    understood: 'bridge',
    scope: {
      kinds: null,
      declarations: null,
      searched: { units: 9, words: 90, officialWords: 90, kinds: [] },
    },
    editions: [{ ...edition, declaration: id, trust }],
    date: '2026-11-30',
    total: 0,
    complete: true,
    hits: [],
  },
  { scope: '90 words', placeOf: () => '' },
  newId,
)

function briefingOf(style: Briefing['options']['citation'] = 'un'): Briefing {
  const briefing = createBriefing('b', 'On the meadows')
  return {
    ...briefing,
    options: { ...briefing.options, citation: style },
    items: [
      { kind: 'passage', id: newId(), declaration: id, eId: 'para_1' },
      ...(record ? [record] : []),
      // A record made before proofs were stored.
      {
        kind: 'search',
        id: newId(),
        record: {
          declaration: id,
          query: 'old',
          reading: '',
          searched: 9,
          matches: [],
          date: '2026-11-30',
        },
      },
    ],
  }
}

describe('an extract from an imported text', () => {
  const { document } = composeBriefing(briefingOf(), material)

  it('says so on the cover, at the foot, in records of searches, in citations and on the page of sources', () => {
    const text = toPlainText(document)
    expect(document.running.edition).toBe(short)
    // Cover, two records, sources.
    expect(text.split(`Origin: ${said}`)).toHaveLength(5)
    expect(text.split(`SHA-256 of the file: ${reviewedProvenance.fileSha256}`)).toHaveLength(4)
    expect(text).toContain('para. 1 (first import, imported on 28 November 2026, from meadows.txt, not')
    expect(text).toContain('Nobody checked them against an official publication')
    expect(text).not.toContain('SHA-256 of the source')
  })

  it('says so in Markdown, Word, on every page of a PDF, and before it leaves', async () => {
    expect(toMarkdown(document).replaceAll('\\', '')).toContain(`Origin: ${said}`)
    const parts = unzipSync(
      await toDocx(document, { notes: 'footnotes', now: new Date('2026-11-30T12:00:00Z') }),
    )
    const word = Object.entries(parts).map(([, bytes]) => strFromU8(bytes).replaceAll(/<[^>]*>/g, ''))
    expect(word.some((part) => part.includes(`Origin: ${said}`))).toBe(true)
    expect(word.some((part) => part.includes(short))).toBe(true)
    expect(printRequest(document).footerTemplate).toContain(short)
    expect(whatLeaves(briefingOf(), material).origins).toEqual([said])
  })

  it.each(['plain', 'csl-json'] as const)('cites it as what it is in the style %s', (style) => {
    const text = toPlainText(composeBriefing(briefingOf(style), material).document)
    expect(text).toMatch(/[Ii]mported on 28 November 2026, from meadows\.txt, not checked/)
  })

  it('tells the imported text from a bundled one', () => {
    const both = { ...material, declarations: [...bundledMaterial().declarations, entry] }
    const bundled = both.declarations[0]?.declaration.id ?? ''
    const briefing = briefingOf()
    const items = [
      { kind: 'passage', id: newId(), declaration: bundled, eId: 'para_2' } as const,
      ...briefing.items,
    ]
    const text = toPlainText(composeBriefing({ ...briefing, items }, both).document)
    expect(text).toContain(`Origin: Upper Meadows 2019: ${said}`)
    expect(text).toContain('SHA-256 of the source')
  })

  it('is kept with its records of searches, and read again', () => {
    const briefing = briefingOf()
    expect(briefingSchema.parse(JSON.parse(JSON.stringify(briefing)))).toEqual(briefing)
  })
})

it('an extract from a bundled text says nothing of an import', () => {
  const { declarations } = bundledMaterial()
  const [first] = declarations
  const briefing = createBriefing('b', 'B')
  const items = [
    {
      kind: 'passage',
      id: 'one',
      declaration: first?.declaration.id ?? '',
      eId: 'para_2',
    } as const,
  ]
  const text = toPlainText(composeBriefing({ ...briefing, items }, bundledMaterial()).document)
  expect(text).not.toMatch(/import|Origin/i)
})

it('an extract from a text whose review is not finished says so on the cover, on every page and of its searches', () => {
  const waiting = importedReading(undefined, 'review')
  const declarations = [briefingDeclaration(waiting, quotableTrust(waiting), '2026-11-30', words.citation)]
  const text = composeBriefing(briefingOf(), { declarations, notes: [], words }).document
  expect(text.running.edition).toBe(short.replace(/\)$/, ', review not finished)'))
  expect(toPlainText(text)).toContain(
    'not checked against an official publication, its review is not finished',
  )
})
