import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { backupDelay } from '#core/notes/backup-policy'
import { ok } from '#core/result'
import { createBackupSchedule } from '#node/store/backup-schedule'
import {
  type Backup,
  backupFolder,
  backupTo,
  inspectFile,
  listBackups,
  newestGoodBackup,
  takeBackup,
} from '#node/store/backups'
import { restoreStore } from '#node/store/restore'
import { breakDisk } from '../../../../support/fault-fs'
import { expectOk, freshFolder, NOW, openIn, plainNote } from '../../../../support/notes'

const cleanups: (() => void)[] = []
afterEach(() => {
  for (const clean of cleanups.splice(0).reverse()) clean()
})

function start() {
  const { folder, clean } = freshFolder()
  cleanups.push(clean)
  const file = join(folder, 'notes.db')
  const opened = openIn(folder)
  expectOk(opened.store.saveNotes([plainNote(1)]))
  return {
    folder,
    file,
    opened,
    backups: backupFolder(file),
    options: { file, soleOwner: true, now: new Date(NOW) },
  }
}

describe('backups', () => {
  it('are whole copies with names that tell when and why', () => {
    const { opened, backups } = start()
    const backup = expectOk(takeBackup(opened.database, backups, 'scheduled', new Date(NOW)))
    expect(inspectFile(backup.path)).toEqual([])
    expect(listBackups(backups)).toEqual([{ ...backup, takenAt: Date.parse('2026-01-02T03:04:05Z') }])
    expectOk(opened.store.close())
  })

  it('tidy what a killed one left and pass over a damaged one', () => {
    const { opened, backups } = start()
    const good = expectOk(takeBackup(opened.database, backups, 'manual', new Date(NOW)))
    writeFileSync(join(backups, '.partial-1-2.db'), 'half')
    const bad = expectOk(takeBackup(opened.database, backups, 'manual', new Date(NOW)))
    writeFileSync(bad.path, 'damaged')
    expect(readdirSync(backups).filter((name) => name.startsWith('.'))).toEqual([])
    expect(newestGoodBackup(backups)?.name).toBe(good.name)
    expectOk(opened.store.close())
  })

  it('are not taken for files in use after a kill left a lock beside them', () => {
    const { file, opened, backups, options } = start()
    const backup = expectOk(takeBackup(opened.database, backups, 'manual', new Date(NOW)))
    // Killed while it restored, looked at a backup, or wrote one.
    const locks = [`${file}.new.lock`, `${backup.path}.lock`, join(backups, '.partial-1-2.db.lock')]
    for (const lock of locks) mkdirSync(lock)
    expect(newestGoodBackup(backups)?.name).toBe(backup.name)
    const restored = expectOk(restoreStore(backup.path, opened, options))
    expect(locks.filter((lock) => existsSync(lock))).toEqual([])
    expectOk(restored.store.close())
  })

  it('leave no half file behind when the disk fails', () => {
    const { opened, backups } = start()
    const repair = breakDisk('writeSync', 'EIO', 3)
    const result = takeBackup(opened.database, backups, 'manual', new Date(NOW))
    repair()
    expect(result).toMatchObject({ ok: false, error: { code: 'input-output' } })
    expect(readdirSync(backups)).toEqual([])
    expectOk(takeBackup(opened.database, backups, 'manual', new Date(NOW)))
    expectOk(opened.store.close())
  })

  it('can be restored; what was there is backed up first', () => {
    const { opened, backups, options } = start()
    const backup = expectOk(takeBackup(opened.database, backups, 'manual', new Date(NOW)))
    expectOk(opened.store.saveNotes([plainNote(2)]))
    const before = expectOk(opened.store.status()).storeId
    const restored = expectOk(restoreStore(backup.path, opened, options))
    expect(expectOk(restored.store.listNotes()).map(({ note }) => note.body)).toEqual(['note 1'])
    expect(expectOk(restored.store.status()).storeId).not.toBe(before)
    const [safety] = listBackups(backups)
    expect(safety?.reason).toBe('restore')
    const back = expectOk(restoreStore(safety?.path ?? '', restored, options))
    expect(expectOk(back.store.listNotes())).toHaveLength(2)
    expectOk(back.store.close())
  })

  it('can be any file of notes, even one whose log was left behind', () => {
    const { opened, folder } = start()
    const other = start()
    const copy = join(folder, 'copy.db')
    for (const end of ['', '-wal']) copyFileSync(`${other.file}${end}`, `${copy}${end}`)
    expectOk(other.opened.store.saveNotes([plainNote(5)]))
    const options = { file: join(folder, 'notes.db'), soleOwner: true, now: new Date(NOW) }
    const restored = expectOk(restoreStore(copy, opened, options))
    expect(expectOk(restored.store.listNotes())).toHaveLength(1)
    expectOk(restored.store.close())
    expectOk(other.opened.store.close())
  })

  it('are refused when damaged, and the notes stay open', () => {
    const { opened, folder, options } = start()
    const bad = join(folder, 'bad.db')
    writeFileSync(bad, 'damaged')
    expect(restoreStore(bad, opened, options)).toMatchObject({ ok: false, error: { code: 'damaged' } })
    expect(restoreStore(join(folder, 'none.db'), opened, options)).toMatchObject({ ok: false })
    expect(expectOk(opened.store.listNotes())).toHaveLength(1)
    expectOk(opened.store.close())
  })

  it('go to a place of choice and replace a file there only when whole', () => {
    const { opened, folder } = start()
    const target = join(folder, 'elsewhere', 'copy.db')
    expectOk(backupTo(opened.database, target))
    const repair = breakDisk('writeSync', 'ENOSPC', 2)
    expect(backupTo(opened.database, target).ok).toBe(false)
    repair()
    expect(inspectFile(target)).toEqual([])
    expect(existsSync(target)).toBe(true)
    expectOk(opened.store.close())
  })
})

describe('the schedule', () => {
  const backup: Backup = {
    name: 'x',
    path: 'x',
    serial: 1,
    takenAt: 0,
    steadyAt: 0,
    isBeforeImport: false,
    reason: 'manual',
  }

  it('takes one 30 minutes after the first change and one on quit', () => {
    vi.useFakeTimers()
    cleanups.push(() => vi.useRealTimers())
    const taken: string[] = []
    const schedule = createBackupSchedule({
      take: (reason) => {
        taken.push(reason)
        return ok(backup)
      },
      onTaken: () => undefined,
      clock: () => performance.now(),
    })
    schedule.noteChanged()
    vi.advanceTimersByTime(backupDelay / 2)
    schedule.noteChanged()
    vi.advanceTimersByTime(backupDelay / 2)
    expect(taken).toEqual(['scheduled'])
    vi.advanceTimersByTime(10 * backupDelay)
    expect(taken).toEqual(['scheduled'])
    expect(schedule.finish()).toBeNull()
    schedule.noteChanged()
    expect(schedule.finish()?.ok).toBe(true)
    expect(taken).toEqual(['scheduled', 'quit'])
  })
})
