import { attempt, readVersions } from './row-reading'
import type { Row, RowTable } from './rows'
import { type NoteStore, type RecordKind, type StoredRecord, StoreFault } from './store'

const LARGEST_RECORD = 8_000_000

function readRecord(kind: RecordKind, row: Row): StoredRecord {
  const value: unknown = JSON.parse(row.json)
  const { id, declaration, sequence, order, deletedAt } = row
  return { kind, id, declaration, value, versions: readVersions(row), sequence, order, deletedAt }
}

function encode(value: unknown): string {
  const json: unknown = JSON.stringify(value)
  if (typeof json === 'string' && json.length <= LARGEST_RECORD) return json
  throw new StoreFault({
    code: 'invalid',
    detail: { kind: 'record-not-valid' },
  })
}

/** Identifiers are stored unchanged, so they may contain only characters that every layer preserves. */
const RECORD_ID = /^[\w.:-]{1,200}$/

function checkId(id: string): void {
  if (RECORD_ID.test(id)) return
  throw new StoreFault({
    code: 'invalid',
    detail: { kind: 'id-not-valid' },
  })
}

function rewrite(
  rows: RowTable,
  kind: RecordKind,
  id: string,
  change: (before: Row | null) => Pick<Row, 'declaration' | 'json' | 'deletedAt'>,
): StoredRecord {
  checkId(id)
  const sequence = rows.nextSequence()
  const before = rows.get(kind, id)
  const versions = { ...(before ? readVersions(before) : {}), [rows.storeId]: sequence }
  const order = before?.order ?? sequence
  const row: Row = {
    kind,
    id,
    family: null,
    ...change(before),
    versions: JSON.stringify(versions),
    order,
    sequence,
  }
  rows.put(row)
  return readRecord(kind, row)
}

function needed(before: Row | null, kind: RecordKind, id: string): Row {
  if (before) return before
  throw new StoreFault({ code: 'not-found', detail: { kind: 'entry-missing', entry: kind, id } })
}

type RecordMethods = Pick<
  NoteStore,
  'listRecords' | 'saveRecord' | 'binRecord' | 'restoreRecord' | 'purgeRecord'
>

/** The part of a store that keeps places, saved searches and briefings. */
export function createRecordMethods(rows: RowTable): RecordMethods {
  const mark = (kind: RecordKind, id: string, deletedAt: string | null) =>
    attempt(() =>
      rows.transaction(() =>
        rewrite(rows, kind, id, (before) => {
          const { declaration, json } = needed(before, kind, id)
          return { declaration, json, deletedAt }
        }),
      ),
    )
  return {
    listRecords: (kind, query = {}) =>
      attempt(() => rows.list({ bin: 'without', ...query, kind }).map((row) => readRecord(kind, row))),
    saveRecord: ({ kind, id, declaration, value }) =>
      attempt(() =>
        rows.transaction(() =>
          rewrite(rows, kind, id, () => ({ declaration, json: encode(value), deletedAt: null })),
        ),
      ),
    binRecord: (kind, id, now) => mark(kind, id, now),
    restoreRecord: (kind, id) => mark(kind, id, null),
    purgeRecord: (kind, id) =>
      attempt(() =>
        rows.transaction(() => {
          if (needed(rows.get(kind, id), kind, id).deletedAt === null) {
            throw new StoreFault({
              code: 'invalid',
              detail: { kind: 'record-not-binned' },
            })
          }
          rows.remove(kind, id, rows.nextSequence(), 'reader')
        }),
      ),
  }
}
