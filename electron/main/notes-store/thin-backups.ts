import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { attempt } from '#core/notes/row-reading'
import type { StoreFailure } from '#core/notes/store'
import type { Result } from '#core/result'
import { type Backup, backupFolder, clearDrafts, inspectFile, listBackups, writeCopy } from './backups'
import { closeQuietly } from './connection'
import { guard } from './failures'
import { removeDraft } from './files'
import { type Database, openDatabase } from './sqlite'

/** Notes or briefings that were removed for good, and how to know those that were not. */
export interface Removed {
  readonly kind: 'note' | 'briefing'
  readonly ids: ReadonlySet<string>
  /** Whether the open store has a note of this id: a conflict copy that the reader kept stays in the backups too. */
  readonly isKept: (id: string) => boolean
}

/** Where removed notes can still be read. */
export interface Traces {
  /** Backups that hold them and can be written anew without them, newest first. */
  readonly backups: readonly Backup[]
  /** Names of damaged files and set-aside ones that may hold them; the app neither reads nor deletes these. */
  readonly files: readonly string[]
}

/** Many removed at once are notes, which UUIDs name. */
const UUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/gi
const MANY = 20

/** Whether the id of a removed thing stands anywhere in the bytes of a file that cannot be read as notes. */
function namesOne(path: string, { ids }: Removed): boolean {
  const bytes = readFileSync(path, 'latin1')
  // One is looked for at once; many are by cutting the bytes into what could be ids.
  if (ids.size < MANY) return [...ids].some((id) => bytes.includes(id))
  for (const [id] of bytes.matchAll(UUID)) if (ids.has(id.toLowerCase())) return true
  return false
}

/** The removed things that a backup holds, notes with their conflict copies. */
function heldIn(database: Database, { kind, ids, isKept }: Removed): string[] {
  return database.all('SELECT id, family FROM entries WHERE kind = ?', kind).flatMap(({ id, family }) => {
    const isOne = typeof id === 'string' && (ids.has(id) || (typeof family === 'string' && ids.has(family)))
    return isOne && !isKept(id) ? [id] : []
  })
}

function withBackup<Value>(path: string, work: (database: Database) => Value): Value {
  const database = openDatabase(path, { readOnly: true })
  try {
    // A file in log mode can only be read under an exclusive lock: see connection.ts.
    database.exec('PRAGMA locking_mode = EXCLUSIVE')
    return work(database)
  } finally {
    closeQuietly(database)
  }
}

/** Files beside the store that are neither it nor anybody's: set aside after damage, with their logs. */
function setAsideFiles(file: string): string[] {
  const beginning = `${basename(file)}.`
  return readdirSync(dirname(file))
    .filter((name) => name.startsWith(beginning))
    .map((name) => join(dirname(file), name))
    .filter((path) => statSync(path).isFile())
}

/** Looks where removed notes can still be read. Drafts that a killed writer left are nobody's, and are removed. */
export function findTraces(file: string, removed: Removed): Result<Traces, StoreFailure> {
  return attempt(() =>
    guard(file, () => {
      const folder = backupFolder(file)
      removeDraft(`${file}.new`)
      if (existsSync(folder)) clearDrafts(folder)
      const listed = listBackups(folder).map((backup) => ({
        backup,
        isWhole: inspectFile(backup.path).length === 0,
      }))
      const whole = listed.filter(({ isWhole }) => isWhole).map(({ backup }) => backup)
      const broken = listed.filter(({ isWhole }) => !isWhole).map(({ backup }) => backup.path)
      return {
        backups: whole.filter(({ path }) =>
          withBackup(path, (database) => heldIn(database, removed).length > 0),
        ),
        files: [...broken, ...setAsideFiles(file)]
          .filter((path) => namesOne(path, removed))
          .map((path) => basename(path)),
      }
    }),
  )
}

/**
 * Writes every backup that holds removed notes anew without them. Each copy is checked before it takes the backup's name:
 * a kill or a full disk leaves the old backup or the new one, whole.
 *
 * @returns how many were written; on failure those before it are, and the same call may be made again
 */
export function thinBackups(file: string, removed: Removed): Result<number, StoreFailure> {
  return attempt(() =>
    guard(backupFolder(file), () => {
      let count = 0
      for (const { path } of listBackups(backupFolder(file))) {
        if (inspectFile(path).length > 0) continue
        const wrote = withBackup(path, (database) => {
          const held = heldIn(database, removed)
          if (held.length > 0) writeCopy(database, path, { kind: removed.kind, ids: held })
          return held.length > 0
        })
        if (wrote) count += 1
      }
      return count
    }),
  )
}
