import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type BackupMark, backupsToDrop, steadyTime } from '#core/notes/backup-policy'
import { attempt } from '#core/notes/row-reading'
import { type Damage, type StoreFailure, StoreFault } from '#core/notes/store'
import type { Result } from '#core/result'
import { closeQuietly, findDamage } from './connection'
import { guard } from './failures'
import { fileStamp, removeDraft, removeLock, syncFile, syncFolder } from './files'
import { readSchemaVersion, schemaVersion } from './schema'
import { type Database, openDatabase } from './sqlite'

export const backupReasons = ['scheduled', 'quit', 'migration', 'restore', 'manual', 'import'] as const
export type BackupReason = (typeof backupReasons)[number]

/** A backup file in the folder of backups. */
export interface Backup extends BackupMark {
  readonly path: string
  readonly reason: BackupReason
}

const NAME =
  /^notes-(\d{8})-(\d{13,16})-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-(scheduled|quit|migration|restore|manual|import)\.db$/
const PARTIAL = /^(\.partial-.*\.db)(?:-journal|-wal|\.lock)?$/

/** The folder of a store's backups. */
export function backupFolder(file: string): string {
  return join(dirname(file), 'backups')
}

/** All backups, newest first. A folder that is not there, or is none, holds none. */
export function listBackups(folder: string): Backup[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(folder)
    .flatMap((name): Backup[] => {
      const [, serial, steady, year, month, day, hour, minute, second, word] = NAME.exec(name) ?? []
      const reason = backupReasons.find((known) => known === word)
      if (!reason) return []
      const takenAt = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
      const path = join(folder, name)
      const isBeforeImport = reason === 'import'
      return [
        { name, serial: Number(serial), steadyAt: Number(steady), takenAt, isBeforeImport, path, reason },
      ]
    })
    .sort((a, b) => b.serial - a.serial)
}

/** What is wrong with a database file that is not in use; empty when it is whole. The file is not written. */
export function inspectFile(path: string): readonly Damage[] {
  let database: Database | null = null
  try {
    // Left by a process that was killed while it looked: a whole backup would count as one in use for ever.
    removeLock(path)
    database = openDatabase(path, { readOnly: true })
    // A file in log mode can only be read under an exclusive lock: see connection.ts.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON')
    const version = readSchemaVersion(database)
    if (version < 1) return [{ what: 'not-notes' }]
    if (version > schemaVersion) return [{ what: 'newer' }]
    return findDamage(database)
  } catch (error) {
    return [{ what: 'reported', report: error instanceof Error ? error.message : String(error) }]
  } finally {
    if (database) closeQuietly(database)
  }
}

/** An entry that a copy is to be without. */
export interface LeftOut {
  readonly kind: 'note' | 'briefing'
  readonly id: string
}

/**
 * Takes out of a copy what is not to leave with it: the mark of the place it comes from, a hash of the names of computer
 * and folder, which can be guessed; and what was removed for good.
 */
function strip(path: string, without: readonly LeftOut[]): void {
  const database = openDatabase(path)
  try {
    // Nobody's file yet: it needs no journal on the disk, where the text would lie once more.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY; PRAGMA secure_delete = ON')
    database.exec("BEGIN; DELETE FROM meta WHERE key = 'home'")
    for (const { kind, id } of without)
      database.run('DELETE FROM entries WHERE kind = ? AND id = ?', [kind, id])
    database.exec('COMMIT')
    // Where rows move together on a page, `secure_delete` leaves what stood there before: all pages are written anew.
    if (without.length > 0) database.exec('PRAGMA temp_store = MEMORY; VACUUM')
  } finally {
    closeQuietly(database)
  }
}

/**
 * Writes a whole copy to `path`, checked before it gets that name; a file of that name is replaced only then.
 *
 * @param without - what the copy leaves out
 */
export function writeCopy(database: Database, path: string, without: readonly LeftOut[] = []): void {
  const folder = dirname(path)
  mkdirSync(folder, { recursive: true })
  const partial = join(folder, `.partial-${process.pid}-${Date.now()}.db`)
  try {
    database.run('VACUUM INTO ?', partial)
    strip(partial, without)
    const damage = inspectFile(partial)
    if (damage.length > 0)
      throw new StoreFault({ code: 'input-output' }, { cause: new Error(JSON.stringify(damage)) })
    syncFile(partial)
    renameSync(partial, path)
    syncFolder(folder)
  } finally {
    removeDraft(partial)
  }
}

/** Removes what a killed backup left. */
export function clearDrafts(folder: string): void {
  for (const name of readdirSync(folder)) {
    const draft = PARTIAL.exec(name)?.[1]
    if (draft !== undefined) removeDraft(join(folder, draft))
  }
}

/** Removes what a killed backup left, and backups the policy no longer keeps. */
function tidy(folder: string): void {
  clearDrafts(folder)
  for (const mark of backupsToDrop(listBackups(folder))) rmSync(join(folder, mark.name), { force: true })
}

/** Takes a backup into `folder` and tidies it. */
export function takeBackup(
  database: Database,
  folder: string,
  reason: BackupReason,
  now: Date,
): Result<Backup, StoreFailure> {
  return attempt(() =>
    guard(existsSync(folder) ? folder : dirname(folder), () => {
      const previous = listBackups(folder)[0] ?? null
      const serial = (previous?.serial ?? 0) + 1
      const steadyAt = steadyTime(previous, now.getTime())
      const numbers = `${String(serial).padStart(8, '0')}-${String(steadyAt).padStart(13, '0')}`
      const name = `notes-${numbers}-${fileStamp(now)}-${reason}.db`
      const path = join(folder, name)
      writeCopy(database, path)
      tidy(folder)
      return {
        name,
        serial,
        steadyAt,
        takenAt: now.getTime(),
        isBeforeImport: reason === 'import',
        path,
        reason,
      }
    }),
  )
}

/** "Back up now to…": a whole, checked copy at a place of the reader's choice. */
export function backupTo(database: Database, path: string): Result<void, StoreFailure> {
  return attempt(() => guard(dirname(path), () => writeCopy(database, path)))
}

/** The newest backup that is whole, or `null`. */
export function newestGoodBackup(folder: string): Backup | null {
  return listBackups(folder).find(({ path }) => inspectFile(path).length === 0) ?? null
}
