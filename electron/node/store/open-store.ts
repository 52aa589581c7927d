import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, resolve } from 'node:path'
import { createNoteStore } from '#core/notes/note-store'
import { attempt } from '#core/notes/row-reading'
import { type NoteStore, type StoreFailure, StoreFault } from '#core/notes/store'
import { failure, ok, type Result } from '#core/result'
import { type Backup, backupFolder, newestGoodBackup, takeBackup } from './backups'
import { closeQuietly, connect, type Scan, scan } from './connection'
import { nameStaged, readHeader, setAside } from './database-file'
import { guard, guardOpening } from './failures'
import { removeDraft, syncFolder } from './files'
import { claimStore } from './holder'
import { rewritten } from './rewrite'
import { migrate, readSchemaVersion, schemaVersion } from './schema'
import { scrub } from './scrub'
import type { Database } from './sqlite'
import { createSqliteRows } from './sqlite-rows'
import { expectNoStrangers } from './strangers'

export interface OpenOptions {
  /** Path of the file of notes; its folder is made when it is not there. */
  readonly file: string
  /**
   * A left-over `.lock` folder may be cleared. Whether a process that lives works on the store is asked besides, whatever
   * the caller says: see holder.ts.
   */
  readonly soleOwner: boolean
  readonly now: Date
}

export interface OpenedStore {
  readonly store: NoteStore
  /** For backups of the open store; nobody else writes through it. */
  readonly database: Database
  /** `true` when there was no file and an empty one was made. */
  readonly created: boolean
}

/** A store that cannot be opened. A damaged file has been set aside, never deleted. */
export interface OpenFailure extends StoreFailure {
  /** Where the damaged file now lies, or `null`. */
  readonly setAside: string | null
  /** The newest backup that is whole, or `null`. */
  readonly backup: Backup | null
}

/** SHA-256 in hexadecimal, the hash that names conflict copies. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Makes a staged file ready (log mode, current schema) and gives it its name, so that `file` is never half a store. */
export function putInPlace(staged: string, file: string): void {
  const database = connect(staged, true)
  try {
    migrate(database)
    // Its count of changes may go back to before changes that others have seen: it needs a name of its own.
    database.exec("DELETE FROM meta WHERE key = 'home'")
  } finally {
    database.close()
  }
  nameStaged(staged, file)
}

function prepareFile(file: string): boolean {
  mkdirSync(dirname(file), { recursive: true })
  if (existsSync(file)) {
    if (readHeader(file) === 'journal') {
      // We never write the one with the other: which of the two is to be believed cannot be told.
      if ((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0)
        throw new StoreFault({ code: 'damaged' })
      putInPlace(rewritten(file, file), file)
    }
    return false
  }
  // A log without its database holds notes that cannot be read: it is evidence, not rubbish.
  if (existsSync(`${file}-wal`)) throw new StoreFault({ code: 'damaged' })
  const staged = `${file}.new`
  removeDraft(staged)
  putInPlace(staged, file)
  return true
}

/** A newer app may keep notes in another way: then they are there and whole, and not to be set aside. */
function expectReadable(store: NoteStore): void {
  const listed = store.listNotes({ bin: 'with' })
  if (!listed.ok) throw new StoreFault({ code: 'newer-schema', detail: { kind: 'newer-form' } })
}

function openWhole({ file, soleOwner, now }: OpenOptions, release: () => void): OpenedStore {
  expectNoStrangers(file)
  if (existsSync(`${file}.lock`) && !soleOwner) throw new StoreFault({ code: 'in-use' })
  const created = prepareFile(file)
  if (readHeader(file) === null) throw new StoreFault({ code: 'damaged' })
  const database = connect(file, soleOwner)
  try {
    const version = readSchemaVersion(database)
    const readOnly = version > schemaVersion
    if (version < 1) throw new StoreFault({ code: 'damaged' })
    if (readOnly) database.exec('PRAGMA query_only = ON')
    const found: Scan = readOnly ? { rows: [], damage: [] } : scan(database)
    if (found.damage.length > 0) throw new StoreFault({ code: 'damaged' })
    if (version < schemaVersion) {
      const backup = takeBackup(database, backupFolder(file), 'migration', now)
      if (!backup.ok) throw new StoreFault(backup.error)
      migrate(database)
    }
    // A migration may have rewritten the rows.
    const scanned = version === schemaVersion ? found.rows : null
    const home = sha256(`${hostname()} ${resolve(file)}`)
    const rows = createSqliteRows(database, {
      file,
      home,
      schemaVersion: Math.max(version, schemaVersion),
      readOnly,
      scanned,
    })
    syncFolder(dirname(file))
    // Owed since a kill between a removal and its scrubbing. That it cannot be done now must not keep the notes shut.
    if (!readOnly) attempt(() => guard(file, () => scrub(database)))
    const close = (): void => {
      rows.close()
      release()
    }
    const store = createNoteStore({ ...rows, close }, sha256)
    if (readOnly) expectReadable(store)
    return { store, database, created }
  } catch (error) {
    closeQuietly(database)
    throw error
  }
}

/**
 * Opens the store, whole or not at all: the structure and every row's checksum are looked at first. A damaged file
 * is set aside and the newest good backup named; a second call then starts with an empty store.
 */
export function openStore(options: OpenOptions): Result<OpenedStore, OpenFailure> {
  const { file } = options
  const claimed = attempt(() =>
    guard(file, () => {
      mkdirSync(dirname(file), { recursive: true })
      return claimStore(file)
    }),
  )
  if (!claimed.ok) return failure({ ...claimed.error, setAside: null, backup: null })
  const release = claimed.value
  const opened = openClaimed(options, release)
  if (!opened.ok) release()
  return opened
}

function openClaimed(options: OpenOptions, release: () => void): Result<OpenedStore, OpenFailure> {
  const { file, now } = options
  const opened = attempt(() => guardOpening(file, () => openWhole(options, release)))
  if (opened.ok) return ok(opened.value)
  if (opened.error.code !== 'damaged') return failure({ ...opened.error, setAside: null, backup: null })
  const moved = attempt(() => guard(file, () => setAside(file, now)))
  if (!moved.ok) return failure({ ...moved.error, setAside: null, backup: null })
  const backup = newestGoodBackup(backupFolder(file))
  const told: StoreFailure = backup ? opened.error : { code: 'damaged', detail: { kind: 'no-backup' } }
  return failure({ ...told, setAside: moved.value, backup })
}
