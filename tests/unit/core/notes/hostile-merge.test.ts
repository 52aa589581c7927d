import { describe, expect, it } from 'vitest'
import type { VersionedNote } from '#core/notes/merge'
import type { Note } from '#core/notes/note'
import { createNoteStore } from '#core/notes/note-store'
import type { NoteStore, StoredNote } from '#core/notes/store'
import { compareVersions, joinVersions, versionLimits, versionsSchema } from '#core/notes/versions'
import { sha256 } from '#node/store/open-store'
import { createMemoryRows } from '../../../support/memory-rows'
import { expectOk, NOW, plainNote } from '../../../support/notes'
import { createRandom, pick } from '../../../support/random'

const OWN = 'own'
const newStore = (): NoteStore => createNoteStore(createMemoryRows(OWN), sha256)
const listed = (store: NoteStore): readonly StoredNote[] => expectOk(store.listNotes({ bin: 'with' }))
const bodies = (store: NoteStore): string[] =>
  listed(store)
    .map(({ note }) => note.body)
    .sort()

/** A store with one note, and that note as an export carries it. */
function withOne(draft: Partial<Note> = {}): { store: NoteStore; mine: VersionedNote } {
  const store = newStore()
  expectOk(store.saveNotes([{ ...plainNote(1, { body: 'mine' }), ...draft }]))
  const [stored] = listed(store)
  if (!stored) throw new Error('nothing was stored')
  return { store, mine: { note: stored.note, versions: stored.versions } }
}

const only = <Item>(items: readonly Item[]): Item => {
  const [item] = items
  if (item === undefined || items.length !== 1) throw new Error(`not one but ${items.length}`)
  return item
}

describe('a version of this store that it never wrote', () => {
  it.each([
    ['raised by one', (versions: VersionedNote['versions']) => ({ [OWN]: (versions[OWN] ?? 0) + 1 })],
    ['at the limit', () => ({ [OWN]: versionLimits.sequence })],
    ['with a store of its own', () => ({ [OWN]: versionLimits.sequence, other: versionLimits.sequence })],
    ['without any history', () => ({})],
    ['with a history of nothing', () => ({ [OWN]: 0 })],
  ])('is kept beside the note, never as newer: %s', (_name, forge) => {
    const { store, mine } = withOne()
    const forged = { note: { ...mine.note, body: 'forged' }, versions: forge(mine.versions) }
    const outcome = only(expectOk(store.mergeNotes([forged])))
    expect(outcome).toMatchObject({ kind: 'conflict', id: mine.note.id, remarks: ['not-believed'] })
    expect(expectOk(store.getNote(mine.note.id))?.note).toEqual(mine.note)
    expect(bodies(store)).toEqual(['forged', 'mine'])
    // Once, whatever the counters say the next time.
    const again = { ...forged, versions: { [OWN]: 77 } }
    expectOk(store.mergeNotes([again, forged]))
    expect(only(expectOk(store.mergeNotes([again]))).kind).toBe('unchanged')
    expect(bodies(store)).toEqual(['forged', 'mine'])
  })

  it('cannot be replayed once the reader has written on', () => {
    const { store, mine } = withOne()
    const forged = { note: { ...mine.note, body: 'forged' }, versions: { [OWN]: versionLimits.sequence } }
    expectOk(store.mergeNotes([forged]))
    const copy = only(listed(store).filter(({ note }) => note.conflictOf !== null))
    expectOk(store.saveNotes([{ ...mine.note, body: 'mine again' }]))
    expectOk(store.binNotes([copy.note.id], NOW))
    expectOk(store.purgeNotes([copy.note.id]))
    expect(only(expectOk(store.mergeNotes([forged]))).kind).toBe('older')
    expect(bodies(store)).toEqual(['mine again'])
  })

  it('does not move the count of this store', () => {
    const { store, mine } = withOne()
    const stranger = { note: plainNote(2), versions: { [OWN]: versionLimits.sequence } }
    expectOk(store.mergeNotes([stranger, { ...mine, versions: stranger.versions }]))
    expect(expectOk(store.status()).sequence).toBeLessThan(10)
    expectOk(store.saveNotes([plainNote(2, { body: 'after' })]))
    const after = expectOk(store.getNote(plainNote(2).id))
    expect(after?.versions[OWN]).toBe(expectOk(store.status()).sequence)
  })

  it('is not heavier than what is here when it comes with stores of its own', () => {
    const { store, mine } = withOne()
    const versions = { [OWN]: 99, evil: versionLimits.sequence }
    expectOk(store.mergeNotes([{ note: { ...mine.note, body: 'forged' }, versions }]))
    expect(expectOk(store.getNote(mine.note.id))?.note.body).toBe('mine')
  })

  it('leaves honest exchange as it was: an own export comes back, and an own older one is older', () => {
    const { store, mine } = withOne()
    expect(only(expectOk(store.mergeNotes([mine]))).kind).toBe('unchanged')
    expectOk(store.saveNotes([{ ...mine.note, body: 'later' }]))
    expect(only(expectOk(store.mergeNotes([mine]))).kind).toBe('older')
    const there = createNoteStore(createMemoryRows('there'), sha256)
    expectOk(there.mergeNotes(listed(store)))
    expectOk(there.saveNotes([{ ...mine.note, body: 'theirs' }]))
    expect(only(expectOk(store.mergeNotes(listed(there))))).toMatchObject({ kind: 'changed', remarks: [] })
    expectOk(store.binNotes([mine.note.id], NOW))
    const exported = listed(store)
    expectOk(store.purgeNotes([mine.note.id]))
    expect(only(expectOk(store.mergeNotes(exported)))).toMatchObject({ kind: 'new', remarks: [] })
  })
})

