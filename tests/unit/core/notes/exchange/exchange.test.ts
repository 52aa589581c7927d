import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEditionIndex } from '#core/notes/anchoring/edition-index'
import { createQuoteResolver } from '#core/notes/anchoring/resolve-quote'
import { csvCell, exportCsv } from '#core/notes/exchange/export-csv'
import { exportJsonLd } from '#core/notes/exchange/export-json-ld'
import { exportMarkdown } from '#core/notes/exchange/export-markdown'
import type { ForeignHome } from '#core/notes/exchange/foreign'
import { readImport, reportImport } from '#core/notes/exchange/import'
import { createNoteStore } from '#core/notes/note-store'
import { sha256 } from '#node/store/open-store'
import { sayProblem } from '#words/problem'
import { wordsFor } from '#words/words'
import { createMemoryRows } from '../../../../support/memory-rows'
import { anyNote, expectOk, NOW, plainNote } from '../../../../support/notes'
import { declarationText } from '../../../../support/parliament'

const { notesFile, entryProblems, importProblems } = wordsFor('en')

const home: ForeignHome = {
  declaration: 'pk-tj-2021-06-02',
  edition: 'official-1',
  resolve: createQuoteResolver(createEditionIndex(declarationText())),
  hash: sha256,
  now: NOW,
}
const all = { includePrivate: true, includeBinned: true }
const newStore = (id: string) => createNoteStore(createMemoryRows(id), sha256)
const stored = (...numbers: number[]) =>
  numbers.map((number) => ({ note: plainNote(number), versions: { a: number } }))

describe('Web Annotations', () => {
  it('export, wipe and import give back every note', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyNote(), { selector: ({ id }) => id, maxLength: 8 }), (notes) => {
        const store = newStore('before')
        expectOk(store.saveNotes(notes))
        const { text, count } = exportJsonLd(expectOk(store.listNotes({ bin: 'with' })), NOW, new Map(), all)
        expect(count).toBe(notes.length)
        const after = newStore('after')
        const { notes: read, rejected } = expectOk(readImport(text, home))
        expect(rejected).toEqual([])
        expectOk(after.mergeNotes(read))
        expect(expectOk(after.listNotes({ bin: 'with' })).map(({ note }) => note)).toEqual(notes)
      }),
      { numRuns: 200 },
    )
  })

  it('leaves private and binned notes out unless asked, and says how many', () => {
    const notes = [
      ...stored(1, 2),
      { note: { ...plainNote(3), visibility: 'public' as const }, versions: {} },
      { note: { ...plainNote(4), deletedAt: NOW }, versions: {} },
    ]
    for (const exported of [
      exportJsonLd(notes, NOW, new Map()),
      exportCsv(notes, notesFile, new Map()),
      exportMarkdown(notes, notesFile, new Map()),
    ]) {
      expect(exported).toMatchObject({ count: 1, leftOut: { private: 2, binned: 1 } })
      expect(exported.text).not.toContain('note 1')
    }
    expect(exportCsv(notes, notesFile, new Map(), all)).toMatchObject({
      count: 4,
      leftOut: { private: 0, binned: 0 },
    })
  })

  it('refuses by name what could not be saved again, and takes the rest', () => {
    const large = { note: plainNote(2, { body: `Minutes\n${'x'.repeat(3_000_000)}` }), versions: { a: 2 } }
    const { text } = exportJsonLd([...stored(1), large, ...stored(3)], NOW, new Map(), all)
    const { notes, rejected } = expectOk(readImport(text, home))
    expect(notes.map(({ note }) => note.body)).toEqual(['note 1', 'note 3'])
    expect(rejected).toMatchObject([{ entry: 2 }])
    expect(rejected.map(({ problem }) => sayProblem(entryProblems, problem))[0]).toMatch(
      /“Minutes” is too large: it is 3,000,\d{3} characters .* the limit is 2,000,000/,
    )
  })

  it('takes the good part of a file and reports the rest', () => {
    const document = JSON.parse(exportJsonLd(stored(1, 2, 3), NOW, new Map(), all).text)
    document.first.items[1].target = 'nowhere'
    document.first.items.push(null, 7, { type: 'Annotation' })
    const { notes, rejected } = expectOk(readImport(JSON.stringify(document), home))
    expect(notes.map(({ note }) => note.body)).toEqual(['note 1', 'note 3'])
    expect(rejected.map(({ entry }) => entry)).toEqual([2, 4, 5, 6])
    expect(rejected.every(({ problem }) => sayProblem(entryProblems, problem).length > 5)).toBe(true)
  })

  it('reads a file that was cut short line by line', () => {
    const { text } = exportJsonLd(stored(1, 2, 3), NOW, new Map(), all)
    const { notes, rejected, isSalvaged } = expectOk(readImport(text.slice(0, -150), home))
    expect(isSalvaged).toBe(true)
    expect(notes).toHaveLength(2)
    expect(rejected).toEqual([{ entry: null, line: 4, problem: { code: 'cut-off' } }])
  })

  it.each([
    ['', 'not-json'],
    ['hello', 'not-json'],
    ['{"a":1', 'not-json'],
    ['{"a":1}', 'not-annotations'],
    ['3', 'not-annotations'],
    [JSON.stringify(Array.from({ length: 200_001 }, () => 0)), 'too-many'],
  ])('refuses what holds no annotations: %.20s', (text, code) => {
    const read = readImport(text, home)
    expect(read).toMatchObject({ ok: false, error: { code } })
    // In words of a person, not of a program.
    expect(read.ok ? '' : sayProblem(importProblems, read.error)).not.toMatch(/JSON|token|undefined/i)
  })

  it('survives 100 MB', () => {
    const text = `[${'{"type":"Annotation","filler":"'.padEnd(100_000_000, 'x')}"}]`
    const { notes, rejected } = expectOk(readImport(text, home))
    expect(notes).toEqual([])
    expect(rejected).toHaveLength(1)
  })

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        const read = readImport(text, home)
        expect(read.ok || sayProblem(importProblems, read.error).length > 0).toBe(true)
      }),
    )
  })

  it('adds up a report', () => {
    const store = newStore('here')
    const notes = stored(1, 2)
    expect(reportImport(expectOk(store.mergeNotes(notes)), []).created).toHaveLength(2)
    expect(reportImport(expectOk(store.mergeNotes(notes)), []).unchanged).toBe(2)
    const changed = { note: { ...plainNote(1), body: 'new' }, versions: { a: 9 } }
    const rival = { note: { ...plainNote(2), body: 'rival' }, versions: { b: 1 } }
    const report = reportImport(expectOk(store.mergeNotes([changed, rival, ...stored(1)])), [])
    expect(report).toMatchObject({
      changed: [plainNote(1).id],
      older: 1,
      conflicts: [{ id: plainNote(2).id }],
    })
  })
})

