import { existsSync, rmdirSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { StoreFault } from '#core/notes/store'
import { storeFailure } from './failures'
import { type Database, openDatabase } from './sqlite'

/**
 * Opens the one connection. The journal is a write-ahead log and not a rollback journal: the file layer of
 * node-sqlite3-wasm takes its own lock for another process's and therefore never rolls a left-over journal back
 * (docs/adr/0005-note-store.md). With an exclusive lock the log needs no shared memory.
 *
 * @param soleOwner - the caller holds the single-instance lock, so a `.lock` folder is a dead process's
 */
export function connect(file: string, soleOwner: boolean): Database {
  const lock = `${file}.lock`
  if (existsSync(lock)) {
    if (!soleOwner) throw new StoreFault(storeFailure('in-use'))
    rmdirSync(lock)
  }
  const database = openDatabase(file)
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE')
    const mode = database.get('PRAGMA journal_mode = WAL')?.['journal_mode']
    if (mode !== 'wal') throw new StoreFault(storeFailure('input-output'))
    database.exec('PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF')
    return database
  } catch (error) {
    closeQuietly(database)
    throw error
  }
}

/** Closes on the way out of a failure that is already being reported. */
export function closeQuietly(database: Database): void {
  try {
    if (database.isOpen) database.close()
  } catch {
    // The failure that led here is the one to tell.
  }
}

/** Checksum of a row's content: finds damage inside text, which `integrity_check` cannot see. */
export function rowChecksum(parts: readonly (string | number | null)[]): number {
  return crc32(JSON.stringify(parts))
}

/** What is wrong with a file, in SQLite's or our words; empty when it is whole. */
export function findDamage(database: Database): string[] {
  const structure = database
    .all('PRAGMA integrity_check(10)')
    .map((row) => textOrNull(row['integrity_check']) ?? '')
    .filter((word) => word !== 'ok')
  if (structure.length > 0) return structure
  const damaged: string[] = []
  const statement = database.prepare(
    'SELECT kind, id, declaration, family, json, versions, position, sequence, deleted_at, checksum FROM entries',
  )
  try {
    for (const row of statement.iterate()) {
      const { checksum, ...content } = row
      const parts = Object.values(content).map((value) =>
        typeof value === 'number' ? value : textOrNull(value),
      )
      if (rowChecksum(parts) !== checksum)
        damaged.push(`${textOrNull(row['kind'])} ${textOrNull(row['id'])} was altered`)
    }
  } finally {
    statement.finalize()
  }
  return damaged
}

/** A column that holds text or nothing. */
export function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