describe('counters', () => {
  it('are bounded in a file, in size and in number', () => {
    expect(versionsSchema.safeParse({ a: versionLimits.sequence }).success).toBe(true)
    expect(versionsSchema.safeParse({ a: versionLimits.sequence + 1 }).success).toBe(false)
    const many = Object.fromEntries(Array.from({ length: 1_001 }, (_, index) => [`s${index}`, 1]))
    expect(versionsSchema.safeParse(many).success).toBe(false)
  })

  it('of stores with the names of what every object has are counters like others', () => {
    for (const name of ['constructor', 'toString', 'hasOwnProperty']) {
      expect(compareVersions({ a: 5 }, { a: 5, [name]: 1 })).toBe('before')
      expect(joinVersions({ a: 5 }, { [name]: 1 })).toEqual({ a: 5, [name]: 1 })
      const { store, mine } = withOne()
      const note = { ...mine.note, body: 'theirs' }
      expectOk(store.mergeNotes([{ note, versions: { ...mine.versions, [name]: 1 } }]))
      expectOk(store.saveNotes([{ ...note, body: 'both' }]))
      expect(expectOk(store.getNote(note.id))?.note.body).toBe('both')
    }
  })

  it('of very many stores never make a note that its own export cannot carry', () => {
    const { store, mine } = withOne()
    for (const prefix of ['a', 'b']) {
      const evil = Object.fromEntries(Array.from({ length: 990 }, (_, index) => [`${prefix}${index}`, 1]))
      expectOk(store.mergeNotes([{ note: { ...mine.note, body: prefix }, versions: evil }]))
      expectOk(store.saveNotes([{ ...mine.note, body: `after ${prefix}` }]))
    }
    const versions = expectOk(store.getNote(mine.note.id))?.versions ?? {}
    expect(versionsSchema.safeParse(versions).success).toBe(true)
    expect(versions[OWN]).toBe(expectOk(store.status()).sequence)
  })
})

