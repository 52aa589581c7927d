import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Row, RowTable } from '#core/notes/rows'
import { recordKinds, StoreFault } from '#core/notes/store'
import { guard } from './failures'
import { readFormerStores } from './former-stores'
import { packedColumns, packRow, rowChecksum, unpackRow } from './packed-row'
import { noteRemovedCopy } from './removals'
import { oweScrub, scrub } from './scrub'
import type { Database } from './sqlite'

const kindSchema = z.enum(['note', ...recordKinds])

/** The row of an answer; a text that is none means damage. */
function readRow(answer: { readonly [column: string]: unknown }): Row {
  const packed = answer['packed']
  const row = typeof packed === 'string' ? unpackRow(packed) : null
  if (row) return row
  throw new StoreFault({ code: 'damaged' })
}

const changeSchema = z.object({
  sequence: z.int(),
  kind: kindSchema,
  id: z.string(),
  action: z.enum(['saved', 'binned', 'removed']),
})

const COLUMNS = 'kind, id, declaration, family, json, versions, position, sequence, deleted_at'

const BIN = { without: 'AND deleted_at IS NULL', only: 'AND deleted_at IS NOT NULL', with: '' } as const

/** This store's name among others; a file that was copied to another place gets a new one, so that two never share it. */
function readStoreId(database: Database, home: string, readOnly: boolean): string {
  const read = (key: string): string | undefined => {
    const value = database.get('SELECT value FROM meta WHERE key = ?', key)?.['value']
    return typeof value === 'string' ? value : undefined
  }
  const known = read('store_id')
  if (known && (readOnly || read('home') === home)) return known
  const storeId = randomUUID()
  if (readOnly) return storeId
  const write = 'INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value'
  database.exec('BEGIN IMMEDIATE')
  database.run(write, ['store_id', storeId])
  database.run(write, ['home', home])
  database.exec('COMMIT')
  return storeId
}

export interface RowsOptions {
  readonly file: string
  /** Tells this place from others, without naming it: a hash of host and path. */
  readonly home: string
  readonly schemaVersion: number
  readonly readOnly: boolean
  /** All rows as just read, in order: they answer lists until the first change. `null` to read them again. */
  readonly scanned: readonly Row[] | null
}

/** Rows in a SQLite file that is open, whole and of the current schema. */
export function createSqliteRows(database: Database, options: RowsOptions): RowTable {
  const { file, home, schemaVersion, readOnly } = options
  let scanned: readonly Row[] | null = options.scanned
  const safe = <Value>(work: () => Value): Value => {
    if (!database.isOpen) throw new StoreFault({ code: 'closed' })
    return guard(file, work)
  }
  const storeId = safe(() => readStoreId(database, home, readOnly))
  const latest = (): number =>
    Number(
      database.get(
        'SELECT max(coalesce((SELECT max(sequence) FROM entries), 0), coalesce((SELECT max(sequence) FROM removals), 0)) AS n',
      )?.['n'] ?? 0,
    )
  let sequence = safe(latest)

  function transaction<Value>(work: () => Value): Value {
    if (readOnly) throw new StoreFault({ code: 'newer-schema' })
    return safe(() => {
      scanned = null
      const before = sequence
      try {
        database.exec('BEGIN IMMEDIATE')
        const value = work()
        database.exec('COMMIT')
        return value
      } catch (error) {
        sequence = before
        if (database.inTransaction) database.exec('ROLLBACK')
        throw error
      }
    })
  }

  return {
    mode: readOnly ? 'read-only' : 'read-write',
    schemaVersion,
    storeId,
    formerStores: safe(() => readFormerStores(database)),
    transaction,
    nextSequence: () => {
      sequence += 1
      return sequence
    },
    currentSequence: () => sequence,
    get: (kind, id) =>
      safe(() => {
        const row = database.get(`SELECT ${packedColumns} AS packed FROM entries WHERE kind = ? AND id = ?`, [
          kind,
          id,
        ])
        return row ? readRow(row) : null
      }),
    list: ({ kind, declaration, bin }) =>
      safe(() => {
        if (scanned) {
          return scanned.filter(
            (row) =>
              row.kind === kind &&
              (declaration === undefined || row.declaration === declaration) &&
              (bin === 'with' || (row.deletedAt === null) === (bin === 'without')),
          )
        }
        const place = declaration === undefined ? '' : 'AND declaration = ?'
        const values = declaration === undefined ? [kind] : [kind, declaration]
        return database
          .all(
            `SELECT ${packedColumns} AS packed FROM entries WHERE kind = ? ${place} ${BIN[bin]} ORDER BY position, id`,
            values,
          )
          .map(readRow)
      }),
    listFamily: (id) =>
      safe(() =>
        database.all(`SELECT ${packedColumns} AS packed FROM entries WHERE family = ?`, id).map(readRow),
      ),
    put: (row) =>
      safe(() => {
        const parts = [
          row.kind,
          row.id,
          row.declaration,
          row.family,
          row.json,
          row.versions,
          row.order,
          row.sequence,
          row.deletedAt,
        ]
        database.run(
          `INSERT INTO entries (${COLUMNS}, checksum) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
           ON CONFLICT (kind, id) DO UPDATE SET declaration = excluded.declaration, family = excluded.family,
             json = excluded.json, versions = excluded.versions, position = excluded.position,
             sequence = excluded.sequence, deleted_at = excluded.deleted_at, checksum = excluded.checksum`,
          [...parts, rowChecksum(packRow(row))],
        )
      }),
    remove: (kind, id, at, by) =>
      safe(() => {
        if (kind === 'note' && by === 'reader') noteRemovedCopy(database, id)
        database.run('DELETE FROM entries WHERE kind = ? AND id = ?', [kind, id])
        database.run('INSERT INTO removals VALUES (?, ?, ?)', [at, kind, id])
        oweScrub(database)
      }),
    scrub: () => safe(() => scrub(database)),
    changesSince: (since) =>
      safe(() =>
        database
          .all(
            `SELECT sequence, kind, id, CASE WHEN deleted_at IS NULL THEN 'saved' ELSE 'binned' END AS action
               FROM entries WHERE sequence > ?
             UNION ALL SELECT sequence, kind, id, 'removed' FROM removals WHERE sequence > ? ORDER BY 1`,
            [since, since],
          )
          .map((row) => changeSchema.parse(row)),
      ),
    count: (kind, bin) =>
      safe(() =>
        Number(
          database.get(`SELECT count(*) AS n FROM entries WHERE kind = ? ${BIN[bin]}`, kind)?.['n'] ?? 0,
        ),
      ),
    close: () => safe(() => database.close()),
  }
}
