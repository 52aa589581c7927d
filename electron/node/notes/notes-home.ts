import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { NotesBackup } from '#contract/notes/notes'
import type { StoreFailure } from '#core/notes/store'
import { failure, ok, type Result } from '#core/result'
import { folderTrouble } from '../files/folder-trouble'
import { type BackupSchedule, createBackupSchedule } from '../store/backup-schedule'
import { type Backup, backupFolder, listBackups, newestGoodBackup, takeBackup } from '../store/backups'
import { type OpenedStore, openStore } from '../store/open-store'
import { restoreStore } from '../store/restore'

/** Notes that existed and cannot be opened now: what the restore screen shows. */
export interface Loss {
  readonly failure: StoreFailure
  /** Name of the file set aside, or `null`. */
  readonly setAside: string | null
  readonly backup: NotesBackup | null
}

/** The notes of this computer: opened at the first request, open until the app ends. */
export interface NotesHome {
  /** Path of the file of notes. */
  readonly file: string
  /**
   * The open store. Opens it, or tries again, when it is not open. A loss remains until the reader has decided about
   * it.
   */
  readonly open: () => Result<OpenedStore | Loss, StoreFailure>
  /** The open store for a change or a copy; a loss is a failure here. */
  readonly current: () => Result<OpenedStore, StoreFailure>
  /** To be called after every commit. */
  readonly changed: () => void
  readonly backups: () => readonly NotesBackup[]
  /** @param source - name of a listed backup, or the path of a file that a dialog of this process gave */
  readonly restore: (
    source: { readonly name: string } | { readonly path: string },
  ) => Result<void, StoreFailure>
  readonly startEmpty: () => Result<void, StoreFailure>
  /** Takes the last backup and closes. */
  readonly close: () => void
}

export interface HomeOptions {
  /** The user's data folder. */
  readonly folder: string
  /** Whether this process holds, or can now get, the single-instance lock of the folder: without it nothing is opened. */
  readonly isSoleOwner: () => boolean
  /** Called when a backup could not be made. */
  readonly onBackupFailed: (failure: StoreFailure) => void
}

/** A backup as a window may know it: without its path. */
export function shown({ name, takenAt, reason }: Backup): NotesBackup {
  return { name, takenAt, reason }
}

export function isLoss(opened: OpenedStore | Loss): opened is Loss {
  return 'setAside' in opened
}

export function createNotesHome({ folder, isSoleOwner, onBackupFailed }: HomeOptions): NotesHome {
  const file = join(folder, 'notes.db')
  let opened: OpenedStore | null = null
  let loss: Loss | null = null
  let isClosed = false
  const options = () => ({ file, soleOwner: true, now: new Date() })
  const current = (): Result<OpenedStore, StoreFailure> => {
    if (isClosed) return failure({ code: 'closed', detail: { kind: 'app-closing' } })
    const result = open()
    if (!result.ok) return result
    if (isLoss(result.value)) return failure(result.value.failure)
    return ok(result.value)
  }
  const schedule: BackupSchedule = createBackupSchedule({
    take: (reason) => {
      const store = current()
      return store.ok ? takeBackup(store.value.database, backupFolder(file), reason, new Date()) : store
    },
    onTaken: (result) => {
      if (!result.ok) onBackupFailed(result.error)
    },
    clock: () => performance.now(),
  })

  function openFile(): Result<OpenedStore | Loss, StoreFailure> {
    const result = openStore(options())
    if (result.ok) {
      opened = result.value
      return ok(opened)
    }
    const { setAside, backup, ...told } = result.error
    if (setAside === null) return failure(told)
    loss = { failure: told, setAside: basename(setAside), backup: backup ? shown(backup) : null }
    return ok(loss)
  }

  function open(): Result<OpenedStore | Loss, StoreFailure> {
    if (opened) return ok(opened)
    if (loss) return ok(loss)
    if (!isSoleOwner()) return failure({ code: folderTrouble(folder) ?? 'in-use' })
    // Quitting at the restore screen must not lead to an empty store at the next start.
    if (!existsSync(file) && !existsSync(`${file}-wal`)) {
      const backup = newestGoodBackup(backupFolder(file))
      if (backup) {
        loss = {
          failure: { code: 'damaged', detail: { kind: 'gone' } },
          setAside: null,
          backup: shown(backup),
        }
        return ok(loss)
      }
    }
    return openFile()
  }

  return {
    file,
    open,
    current,
    changed: () => schedule.noteChanged(),
    backups: () => listBackups(backupFolder(file)).map(shown),
    restore: (source) => {
      const path =
        'path' in source
          ? source.path
          : listBackups(backupFolder(file)).find(({ name }) => name === source.name)?.path
      if (path === undefined) return failure({ code: 'not-found', detail: { kind: 'backup-missing' } })
      const result = restoreStore(path, opened, options())
      if (!result.ok) {
        if (opened && !opened.database.isOpen) opened = null
        const { code, detail } = result.error
        return failure(detail ? { code, detail } : { code })
      }
      opened = result.value
      loss = null
      return ok(undefined)
    },
    startEmpty: () => {
      if (!loss) return ok(undefined)
      loss = null
      const result = openFile()
      return result.ok ? ok(undefined) : result
    },
    close: () => {
      const last = schedule.finish()
      if (last && !last.ok) onBackupFailed(last.error)
      isClosed = true
      opened?.store.close()
      opened = null
    },
  }
}
