import { existsSync, rmdirSync } from 'node:fs'
import type { Row } from '#core/notes/rows'
import { type Damage, StoreFault } from '#core/notes/store'
import { checkedColumns, readChecked } from './packed-row'
import { hasOwnSchema, readSchemaVersion } from './schema'
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
    if (!soleOwner) throw new StoreFault({ code: 'in-use' })
    rmdirSync(lock)
  }
  const database = openDatabase(file)
  try {
    // Nothing a file declares may run anything, and every page is looked at as it is read.
    database.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON')
    database.exec('PRAGMA locking_mode = EXCLUSIVE')
    const mode = database.get('PRAGMA journal_mode = WAL')?.['journal_mode']
    if (mode !== 'wal') throw new StoreFault({ code: 'input-output' })
    database.exec('PRAGMA synchronous = FULL')
    // What is removed is overwritten, and no page of the notes goes into the system's folder of temporary files.
    database.exec('PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY')
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

/** What SQLite says is wrong with the structure of a file; empty when it is whole. */
function structuralDamage(database: Database): Damage[] {
  return database
    .all('PRAGMA integrity_check(10)')
    .map((row) => textOrNull(row['integrity_check']) ?? '')
    .filter((word) => word !== 'ok')
    .map((report) => ({ what: 'reported', report }))
}

/** A look at all of a file: its rows, and what is wrong with it. */
export interface Scan {
  readonly rows: readonly Row[]
  readonly damage: readonly Damage[]
}

/** Reads every row once, with its checksum. */
export function scan(database: Database): Scan {
  // First of all: looking further into a foreign schema would already run what it says.
  if (!hasOwnSchema(database, readSchemaVersion(database))) {
    return { rows: [], damage: [{ what: 'foreign-schema' }] }
  }
  const structure = structuralDamage(database)
  if (structure.length > 0) return { rows: [], damage: structure }
  const damage: Damage[] = []
  const rows: Row[] = []
  for (const { checked } of database.all(`SELECT ${checkedColumns} AS checked FROM entries`)) {
    const row = typeof checked === 'string' ? readChecked(checked) : null
    if (row) rows.push(row)
    else damage.push({ what: 'entry-altered' })
  }
  // Sorted here: SQLite would carry the texts through its sorter.
  rows.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
  return { rows, damage }
}

/** What is wrong with a file; empty when it is whole. */
export function findDamage(database: Database): readonly Damage[] {
  return scan(database).damage
}

/** A column that holds text or nothing. */
function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
