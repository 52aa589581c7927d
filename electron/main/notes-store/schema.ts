import type { Database } from './sqlite'

/**
 * Step `n` takes a file from version `n` to `n + 1`. A step that was shipped is never changed; a new one comes with a
 * fixture of the version before it in `tests/support/notes-fixtures`.
 */
const STEPS: readonly string[] = [
  `CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
   CREATE TABLE entries (
     kind TEXT NOT NULL,
     id TEXT NOT NULL,
     declaration TEXT,
     family TEXT,
     json TEXT NOT NULL,
     versions TEXT NOT NULL,
     position INTEGER NOT NULL,
     sequence INTEGER NOT NULL UNIQUE,
     deleted_at TEXT,
     checksum INTEGER NOT NULL,
     PRIMARY KEY (kind, id)
   ) STRICT;
   CREATE INDEX entries_by_family ON entries (family) WHERE family IS NOT NULL;
   CREATE TABLE removals (sequence INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL) STRICT;`,
]

/** Version of the tables above, kept in `PRAGMA user_version`. */
export const schemaVersion: number = STEPS.length

/** The version a file says it has. */
export function readSchemaVersion(database: Database): number {
  return Number(database.get('PRAGMA user_version')?.['user_version'] ?? 0)
}

/**
 * Brings a file to {@link schemaVersion} in one transaction: after a crash it is either old or new.
 *
 * @param steps - only tests give their own
 */
export function migrate(database: Database, steps: readonly string[] = STEPS): void {
  const from = readSchemaVersion(database)
  if (from >= steps.length) return
  database.exec('BEGIN IMMEDIATE')
  try {
    for (const step of steps.slice(from)) database.exec(step)
    database.exec(`PRAGMA user_version = ${steps.length}`)
    database.exec('COMMIT')
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK')
    throw error
  }
}
