import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CslItem } from '#core/document/csl-json'
import { exportCslJson, exportRis } from '#core/notes/exchange/export-references'
import { wordsFor } from '#words/words'
import { plainNote } from '../../../../support/notes'

const { notesFile } = wordsFor('en')
const today = '2026-11-28'
const id = 'pk-tj-2021-06-02'
const item: CslItem = {
  id,
  type: 'document',
  title: 'Joint Declaration',
  accessed: { 'date-parts': [[2026, 11, 28]] },
  note: 'imported on 28 November 2026; SHA-256 0',
}
const references = new Map([[id, item]])
const versioned = (notes: readonly ReturnType<typeof plainNote>[]) =>
  notes.map((note) => ({ note, versions: {} }))
const open = { visibility: 'public' as const }
const highlight = {
  ...plainNote(1, { body: '', tags: ['energy; power'] }),
  ...open,
  targets: [
    {
      kind: 'text' as const,
      eId: 'para_14' as const,
      quote: { exact: 'energy sector', prefix: '', suffix: '' },
      position: { start: 0, end: 13 },
    },
  ],
}

describe('notes for reference managers', () => {
  it('are one record a text in RIS, with what the text rests on and a note for each', () => {
    const second = { ...plainNote(2, { body: 'Ask\nER  - twice' }), ...open }
    const { text, count } = exportRis(versioned([highlight, second]), notesFile, references, today)
    expect(count).toBe(2)
    expect(text.split('\r\n').filter((line) => /^(TY|ER|N1|KW)/u.test(line))).toEqual([
      'TY  - GOVDOC',
      'N1  - imported on 28 November 2026; SHA-256 0',
      'N1  - Paragraph 14: “energy sector”',
      'N1  - Paragraph 3 / Ask / ER  - twice',
      'KW  - energy, power',
      'ER  - ',
    ])
  })

  it('say before all else where their words no longer stand as they did', () => {
    for (const state of ['moved', 'uncertain', 'orphaned'] as const)
      for (const write of [exportRis, exportCslJson]) {
        const { text } = write(versioned([{ ...highlight, state }]), notesFile, references, today)
        expect(text).toContain(`[${notesFile.state[state]}] Paragraph 14: “energy sector”`)
      }
    const { text } = exportRis(versioned([highlight]), notesFile, references, today)
    expect(text).not.toContain('[')
  })

  it('leave private notes and those in the bin behind, unless they are asked for', () => {
    const notes = versioned([
      highlight,
      plainNote(2, { body: 'a secret' }),
      { ...plainNote(3, { body: 'thrown away' }), ...open, deletedAt: '2026-01-02T03:04:05.000Z' },
    ])
    for (const write of [exportRis, exportCslJson]) {
      const { text, leftOut } = write(notes, notesFile, references, today)
      expect(text).not.toMatch(/secret|thrown/u)
      expect(leftOut).toEqual({ private: 1, binned: 1 })
      const all = write(notes, notesFile, references, today, { includePrivate: true, includeBinned: true })
      expect(all.text).toMatch(/secret[\s\S]*thrown/u)
    }
  })

  it('are valid CSL-JSON whatever is written in them, word for word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (body) => {
        const note = { ...plainNote(1, { body }), ...open }
        const { text } = exportCslJson(versioned([note]), notesFile, references, today)
        const [read] = JSON.parse(text) as [{ annote: string; note: string }]
        expect(read.annote).toBe(body === '' ? 'Paragraph 3' : `Paragraph 3\n${body}`)
        expect(read.note).toBe(item.note)
      }),
    )
  })

  it('of a text that cannot be opened go under its id, with no claim about it', () => {
    const { text } = exportCslJson(versioned([highlight]), notesFile, new Map(), today)
    const [read] = JSON.parse(text) as [Record<string, unknown>]
    expect(read).toEqual({
      id,
      type: 'document',
      title: id,
      accessed: { 'date-parts': [[2026, 11, 28]] },
      annote: 'Paragraph 14: “energy sector”',
      keyword: 'energy; power',
    })
  })
})
