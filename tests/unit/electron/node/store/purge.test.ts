import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { backupFolder, backupTo, inspectFile, listBackups, takeBackup } from '#node/store/backups'
import type { OpenedStore } from '#node/store/open-store'
import { findTraces, type Removed, thinBackups } from '#node/store/thin-backups'
import { filesHolding } from '../../../../support/bytes'
import { breakDisk, watchWrites } from '../../../../support/fault-fs'
import { expectOk, freshFolder, NOW, noteId, openIn, plainNote } from '../../../../support/notes'

const SECRET = 'Zanthoria-walks-at-dawn'
const cleanups: (() => void)[] = []
afterEach(() => {
  for (const clean of cleanups.splice(0).reverse()) clean()
})

function emptyFolder() {
  const { folder, clean } = freshFolder()
  cleanups.push(clean)
  return { folder, file: join(folder, 'notes.db') }
}

/** Fifty notes of many sizes, one of them with the secret, edited once and put into the bin. */
function withSecret(opened: OpenedStore): void {
  for (let number = 1; number <= 50; number += 1) {
    const body = `${number === 7 ? SECRET : `note ${number}`} ${'long '.repeat(number * 40)}`
    expectOk(opened.store.saveNotes([plainNote(number, { body })]))
  }
  expectOk(opened.store.saveNotes([plainNote(7, { body: `${SECRET} edited`, tags: [SECRET] })]))
  expectOk(opened.store.saveNotes([plainNote(8, { body: 'words instead of what was there' })]))
  expectOk(opened.store.binNotes([noteId(7)], NOW))
}

const removedFrom = ({ store }: OpenedStore): Removed => ({
  kind: 'note',
  ids: new Set([noteId(7)]),
  copies: null,
  isKept: (id) => expectOk(store.getNote(id)) !== null,
})

function purge(opened: OpenedStore): void {
  expect(expectOk(opened.store.purgeNotes([noteId(7)]))).toBe(1)
  expectOk(opened.store.scrub())
}