describe('what is private here', () => {
  const newer = (mine: VersionedNote) => ({ ...mine.versions, other: 1 })

  it('stays private, whatever a newer version says', () => {
    const { store, mine } = withOne()
    const note = { ...mine.note, body: 'theirs', visibility: 'public' as const }
    const outcome = only(expectOk(store.mergeNotes([{ note, versions: newer(mine) }])))
    expect(outcome).toMatchObject({ kind: 'changed', remarks: ['kept-private'] })
    expect(only(listed(store)).note).toEqual({ ...note, visibility: 'private' })
    expect(only(expectOk(store.mergeNotes([{ note, versions: newer(mine) }]))).kind).toBe('unchanged')
  })

  it('makes its other versions private, in either order', () => {
    const { store, mine } = withOne()
    const note = { ...mine.note, body: 'theirs', visibility: 'public' as const }
    expectOk(store.mergeNotes([{ note, versions: { zzz: 9_000 } }]))
    expect(bodies(store)).toEqual(['mine', 'theirs'])
    expect(listed(store).every((stored) => stored.note.visibility === 'private')).toBe(true)
    const copy = { ...note, id: plainNote(5).id, conflictOf: mine.note.id, body: 'another' }
    expectOk(store.mergeNotes([{ note: copy, versions: { zzz: 1 } }]))
    expect(listed(store).every((stored) => stored.note.visibility === 'private')).toBe(true)
  })

  it('is not published under another id', () => {
    const { store } = withOne({ body: 'Our red line is the third clause.\nNothing else.' })
    const taken = plainNote(2, {
      visibility: 'public',
      body: 'He said:\n our red  line is the third clause. ',
    })
    const outcome = only(expectOk(store.mergeNotes([{ note: taken, versions: { other: 1 } }])))
    expect(outcome).toMatchObject({ kind: 'new', remarks: ['kept-private'] })
    expect(expectOk(store.getNote(taken.id))?.note.visibility).toBe('private')
    const own = plainNote(3, { visibility: 'public', body: 'Words of their own' })
    expectOk(store.mergeNotes([{ note: own, versions: { other: 2 } }]))
    expect(expectOk(store.getNote(own.id))?.note.visibility).toBe('public')
  })
})

describe('an arriving deletion', () => {
  it('leaves a live note live, with the newer words, and is told', () => {
    const { store, mine } = withOne()
    const versions = { ...mine.versions, other: 1 }
    const gone = { note: { ...mine.note, body: 'last words', deletedAt: NOW }, versions }
    const outcome = only(expectOk(store.mergeNotes([gone])))
    expect(outcome).toMatchObject({ kind: 'changed', remarks: ['not-binned'] })
    expect(only(expectOk(store.listNotes())).note).toEqual({ ...gone.note, deletedAt: null })
    // Told every time, because the file says so every time.
    expect(only(expectOk(store.mergeNotes([gone])))).toMatchObject({
      kind: 'unchanged',
      remarks: ['not-binned'],
    })
  })

  it('of a note that is in the bin here, or not at all, is no news', () => {
    const { store, mine } = withOne()
    expectOk(store.binNotes([mine.note.id], NOW))
    const stored = only(listed(store))
    expect(only(expectOk(store.mergeNotes([stored]))).remarks).toEqual([])
    const other = { note: { ...plainNote(2), deletedAt: NOW }, versions: { other: 1 } }
    expect(only(expectOk(store.mergeNotes([other])))).toMatchObject({ kind: 'new', remarks: [] })
    expect(expectOk(store.listNotes())).toEqual([])
  })
})

