import { rmSync } from 'node:fs'
import { StoreFault } from '#core/notes/store'
import { termSigns, termsVersion } from '#core/search/library/search-terms'
import { closeQuietly, connect } from '../store/connection'
import { guardOpening } from '../store/failures'
import type { Database } from '../store/sqlite'

/**
 * Terms of units, found by FTS5 and stored nowhere else: the table keeps no content. The tokeniser `ascii` parts words at
 * ASCII signs only and takes every other character as it is, so what core wrote between spaces is a term, to the letter.
 * Units of a text have numbers in a row, from `first`.
 */
const SCHEMA = `
  CREATE TABLE texts (
    document TEXT PRIMARY KEY,
    revision TEXT NOT NULL,
    first INTEGER NOT NULL UNIQUE,
    units INTEGER NOT NULL,
    words INTEGER NOT NULL
  ) STRICT;
  CREATE VIRTUAL TABLE terms USING fts5(
    entry, content='', contentless_delete=1, tokenize="ascii tokenchars '${termSigns}'"
  );`

/** Raised with {@link SCHEMA}; an index is made of texts that are kept elsewhere, so an old one is made anew. */
const schemaVersion = 1
const fileVersion = schemaVersion * 1000 + termsVersion

function versionOf(database: Database): number {
  return Number(database.get('PRAGMA user_version')?.['user_version'] ?? 0)
}

function create(database: Database): void {
  database.exec(`BEGIN IMMEDIATE; ${SCHEMA} PRAGMA user_version = ${fileVersion}; COMMIT`)
}

/** Whether a file is as SQLite and FTS5 wrote it. It reads all of it. */
export function isSound(database: Database): boolean {
  if (database.get('PRAGMA quick_check(1)')?.['quick_check'] !== 'ok') return false
  try {
    database.exec("INSERT INTO terms (terms) VALUES ('integrity-check')")
    return true
  } catch (error) {
    if (error instanceof Error && /malformed/.test(error.message)) return false
    throw error
  }
}

/** A file that was opened, and whether an earlier one was damaged or of another version and was thrown away. */
export interface OpenedFile {
  readonly database: Database
  readonly remade: boolean
}

/** Opens the file as it is, or `null` where it is damaged or of another version. */
function openKept(file: string): Database | null {
  let database: Database | null = null
  try {
    database = guardOpening(file, () => connect(file, true))
    const version = versionOf(database)
    if (version === fileVersion) return database
    if (version === 0 && database.all('SELECT 1 FROM sqlite_schema LIMIT 1').length === 0) {
      create(database)
      return database
    }
  } catch (error) {
    if (database) closeQuietly(database)
    if (error instanceof StoreFault && error.failure.code === 'damaged') return null
    throw error
  }
  closeQuietly(database)
  return null
}

/**
 * Opens an index, or makes it. It belongs to one connection: whoever opens it also writes it. Nothing in it is anyone’s
 * only copy, so after a loss of power it may lack the last texts, and is asked which it has.
 */
export function openIndexFile(file: string): OpenedFile {
  const kept = openKept(file)
  const database = kept ?? remake(file)
  database.exec('PRAGMA synchronous = NORMAL')
  return { database, remade: kept === null }
}

function remake(file: string): Database {
  for (const name of [file, `${file}-wal`, `${file}-journal`]) rmSync(name, { force: true })
  const database = connect(file, true)
  try {
    create(database)
    return database
  } catch (error) {
    closeQuietly(database)
    throw error
  }
}
