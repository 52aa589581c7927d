import { describe, expect, it } from 'vitest'
import { type CitationStyle, cite } from '#core/document/citation'
import type { CitationContext } from '#core/document/citation-context'
import { buildLookup } from '#core/document/lookup'
import { quotableTrust, trustOf } from '#core/document/trust'
import { wordsFor } from '#words/words'
import { importedReading, provenance, reviewedProvenance } from '../../../support/import/imported-reading'

const { trust: words, extract } = wordsFor('en')
const { declaration } = importedReading()
const hash = provenance.fileSha256.slice(0, 12)
const said = 'on 28 November 2026, from meadows.txt, not checked against an official publication'

function ownWords(from: typeof provenance, imported: 'review' | 'accepted' = 'accepted'): string {
  const trust = quotableTrust({ provenance: from, imported })
  return trust.kind === 'imported' ? words.own(trust.statement) : ''
}

describe('trust', () => {
  it('is one of three, and an altered text is altered wherever it comes from', () => {
    expect(trustOf({ verified: true, provenance: null })).toEqual({ kind: 'verified' })
    expect(trustOf({ verified: false, provenance: null })).toEqual({ kind: 'altered' })
    expect(trustOf({ verified: false, provenance })).toEqual({ kind: 'altered' })
    expect(trustOf({ verified: true, provenance }).kind).toBe('imported')
  })

  it('says when and from what a text was imported, and who reviewed it', () => {
    expect(ownWords(provenance)).toBe(`Imported by you ${said}`)
    expect(ownWords(reviewedProvenance)).toBe(
      `Imported by you ${said}, reviewed by A. Reader on 29 November 2026`,
    )
  })

  it('says that a review is not finished', () => {
    expect(ownWords(provenance, 'review')).toBe(`Imported by you ${said}, its review is not finished`)
    expect(ownWords(reviewedProvenance, 'review')).toMatch(
      /reviewed by A\. Reader on 29 November 2026, a new review is not finished$/,
    )
  })

  it('shows a sign for what would turn or hide the words around a name', () => {
    const fileName = 'a\u202Egpj.docx\u200B\n\u202Ab'
    expect(ownWords({ ...provenance, fileName })).toContain('from a\uFFFDgpj.docx\uFFFD \uFFFDb, not')
    expect(ownWords({ ...provenance, fileName: 'می\u200Cخواهم.txt' })).toContain('می\u200Cخواهم.txt')
  })
})

describe('citations of an imported text', () => {
  const citing = (
    style: CitationStyle,
    more: Partial<typeof declaration> = {},
    from = provenance,
    imported: 'review' | 'accepted' = 'accepted',
  ): string => {
    const context: CitationContext = {
      declaration: { ...declaration, ...more },
      trust: quotableTrust({ provenance: from, imported }),
      lookup: buildLookup(declaration, []),
      sources: [],
      accessed: '2026-11-30',
      words: extract.citation,
    }
    return cite(style, ['para_2__point_a'], context)
  }

  it('name title, parties, place, date, paragraph, file and its hash', () => {
    expect(citing('un')).toBe(
      `Aramund and Belisar, JOINT STATEMENT ON THE UPPER MEADOWS, Veldora, 4 May 2019, para. 2 (a) (first import, imported ${said}, SHA-256 of the file ${hash}), accessed on 30 November 2026.`,
    )
    expect(citing('plain')).toBe(
      `JOINT STATEMENT ON THE UPPER MEADOWS (Aramund and Belisar, Veldora, 4 May 2019), paragraph 2 (a). first import. Imported ${said}. SHA-256 of the file ${hash}. Accessed 2026-11-30.`,
    )
    expect(JSON.parse(citing('csl-json'))).toMatchObject([
      {
        author: [{ literal: 'Aramund' }, { literal: 'Belisar' }],
        issued: { 'date-parts': [[2019, 5, 4]] },
        'publisher-place': 'Veldora',
        locator: '2 (a)',
        note: `para. 2 (a); imported ${said}; SHA-256 of the file ${hash}`,
      },
    ])
  })

  it('name who reviewed it', () => {
    for (const style of ['un', 'plain', 'csl-json'] as const)
      expect(citing(style, {}, reviewedProvenance)).toContain('reviewed by A. Reader on 29 November 2026')
  })

  it('say that its review is not finished', () => {
    for (const style of ['un', 'plain', 'csl-json'] as const) {
      expect(citing(style, {}, provenance, 'review')).toContain('publication, its review is not finished')
      expect(citing(style)).not.toContain('not finished')
    }
  })

  it('do not name the file twice where the edition is called by its name', () => {
    const edition = { ...declaration.edition, label: provenance.fileName }
    expect(citing('un', { edition })).toContain('para. 2 (a) (imported on')
    expect(citing('plain', { edition })).toContain('2 (a). Imported on')
  })

  it('read well without parties, place and date', () => {
    const bare = { states: [], signature: null }
    expect(citing('un', bare)).toMatch(
      /^JOINT STATEMENT ON THE UPPER MEADOWS, para\. 2 \(a\) \(first import, imported on/,
    )
    expect(citing('plain', bare)).toMatch(/^JOINT STATEMENT ON THE UPPER MEADOWS, paragraph 2 \(a\)\. first/)
    const [item] = JSON.parse(citing('csl-json', bare))
    expect(item).not.toHaveProperty('author')
    expect(item).not.toHaveProperty('issued')
    expect(item).not.toHaveProperty('publisher-place')
  })
})
