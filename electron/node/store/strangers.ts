import { readdirSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { type StoreDetail, StoreFault } from '#core/notes/store'
import { backupFolder } from './backups'

type Kind = 'file' | 'folder'
type Stranger = Extract<StoreDetail, { readonly kind: 'stranger' }>

/** What lies at a path; `null` when nothing does. */
function kindAt(path: string): Kind | null {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return null
  return found.isDirectory() ? 'folder' : 'file'
}

function inTheWay(path: string, found: Stranger['found']): StoreFault {
  const detail: Stranger = { kind: 'stranger', name: basename(path), folder: dirname(path), found }
  return new StoreFault({ code: 'in-the-way', detail })
}

function expectKind(path: string, kind: Kind): void {
  const found = kindAt(path)
  if (found === null || found === kind) return
  throw inTheWay(path, found === 'folder' ? 'folder-for-file' : 'file-for-folder')
}

/** A lock of ours is a folder with nothing in it. */
function expectLock(path: string): void {
  expectKind(path, 'folder')
  if (kindAt(path) !== null && readdirSync(path).length > 0) throw inTheWay(path, 'folder-not-empty')
}

/**
 * Refuses a folder in which something that is not ours has a name that a database needs, and names it.
 *
 * @throws StoreFault `in-the-way`
 */
export function expectOwnFiles(file: string): void {
  for (const database of [file, `${file}.new`, `${file}.incoming`]) {
    for (const suffix of ['', '-wal', '-journal']) expectKind(`${database}${suffix}`, 'file')
    expectLock(`${database}.lock`)
  }
}

/**
 * The same for a store of notes, which has backups beside it.
 *
 * @throws StoreFault `in-the-way`
 */
export function expectNoStrangers(file: string): void {
  expectOwnFiles(file)
  expectKind(backupFolder(file), 'folder')
}
