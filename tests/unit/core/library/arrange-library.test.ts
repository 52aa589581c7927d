import { describe, expect, it } from 'vitest'
import { arrangeLibrary } from '#core/library/arrange-library'
import type { LibraryQuestion, LibraryRow } from '#core/library/library-question'
import { provenance } from '../../../support/import/imported-reading'

const row = (id: string, more: Partial<LibraryRow> = {}): LibraryRow => ({
  id,
  shortTitle: id,
  title: `Joint declaration ${id}`,
  parties: [],
  date: null,
  language: 'en',
  provenance: null,
  state: null,
  binnedAt: null,
  ...more,
})
const importedOn = (day: string) => ({ ...provenance, importedAt: `${day}T12:00:00.000Z` })
const rows = [
  row('sill', { parties: ['Aramund', 'Belisar'], date: '2019-05-04', provenance: importedOn('2026-11-02') }),
  row('meadow', { parties: ['Aramund'], date: '2021-01-01', language: 'ru' }),
  row('ferry', { provenance: importedOn('2026-11-03') }),
]
const library = arrangeLibrary(rows, (one, other) => (one < other ? -1 : 1))
const any: LibraryQuestion = {
  typed: '',
  kind: null,
  party: null,
  year: null,
  language: null,
  order: 'title',
}
const idsOf = (more: Partial<LibraryQuestion>) =>
  library.page({ ...any, ...more }, 0, 10).rows.map(({ id }) => id)

describe('a library', () => {
  it('is in order of title, of date or of import, what has none last', () => {
    expect(idsOf({})).toEqual(['ferry', 'meadow', 'sill'])
    expect(idsOf({ order: 'date' })).toEqual(['meadow', 'sill', 'ferry'])
    expect(idsOf({ order: 'imported' })).toEqual(['ferry', 'sill', 'meadow'])
  })

  it('is narrowed by words of title, party and year, by kind and by language', () => {
    expect(idsOf({ typed: 'JOINT belis 2019' })).toEqual(['sill'])
    expect(idsOf({ kind: 'imported' })).toEqual(['ferry', 'sill'])
    expect(idsOf({ party: 'Aramund' })).toEqual(['meadow', 'sill'])
    expect(idsOf({ party: 'Aramund', year: '2021' })).toEqual(['meadow'])
    expect(idsOf({ language: 'ru' })).toEqual(['meadow'])
    expect(idsOf({ typed: 'glacier' })).toEqual([])
  })

  it('counts what one can narrow to, each list as if nothing were chosen in it', () => {
    const { facets, found, all } = library.page({ ...any, kind: 'imported', party: 'Belisar' }, 0, 10)
    expect({ all, found }).toEqual({ all: 3, found: 1 })
    expect(facets).toEqual({
      kinds: [{ value: 'imported', count: 1 }],
      parties: [
        { value: 'Aramund', count: 1 },
        { value: 'Belisar', count: 1 },
      ],
      years: [{ value: '2019', count: 1 }],
      languages: [{ value: 'en', count: 1 }],
    })
  })

  it('is answered page by page', () => {
    const { rows: second, from, found } = library.page(any, 2, 2)
    expect({ from, found, ids: second.map(({ id }) => id) }).toEqual({ from: 2, found: 3, ids: ['sill'] })
    expect(library.page(any, 9, 2).rows).toEqual([])
  })

  it('lists what is in the bin only where the bin is asked for, and never among texts to be opened', () => {
    const binned = row('old', { provenance: importedOn('2026-11-01'), binnedAt: '2026-11-05T12:00:00.000Z' })
    const withBin = arrangeLibrary([...rows, binned], (one, other) => (one < other ? -1 : 1))
    const page = (kind: LibraryQuestion['kind']) => withBin.page({ ...any, kind }, 0, 10)
    expect([page(null).all, page(null).found]).toEqual([3, 3])
    expect(page(null).facets.kinds).toContainEqual({ value: 'binned', count: 1 })
    expect(page('binned')).toMatchObject({ all: 1, found: 1, rows: [{ id: 'old' }] })
    expect(page('imported').found).toBe(2)
    expect(withBin.find('', []).rows.map(({ id }) => id)).toEqual(['meadow', 'sill', 'ferry'])
  })
})
