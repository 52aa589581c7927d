import * as fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { createNoteStore } from '#core/notes/note-store'
import type { NoteStore } from '#core/notes/store'
import { sha256 } from '#node/store/open-store'
import { createMemoryRows } from '../../../../support/memory-rows'
import { anyNote, expectOk, freshFolder, NOW, noteId, openIn, plainNote } from '../../../../support/notes'

const cleanups: (() => void)[] = []
afterEach(() => {
  for (const clean of cleanups.splice(0)) clean()
})

function openSqlite(): NoteStore {
  const { folder, clean } = freshFolder()
  const { store } = openIn(folder)
  cleanups.push(clean, () => void store.close())
  return store
}

const grounds: readonly [string, () => NoteStore][] = [
  ['SQLite', openSqlite],
  ['the in-memory double', () => createNoteStore(createMemoryRows(), sha256)],
]

const bodies = (store: NoteStore): string[] => expectOk(store.listNotes()).map(({ note }) => note.body)

describe.each(grounds)('a note store over %s', (_name, open) => {
  it('gives back what was saved, verbatim', () => {
    const store = open()
    fc.assert(
      fc.property(anyNote(), (note) => {
        expectOk(store.saveNotes([note]))
        expect(expectOk(store.getNote(note.id))?.note).toEqual(note)
      }),
      { numRuns: 150, seed: 1 },
    )
  })

  it('keeps a note of 1 MB with 10,000 tags', () => {
    const store = open()
    const body = 'ä\u0000\ud800'.repeat(350_000)
    const tags = Array.from({ length: 10_000 }, (_, index) => `tag ${index}`)
    const note = plainNote(1, { body, tags })
    expectOk(store.saveNotes([note]))
    expect(expectOk(store.getNote(note.id))?.note).toEqual(note)
  })

  it('orders by sequence and not by the clock', () => {
    const store = open()
    expectOk(
      store.saveNotes([plainNote(9), { ...plainNote(3), created: '1990-01-01T00:00:00Z' }, plainNote(5)]),
    )
    expectOk(store.saveNotes([{ ...plainNote(9), body: 'changed' }]))
    expect(bodies(store)).toEqual(['changed', 'note 3', 'note 5'])
    const sequences = expectOk(store.listNotes()).map(({ sequence, order }) => [order, sequence])
    expect(sequences).toEqual([
      [1, 4],
      [2, 2],
      [3, 3],
    ])
  })

  it('asks for one declaration', () => {
    const store = open()
    expectOk(store.saveNotes([plainNote(1), plainNote(2, { declaration: 'other' })]))
    const found = expectOk(store.listNotes({ declaration: 'other' }))
    expect(found.map(({ note }) => note.id)).toEqual([noteId(2)])
  })

  it('bins, restores and only then removes for good', () => {
    const store = open()
    const id = noteId(1)
    expectOk(store.saveNotes([plainNote(1)]))
    expect(store.purgeNotes([id])).toMatchObject({ ok: false, error: { code: 'invalid' } })
    expectOk(store.binNotes([id], NOW))
    expect(bodies(store)).toEqual([])
    expect(expectOk(store.listNotes({ bin: 'only' }))).toHaveLength(1)
    expectOk(store.restoreNotes([id]))
    expect(bodies(store)).toEqual(['note 1'])
    expectOk(store.binNotes([id], NOW))
    expect(expectOk(store.purgeNotes([id]))).toBe(1)
    expect(expectOk(store.getNote(id))).toBeNull()
    expect(expectOk(store.changesSince(0))).toEqual([{ sequence: 5, kind: 'note', id, action: 'removed' }])
  })

  it('does all of a change or nothing', () => {
    const store = open()
    const bad = { ...plainNote(2), colour: 'red' } as unknown as ReturnType<typeof plainNote>
    expect(store.saveNotes([plainNote(1), bad])).toMatchObject({ ok: false, error: { code: 'invalid' } })
    expect(bodies(store)).toEqual([])
    expectOk(store.saveNotes([plainNote(1)]))
    expect(store.binNotes([noteId(1), noteId(7)], NOW)).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    })
    expect(bodies(store)).toEqual(['note 1'])
    expect(expectOk(store.status()).sequence).toBe(1)
  })

  it('keeps other things with the same care', () => {
    const store = open()
    const value = { query: 'water NEAR peace', count: 3, odd: '\ud800\u0000' }
    expectOk(store.saveRecord({ kind: 'saved-search', id: 'one', declaration: null, value }))
    expectOk(store.saveRecord({ kind: 'place', id: 'one', declaration: 'other', value: ['para_3'] }))
    expect(expectOk(store.listRecords('saved-search'))).toMatchObject([{ id: 'one', value }])
    expectOk(store.binRecord('saved-search', 'one', NOW))
    expect(expectOk(store.listRecords('saved-search'))).toEqual([])
    expectOk(store.restoreRecord('saved-search', 'one'))
    expect(expectOk(store.status())).toMatchObject({
      notes: { live: 0, binned: 0 },
      records: { place: 1, 'saved-search': 1, briefing: 0, edition: 0 },
    })
    expect(store.saveRecord({ kind: 'place', id: 'x', declaration: null, value: undefined }).ok).toBe(false)
  })

  it('removes other things for good from the bin alone', () => {
    const store = open()
    expectOk(store.saveRecord({ kind: 'briefing', id: 'one', declaration: null, value: { title: 'One' } }))
    expectOk(store.saveRecord({ kind: 'place', id: 'one', declaration: null, value: ['para_3'] }))
    expect(store.purgeRecord('briefing', 'one')).toMatchObject({ ok: false, error: { code: 'invalid' } })
    expect(store.purgeRecord('briefing', 'two')).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(expectOk(store.listRecords('briefing'))).toHaveLength(1)
    expectOk(store.binRecord('briefing', 'one', NOW))
    expectOk(store.purgeRecord('briefing', 'one'))
    expect(expectOk(store.listRecords('briefing', { bin: 'with' }))).toEqual([])
    expect(expectOk(store.listRecords('place'))).toHaveLength(1)
    expect(expectOk(store.changesSince(3))).toEqual([
      { sequence: 4, kind: 'briefing', id: 'one', action: 'removed' },
    ])
  })

  it('keeps both versions of a note that was changed in two places, and lets an edit settle it', () => {
    const store = open()
    const there = createNoteStore(createMemoryRows('there'), sha256)
    expectOk(store.saveNotes([plainNote(1)]))
    expectOk(there.mergeNotes(expectOk(store.listNotes())))
    expectOk(store.saveNotes([{ ...plainNote(1), body: 'here' }]))
    expectOk(there.saveNotes([{ ...plainNote(1), body: 'there' }]))
    const incoming = expectOk(there.listNotes())
    expect(expectOk(store.mergeNotes(incoming))[0]?.kind).toBe('conflict')
    expect(bodies(store).sort()).toEqual(['here', 'there'])
    const marked = expectOk(store.listNotes()).filter(({ note }) => note.conflictOf !== null)
    expect(marked.map(({ note }) => note.conflictOf)).toEqual([noteId(1)])
    expect(expectOk(store.mergeNotes(incoming))[0]?.kind).not.toBe('conflict')
    expectOk(store.saveNotes([{ ...plainNote(1), body: 'settled' }]))
    expect(expectOk(store.mergeNotes(incoming))[0]?.kind).toMatch(/older|unchanged/)
    expect(bodies(store)).toContain('settled')
    expect(expectOk(store.listNotes())).toHaveLength(2)
  })

  it('says that it is closed', () => {
    const store = open()
    expectOk(store.close())
    expect(store.listNotes()).toMatchObject({ ok: false, error: { code: 'closed' } })
    expect(store.saveNotes([plainNote(1)])).toMatchObject({ ok: false, error: { code: 'closed' } })
    expect(store.close()).toMatchObject({ ok: false, error: { code: 'closed' } })
  })
})
