import { closeSync, existsSync, openSync, readSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { StoreFault } from '#core/notes/store'
import { fileStamp, syncFile, syncFolder } from './files'

const MAGIC = 'SQLite format 3\0'

/** Byte 18 of the header: 2 for a write-ahead log, 1 for a rollback journal; `null` when this is no database of ours. */
export function readHeader(file: string): 'log' | 'journal' | null {
  const header = Buffer.alloc(100)
  const descriptor = openSync(file, 'r')
  try {
    if (readSync(descriptor, header, 0, 100, 0) < 100) return null
  } finally {
    closeSync(descriptor)
  }
  if (header.toString('latin1', 0, 16) !== MAGIC) return null
  if (header[18] === 2) return 'log'
  return header[18] === 1 ? 'journal' : null
}

/** Renames a database and its log with a time stamp. @returns the new path */
export function setAside(file: string, now: Date): string {
  let target = `${file}.damaged-${fileStamp(now)}`
  for (let count = 2; existsSync(target); count += 1) target = `${file}.damaged-${fileStamp(now)}-${count}`
  for (const suffix of ['', '-wal', '-journal']) {
    if (existsSync(`${file}${suffix}`)) renameSync(`${file}${suffix}`, `${target}${suffix}`)
  }
  syncFolder(dirname(file))
  return target
}

/** Gives a staged database that is closed its name, so that `file` is never half a one. */
export function nameStaged(staged: string, file: string): void {
  syncFile(staged)
  // A log that belongs to another file would be taken for this one's.
  if (existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0) {
    throw new StoreFault({ code: 'input-output' })
  }
  renameSync(staged, file)
  syncFolder(dirname(file))
}