describe('notes removed for good', () => {
  it('are in no byte of the folder, while the store is open and after', () => {
    const { folder } = emptyFolder()
    const opened = openIn(folder)
    withSecret(opened)
    expect(filesHolding(folder, SECRET)).not.toEqual([])
    purge(opened)
    expect(filesHolding(folder, SECRET)).toEqual([])
    expect(expectOk(opened.store.listNotes())).toHaveLength(49)
    expectOk(opened.store.close())
    expect(filesHolding(folder, SECRET)).toEqual([])
    expect(inspectFile(join(folder, 'notes.db'))).toEqual([])
  })

  it('are in no byte after a kill at any moment and the next start', () => {
    const { folder } = emptyFolder()
    const opened = openIn(folder)
    withSecret(opened)
    const copies: string[] = []
    const keep = () => {
      const copy = mkdtempSync(join(tmpdir(), 'purge-kill-'))
      cleanups.push(() => rmSync(copy, { recursive: true, force: true }))
      cpSync(folder, copy, { recursive: true })
      copies.push(copy)
    }
    expectOk(opened.store.purgeNotes([noteId(7)]))
    keep()
    // The files as they lie in the middle of the writing, which is then broken off.
    const wholeRun = () => expect(opened.store.scrub().ok).toBe(false)
    const mend = breakDisk('writeSync', 'EIO', 120)
    watchWrites((count) => count % 12 === 0 && keep(), wholeRun)
    mend()
    // The disk fails in mid-scrub, at every write in turn: what lies there then is what a kill would leave.
    let done = false
    for (let write = 1; !done && write < 400; write += 7) {
      const repair = breakDisk('writeSync', 'EIO', write)
      done = opened.store.scrub().ok
      repair()
      keep()
    }
    expect(done).toBe(true)
    expectOk(opened.store.close())
    for (const copy of copies) {
      const again = openIn(copy)
      expect(expectOk(again.store.listNotes())).toHaveLength(49)
      expect(filesHolding(copy, SECRET)).toEqual([])
      expectOk(again.store.close())
    }
  })

  it('are found in the backups that hold them, and taken out of these alone', () => {
    const { folder, file } = emptyFolder()
    const opened = openIn(folder)
    const backups = backupFolder(file)
    const before = expectOk(takeBackup(opened.database, backups, 'manual', new Date(NOW)))
    withSecret(opened)
    const holding = expectOk(takeBackup(opened.database, backups, 'scheduled', new Date(NOW)))
    purge(opened)
    const after = expectOk(takeBackup(opened.database, backups, 'manual', new Date(NOW)))
    const untouched = [before, after].map(({ path }) => readFileSync(path))
    const removed = removedFrom(opened)
    expect(expectOk(findTraces(file, removed))).toEqual({
      backups: [{ ...holding, takenAt: Date.parse('2026-01-02T03:04:05Z') }],
      files: [],
    })
    expect(expectOk(thinBackups(file, removed))).toBe(1)
    expect(expectOk(findTraces(file, removed))).toEqual({ backups: [], files: [] })
    expect([before, after].map(({ path }) => readFileSync(path))).toEqual(untouched)
    expect(listBackups(backups)).toHaveLength(3)
    expect(inspectFile(holding.path)).toEqual([])
    expectOk(opened.store.close())
    expect(filesHolding(folder, SECRET)).toEqual([])
  })

  it('are taken out of a backup whole or not at all', () => {
    const { folder, file } = emptyFolder()
    const opened = openIn(folder)
    withSecret(opened)
    const holding = expectOk(takeBackup(opened.database, backupFolder(file), 'manual', new Date(NOW)))
    const bytes = readFileSync(holding.path)
    purge(opened)
    const repair = breakDisk('writeSync', 'ENOSPC', 2)
    const failed = thinBackups(file, removedFrom(opened))
    repair()
    expect(failed.ok).toBe(false)
    expect(readFileSync(holding.path)).toEqual(bytes)
    expect(readdirSync(backupFolder(file))).toEqual([holding.name])
    expectOk(opened.store.close())
  })

  it('take their conflict copies with them, but none that the reader kept', () => {
    const { folder, file } = emptyFolder()
    const opened = openIn(folder)
    withSecret(opened)
    const copyOf = (number: number) => ({ ...plainNote(number), conflictOf: noteId(7) })
    expectOk(opened.store.saveNotes([copyOf(60), copyOf(61)]))
    const holding = expectOk(takeBackup(opened.database, backupFolder(file), 'manual', new Date(NOW)))
    purge(opened)
    expectOk(opened.store.binNotes([noteId(60)], NOW))
    expectOk(opened.store.purgeNotes([noteId(60)]))
    expectOk(thinBackups(file, removedFrom(opened)))
    expectOk(opened.store.close())
    const bytes = readFileSync(holding.path, 'latin1')
    expect([60, 61].map((number) => bytes.includes(`"id":"${noteId(number)}"`))).toEqual([false, true])
  })

  it('are told of where a file that was set aside, or a broken backup, may hold them', () => {
    const { folder, file } = emptyFolder()
    const opened = openIn(folder)
    withSecret(opened)
    const holding = expectOk(takeBackup(opened.database, backupFolder(file), 'manual', new Date(NOW)))
    writeFileSync(holding.path, `broken ${noteId(7)} ${SECRET}`)
    writeFileSync(`${file}.damaged-20260101T000000Z`, `xx${noteId(7)}xx`)
    writeFileSync(`${file}.damaged-20260102T000000Z`, 'another')
    writeFileSync(`${file}.new`, SECRET)
    purge(opened)
    expect(expectOk(findTraces(file, removedFrom(opened)))).toEqual({
      backups: [],
      files: [basename(holding.path), 'notes.db.damaged-20260101T000000Z'],
    })
    expectOk(opened.store.close())
    expect(filesHolding(folder, SECRET)).toEqual([join('backups', basename(holding.path))])
  })
})

it('a briefing removed for good is in no byte of the folder once the backups were thinned', () => {
  const { folder, file } = emptyFolder()
  const opened = openIn(folder)
  const { store } = opened
  for (const id of ['gone', 'kept']) {
    const value = { title: `${SECRET} ${id}`, text: 'long '.repeat(4_000) }
    expectOk(store.saveRecord({ kind: 'briefing', id, declaration: null, value }))
  }
  expectOk(takeBackup(opened.database, backupFolder(file), 'manual', new Date(NOW)))
  expectOk(store.binRecord('briefing', 'gone', NOW))
  expectOk(store.purgeRecord('briefing', 'gone'))
  expectOk(store.scrub())
  const removed: Removed = {
    kind: 'briefing',
    ids: new Set(['gone']),
    copies: null,
    isKept: (id) => id === 'kept',
  }
  expect(expectOk(findTraces(file, removed)).backups).toHaveLength(1)
  expect(expectOk(thinBackups(file, removed))).toBe(1)
  expectOk(store.close())
  expect(filesHolding(folder, `${SECRET} gone`)).toEqual([])
  expect(filesHolding(folder, `${SECRET} kept`)).toHaveLength(2)
})

it('no copy names the computer, the user or the folder', () => {
  const { folder, file } = emptyFolder()
  const opened = openIn(folder)
  withSecret(opened)
  const target = join(folder, 'copy', 'mine.db')
  expectOk(backupTo(opened.database, target))
  expectOk(takeBackup(opened.database, backupFolder(file), 'manual', new Date(NOW)))
  const home = createHash('sha256')
    .update(`${hostname()} ${resolve(file)}`)
    .digest('hex')
  // What tells this place stands in the store, and nowhere else.
  expectOk(opened.store.close())
  expect(filesHolding(folder, home)).toEqual(['notes.db'])
  expect(filesHolding(folder, folder)).toEqual([])
})
