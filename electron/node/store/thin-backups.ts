import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { attempt } from '#core/notes/row-reading'
import type { StoreFailure } from '#core/notes/store'
import { ok, type Result } from '#core/result'
import {
  type Backup,
  backupFolder,
  clearDrafts,
  inspectFile,
  type LeftOut,
  listBackups,
  writeCopy,
} from './backups'
import { closeQuietly } from './connection'
import { guard } from './failures'
import { removeDraft, removeLock } from './files'
import { type Database, openDatabase } from './sqlite'

/** Notes or briefings that were removed for good, and how to know those that were not. */
export interface Removed {
  readonly kind: 'note' | 'briefing'
  readonly ids: ReadonlySet<string>
  /** The conflict copies among `ids` that the reader removed; `null`: all that are there. */
  readonly copies: ReadonlySet<string> | null
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

/** What is many is named by UUIDs, by the window that made it. */
const UUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/gi
const MANY = 20

/** Whether the id of a removed thing stands anywhere in the bytes of a file that cannot be read as notes. */
function namesOne(path: string, removed: readonly Removed[]): boolean {
  const bytes = readFileSync(path, 'latin1')
  return removed.some(({ ids }) => holdsOne(bytes, ids))
}

function holdsOne(bytes: string, ids: ReadonlySet<string>): boolean {
  // One is looked for at once; many are by cutting the bytes into what could be ids.
  if (ids.size < MANY) return [...ids].some((id) => bytes.includes(id))
  for (const [id] of bytes.matchAll(UUID)) if (ids.has(id.toLowerCase())) return true
  return false
}

/** By the indexes that the entries have: nothing of their text is read. */
const LOOK_UP = `WITH removed AS (SELECT value AS id FROM json_each(:ids))
  SELECT id, family FROM entries WHERE kind = :kind AND id IN (SELECT id FROM removed)
  UNION SELECT id, family FROM entries WHERE kind = :kind AND family IN (SELECT id FROM removed)`

/** The removed things that a backup holds, notes with their conflict copies. */
function heldIn(database: Database, removed: readonly Removed[]): LeftOut[] {
  return removed.flatMap(({ kind, ids, copies, isKept }) => {
    if (ids.size === 0) return []
    const rows = database.all(LOOK_UP, { ':kind': kind, ':ids': JSON.stringify([...ids]) })
    return rows.flatMap(({ id, family }) => {
      if (typeof id !== 'string') return []
      const isCopy = typeof family === 'string'
      const isItself = ids.has(id) && (!isCopy || copies === null || copies.has(id))
      const isOne = isItself || (isCopy && ids.has(family))
      return isOne && !isKept(id) ? [{ kind, id }] : []
    })
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
export function findTraces(file: string, ...removed: readonly Removed[]): Result<Traces, StoreFailure> {
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
export function thinBackups(file: string, ...removed: readonly Removed[]): Result<number, StoreFailure> {
  return attempt(() =>
    guard(backupFolder(file), () => {
      let count = 0
      for (const { path } of listBackups(backupFolder(file))) {
        if (inspectFile(path).length > 0) continue
        const wrote = withBackup(path, (database) => {
          const held = heldIn(database, removed)
          if (held.length > 0) writeCopy(database, path, held)
          return held.length > 0
        })
        if (wrote) count += 1
      }
      return count
    }),
  )
}

/**
 * The backups that hold removed things, newest first: a look at what each lists, without checking that it is whole. One
 * that cannot be read lists nothing here; {@link findTraces} tells of it.
 */
export function backupsHolding(
  file: string,
  ...removed: readonly Removed[]
): Result<readonly Backup[], StoreFailure> {
  if (removed.every(({ ids }) => ids.size === 0)) return ok([])
  return attempt(() =>
    guard(backupFolder(file), () =>
      listBackups(backupFolder(file)).filter(({ path }) => {
        try {
          removeLock(path)
          return withBackup(path, (database) => heldIn(database, removed).length > 0)
        } catch {
          return false
        }
      }),
    ),
  )
}
