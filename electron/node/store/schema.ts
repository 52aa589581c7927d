import { type Database, openDatabase } from './sqlite'

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
 * @param steps - of a file of another kind than the notes
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

/** Everything a file declares, as texts that can be compared. */
function declared(database: Database): string[] {
  return database
    .all('SELECT type, name, tbl_name, sql FROM sqlite_schema')
    .map(({ type, name, tbl_name: table, sql }) => JSON.stringify([type, name, table, sql]))
    .sort()
}

const expected = new WeakMap<readonly string[], Map<number, readonly string[]>>()

/** What a file of `version` declares, made by the steps themselves. */
function expectedSchema(version: number, steps: readonly string[]): readonly string[] {
  const byVersion = expected.get(steps) ?? new Map<number, readonly string[]>()
  expected.set(steps, byVersion)
  const known = byVersion.get(version)
  if (known) return known
  const database = openDatabase(':memory:')
  try {
    migrate(database, steps.slice(0, version))
    const found = declared(database)
    byVersion.set(version, found)
    return found
  } finally {
    database.close()
  }
}

/**
 * Whether a file of `version`, at most the last that `steps` make, declares what its version does, to the letter. A trigger,
 * a view in a table's place or one more index would act on notes behind the reader's back; a flipped bit in a
 * column's name would hide them.
 */
export function hasOwnSchema(database: Database, version: number, steps: readonly string[] = STEPS): boolean {
  const found = declared(database)
  const own = expectedSchema(version, steps)
  return found.length === own.length && found.every((text, index) => text === own[index])
}
