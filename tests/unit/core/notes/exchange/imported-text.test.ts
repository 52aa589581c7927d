import { describe, expect, it } from 'vitest'
import { importStatementOf } from '#core/document/trust'
import { exportCsv } from '#core/notes/exchange/export-csv'
import { exportJsonLd } from '#core/notes/exchange/export-json-ld'
import { exportMarkdown } from '#core/notes/exchange/export-markdown'
import type { Origins } from '#core/notes/exchange/origins'
import { readOwnAnnotation } from '#core/notes/exchange/web-annotation'
import { wordsFor } from '#words/words'
import { reviewedProvenance } from '../../../../support/import/imported-reading'
import { NOW, plainNote } from '../../../../support/notes'

const { notesFile } = wordsFor('en')
const statement = importStatementOf({ provenance: reviewedProvenance })
if (!statement) throw new Error('not imported')
const origins: Origins = new Map([['meadows-2019', statement]])
const bundled = { note: plainNote(1), versions: { a: 1 } }
const imported = { note: plainNote(2, { declaration: 'meadows-2019' }), versions: { a: 1 } }
const both = [bundled, imported]
const all = { includePrivate: true }
const said =
  'Imported on 28 November 2026, from meadows.txt, not checked against an official publication, reviewed by A. Reader on 29 November 2026'

describe('notes on an imported text are exported with where it is from', () => {
  it('in Markdown, below its words', () => {
    const { text } = exportMarkdown(both, notesFile, origins, all)
    expect(text.replaceAll('\\', '').split(`Origin: ${said}`)).toHaveLength(2)
  })

  it('in a table, in a last column that notes on bundled texts alone do not have', () => {
    const [head, first, second] = exportCsv(both, notesFile, origins, all).text.split('\r\n')
    expect(head).toMatch(/,modified,origin$/)
    expect(first).toMatch(/,$/)
    expect(second).toMatch(new RegExp(`,"${said}"$`))
    expect(exportCsv([bundled], notesFile, origins, all).text).toBe(
      exportCsv([bundled], notesFile, new Map(), all).text,
    )
  })

  it('as Web Annotations, which are read again as they were', () => {
    const { text } = exportJsonLd(both, NOW, origins, all)
    const [one, two] = JSON.parse(text).first.items
    expect(one).not.toHaveProperty('reader:textOrigin')
    expect(two['reader:textOrigin']).toEqual({
      'reader:imported': '2026-11-28',
      'reader:fileName': 'meadows.txt',
      'reader:fileSha256': reviewedProvenance.fileSha256,
      'reader:checkedAgainstOfficialPublication': false,
      'reader:reviewedBy': 'A. Reader',
      'reader:reviewed': '2026-11-29',
    })
    expect(readOwnAnnotation(two)).toEqual(imported)
  })
})
