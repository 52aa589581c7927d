import { readdirSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { StoreFault } from '#core/notes/store'
import { backupFolder } from './backups'

type Kind = 'file' | 'folder'

/** What lies at a path; `null` when nothing does. */
function kindAt(path: string): Kind | null {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return null
  return found.isDirectory() ? 'folder' : 'file'
}

function inTheWay(path: string, what: string): StoreFault {
  return new StoreFault({
    code: 'in-the-way',
    message: `“${basename(path)}” in ${dirname(path)} is ${what}. The reader did not make it, and cannot open the notes while it is there. Nothing was changed or deleted. Move it to another folder or give it another name, then start the reader again.`,
  })
}

function expectKind(path: string, kind: Kind): void {
  const found = kindAt(path)
  if (found === null || found === kind) return
  throw inTheWay(path, found === 'folder' ? 'a folder, not a file' : 'a file, not a folder')
}

/** A lock of ours is a folder with nothing in it. */
function expectLock(path: string): void {
  expectKind(path, 'folder')
  if (kindAt(path) !== null && readdirSync(path).length > 0)
    throw inTheWay(path, 'a folder that is not empty')
}

/**
 * Refuses a folder in which something that is not ours has a name that the store needs, and names it.
 *
 * @throws StoreFault `in-the-way`
 */
export function expectNoStrangers(file: string): void {
  for (const database of [file, `${file}.new`, `${file}.incoming`]) {
    for (const suffix of ['', '-wal', '-journal']) expectKind(`${database}${suffix}`, 'file')
    expectLock(`${database}.lock`)
  }
  expectKind(backupFolder(file), 'folder')
}