describe('other tools', () => {
  const quote = {
    type: 'TextQuoteSelector',
    exact: 'Both leaders reaffirmed the fraternal ties',
    prefix: '',
    suffix: ' existing',
  }

  it('reads Hypothesis, private and the same each time', () => {
    const row = {
      id: 'abc',
      created: '2024-01-01T00:00:00.123456+00:00',
      updated: '2024-02-01T00:00:00+00:00',
      text: 'from the web',
      tags: ['one', 'one', 'two'],
      uri: 'https://example.invalid',
      permissions: { read: ['group:__world__'] },
      target: [{ source: 'https://example.invalid', selector: [{ type: 'RangeSelector' }, quote] }],
    }
    const file = JSON.stringify({
      total: 2,
      rows: [row, { ...row, id: 'x', target: [{ selector: [{ ...quote, exact: 'lorem ipsum dolor' }] }] }],
    })
    const first = expectOk(readImport(file, home))
    expect(first.notes[0]?.note).toMatchObject({
      body: 'from the web',
      tags: ['one', 'two'],
      visibility: 'private',
      motivation: 'comment',
      targets: [{ kind: 'text', eId: 'para_3', position: { start: 0 } }],
    })
    expect(first.rejected).toMatchObject([{ entry: 2 }])
    expect(expectOk(readImport(file, home))).toEqual(first)
  })

  it('reads Thorium', () => {
    const annotation = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'urn:uuid:1',
      type: 'Annotation',
      created: '2024-01-01T00:00:00Z',
      body: { type: 'TextualBody', value: 'thorium', color: 'blue', highlight: 'solid' },
      target: { source: 'chapter.xhtml', selector: [quote, { type: 'ProgressionSelector', value: 0.5 }] },
    }
    const { notes } = expectOk(
      readImport(JSON.stringify({ type: 'AnnotationSet', items: [annotation] }), home),
    )
    expect(notes[0]?.note).toMatchObject({ body: 'thorium', colour: 'blue' })
  })
})

describe('CSV', () => {
  it('quotes by RFC 4180 and never starts a formula', () => {
    expect(csvCell('a,"b"\n')).toBe('"a,""b""\n"')
    for (const start of ['=1', '+1', '-1', '@x', '\t=1', '\r', ' =1']) expect(csvCell(start)).toMatch(/^"?'/)
    expect(csvCell('plain')).toBe('plain')
  })

  it('keeps every row in its columns', () => {
    fc.assert(
      fc.property(fc.array(anyNote(), { maxLength: 5 }), (notes) => {
        const { text } = exportCsv(
          notes.map((note) => ({ note, versions: {} })),
          notesFile,
          new Map(),
          all,
        )
        const cells = text.replace(/"(?:[^"]|"")*"/g, 'q')
        const lines = cells.split('\r\n').slice(0, -1)
        expect(lines).toHaveLength(notes.length + 1)
        for (const line of lines) expect(line.split(',')).toHaveLength(12)
      }),
    )
  })
})

it('lets no quoted word act as Markdown', () => {
  const targets = [
    {
      kind: 'text' as const,
      eId: 'para_1' as const,
      quote: { exact: '# <b>*x*</b> [l](u)', prefix: '', suffix: '' },
      position: { start: 0, end: 5 },
    },
  ]
  const { text } = exportMarkdown(
    [{ note: plainNote(1, { targets }), versions: {} }],
    notesFile,
    new Map(),
    all,
  )
  expect(text).toContain('> \\# \\<b\\>\\*x\\*\\</b\\> \\[l\\]\\(u\\)')
})
