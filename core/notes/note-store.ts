import type { Result } from '../result'
import { schemaProblem } from '../schema-problem'
import { createBelief } from './belief'
import { createMergeState, type HexHash, mergeNote, type VersionedNote } from './merge'
import { type Note, noteSchema } from './note'
import { hasNoteShape } from './note-shape'
import { largestNote, oversize } from './note-size'
import { createPrivateWords } from './private-words'
import { createRecordMethods } from './record-store'
import { attempt, damagedRow, readVersions } from './row-reading'
import type { Row, RowTable } from './rows'
import { type NoteStore, type StoredNote, type StoreFailure, StoreFault } from './store'
import { advanceVersions, joinVersions } from './versions'

function readNote(row: Row): StoredNote {
  try {
    const value: unknown = JSON.parse(row.json)
    const note = hasNoteShape(value) ? value : noteSchema.parse(value)
    return { note, versions: readVersions(row), sequence: row.sequence, order: row.order }
  } catch (error) {
    throw error instanceof StoreFault ? error : damagedRow(row, error)
  }
}

/** Whether a row, from wherever, is one that a store can list: a note by its schema, anything else by its JSON. */
export function isReadableRow(row: Row): boolean {
  try {
    if (row.kind === 'note') readNote(row)
    else {
      JSON.parse(row.json)
      readVersions(row)
    }
    return true
  } catch {
    return false
  }
}

function parseNote(note: Note): Note {
  const parsed = noteSchema.safeParse(note)
  if (parsed.success) return parsed.data
  throw new StoreFault({
    code: 'invalid',
    detail: { kind: 'note-not-valid', problem: schemaProblem(parsed.error) },
  })
}

/** A note as the reader changed it, small enough to be saved again and again. */
function parseChanged(note: Note): Note {
  const size = oversize(note)
  if (size === null) return parseNote(note)
  throw new StoreFault({
    code: 'invalid',
    detail: { kind: 'note-too-large', size, limit: largestNote },
  })
}

function writeNote(rows: RowTable, version: VersionedNote, order: number, sequence: number): StoredNote {
  const { note, versions } = version
  rows.put({
    kind: 'note',
    id: note.id,
    declaration: note.declaration,
    family: note.conflictOf,
    json: JSON.stringify(note),
    versions: JSON.stringify(versions),
    order,
    sequence,
    deletedAt: note.deletedAt,
  })
  return { note, versions, order, sequence }
}

/** A change by the reader of this store: it has seen all that is here, conflict copies of the note included. */
function saveOne(rows: RowTable, note: Note): StoredNote {
  const sequence = rows.nextSequence()
  const before = rows.get('note', note.id)
  const seen = before ? [before, ...rows.listFamily(note.id)] : []
  const joined = seen.map(readVersions).reduce(joinVersions, {})
  return writeNote(
    rows,
    { note, versions: advanceVersions(joined, rows.storeId, sequence) },
    before?.order ?? sequence,
    sequence,
  )
}

function existing(rows: RowTable, id: string): StoredNote {
  const row = rows.get('note', id)
  if (row) return readNote(row)
  throw new StoreFault({
    code: 'not-found',
    detail: { kind: 'entry-missing', entry: 'note', id },
  })
}

function mergeAll(rows: RowTable, incoming: readonly VersionedNote[], hash: HexHash) {
  const held = new Map(rows.list({ kind: 'note', bin: 'with' }).map((row) => [row.id, readNote(row)]))
  const stores = { ...rows.formerStores, [rows.storeId]: rows.currentSequence() }
  const state = createMergeState(held.values(), {
    believes: createBelief({ stores, held: held.values() }),
    holdsPrivateWords: createPrivateWords([...held.values()].map(({ note }) => note)),
  })
  const parsed = incoming.map(({ note, versions }) => ({ note: parseNote(note), versions }))
  const outcomes = parsed.map((version) => mergeNote(state, version, hash))
  for (const id of state.touched) {
    const now = state.notes.get(id)
    const before = held.get(id)
    if (now === before) continue
    const sequence = rows.nextSequence()
    if (now) writeNote(rows, now, before?.order ?? sequence, sequence)
    else rows.remove('note', id, sequence, 'merge')
  }
  return outcomes
}

/**
 * The rules of a note store over any table of rows.
 *
 * @param hash - names conflict copies
 */
export function createNoteStore(rows: RowTable, hash: HexHash): NoteStore {
  const change = <Value>(work: () => Value): Result<Value, StoreFailure> =>
    attempt(() => rows.transaction(work))
  return {
    listNotes: (query = {}) =>
      attempt(() => rows.list({ kind: 'note', bin: 'without', ...query }).map(readNote)),
    getNote: (id) =>
      attempt(() => {
        const row = rows.get('note', id)
        return row ? readNote(row) : null
      }),
    saveNotes: (notes) => change(() => notes.map((note) => saveOne(rows, parseChanged(note)))),
    binNotes: (ids, now) =>
      change(() => ids.map((id) => saveOne(rows, parseNote({ ...existing(rows, id).note, deletedAt: now })))),
    restoreNotes: (ids) =>
      change(() => ids.map((id) => saveOne(rows, { ...existing(rows, id).note, deletedAt: null }))),
    purgeNotes: (ids) =>
      change(() => {
        for (const id of ids) {
          if (existing(rows, id).note.deletedAt === null) {
            throw new StoreFault({
              code: 'invalid',
              detail: { kind: 'note-not-binned' },
            })
          }
          rows.remove('note', id, rows.nextSequence(), 'reader')
        }
        return ids.length
      }),
    mergeNotes: (incoming) => change(() => mergeAll(rows, incoming, hash)),
    ...createRecordMethods(rows),
    scrub: () => attempt(() => rows.scrub()),
    changesSince: (sequence) => attempt(() => rows.changesSince(sequence)),
    status: () =>
      attempt(() => ({
        mode: rows.mode,
        schemaVersion: rows.schemaVersion,
        sequence: rows.currentSequence(),
        storeId: rows.storeId,
        notes: { live: rows.count('note', 'without'), binned: rows.count('note', 'only') },
        records: {
          place: rows.count('place', 'without'),
          'saved-search': rows.count('saved-search', 'without'),
          briefing: rows.count('briefing', 'without'),
          edition: rows.count('edition', 'without'),
        },
      })),
    close: () => attempt(() => rows.close()),
  }
}