describe('over any file', () => {
  /** One entry of a hostile file: honest, or with anything of it changed. */
  function entry(random: () => number, store: NoteStore, number: number): VersionedNote {
    const held = listed(store)
    const base = held.length > 0 && random() < 0.8 ? pick(random, held) : null
    const note = base?.note ?? plainNote(100 + Math.floor(random() * 5), { body: `file ${number}` })
    const counts = [0, 1, 2, 5, 50, versionLimits.sequence]
    const versions = pick<() => VersionedNote['versions']>(random, [
      () => base?.versions ?? { other: 1 },
      () => ({ ...base?.versions, [OWN]: (base?.versions[OWN] ?? 0) + 1 + Math.floor(random() * 3) }),
      () => ({ [OWN]: pick(random, counts), other: pick(random, counts) }),
      () => ({ ...base?.versions, [`s${number}`]: 1 }),
      () => ({ constructor: pick(random, counts) }),
      () => ({}),
    ])()
    return {
      note: {
        ...note,
        id: random() < 0.1 ? plainNote(200 + number).id : note.id,
        body: random() < 0.6 ? `file ${number} ${random()}` : note.body,
        visibility: pick(random, ['private', 'public']),
        deletedAt: random() < 0.3 ? NOW : note.deletedAt,
        conflictOf: random() < 0.1 ? pick(random, [plainNote(1).id, plainNote(2).id]) : note.conflictOf,
      },
      versions,
    }
  }

  const homes = ({ note }: VersionedNote): readonly string[] => [note.id, note.conflictOf ?? note.id]

  const seen = ({ versions }: VersionedNote, name: string): number =>
    Object.hasOwn(versions, name) ? (versions[name] ?? 0) : 0

  /** Whether a file can have replaced this version by words of a store that may exist. */
  const isOvertaken = (held: VersionedNote, file: readonly VersionedNote[]): boolean =>
    file.some(
      (version) =>
        homes(version).some((id) => homes(held).includes(id)) &&
        compareVersions(held.versions, version.versions) === 'before' &&
        Object.entries(version.versions).some(([name, count]) => name !== OWN && count > seen(held, name)),
    )

  /** What a file did to a store that no file may do, in words. */
  function harm(
    before: readonly StoredNote[],
    file: readonly VersionedNote[],
    after: readonly StoredNote[],
  ): string[] {
    // Words that the reader has both as a private and as a public note are public.
    const wasPublic = new Set(
      before.filter(({ note }) => note.visibility === 'public').map(({ note }) => note.body),
    )
    return before.flatMap((held) => {
      const { id, body, visibility, deletedAt } = held.note
      const sameWords = after.filter(({ note }) => note.body === body)
      const sameNote = after.filter(({ note }) => note.id === id)
      const isLost = sameWords.length === 0 && !isOvertaken(held, file)
      const isPublished =
        visibility === 'private' &&
        [...sameNote, ...sameWords].some(
          ({ note }) => note.visibility === 'public' && !wasPublic.has(note.body),
        )
      const isBinned = deletedAt === null && sameNote.some(({ note }) => note.deletedAt !== null)
      return [
        ...(isLost ? [`${body} is lost`] : []),
        ...(isPublished ? [`${body} is public`] : []),
        ...(isBinned ? [`${body} is in the bin`] : []),
      ]
    })
  }

  it('no word goes but for another store’s newer one, nothing private is public, nothing live is in the bin', () => {
    const found: string[] = []
    for (let seed = 1; seed <= 400; seed += 1) {
      const random = createRandom(seed)
      const store = newStore()
      const mine = [1, 2, 3].map((number) =>
        plainNote(number, { body: `mine ${number}`, visibility: pick(random, ['private', 'public']) }),
      )
      expectOk(store.saveNotes(mine))
      for (let round = 0; round < 4; round += 1) {
        if (random() < 0.5) expectOk(store.binNotes([pick(random, listed(store)).note.id], NOW))
        const before = listed(store)
        const file = Array.from({ length: 1 + Math.floor(random() * 4) }, (_, index) =>
          entry(random, store, round * 10 + index),
        )
        expectOk(store.mergeNotes(file))
        found.push(
          ...harm(before, file, listed(store)).map((what) => `seed ${seed}, round ${round}: ${what}`),
        )
      }
    }
    expect(found).toEqual([])
  })
})
