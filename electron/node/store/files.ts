import { closeSync, fsyncSync, openSync, rmdirSync, rmSync } from 'node:fs'

/** Waits until a file's content is on the disk. */
export function syncFile(path: string): void {
  const descriptor = openSync(path, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Waits until a folder's names are on the disk; Windows has no such call and needs none. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** A time as part of a file name: `20210602T091500Z`. */
export function fileStamp(now: Date): string {
  return now.toISOString().replace(/[-:]|\.\d+/g, '')
}

/**
 * Removes a database that is nobody's yet, with all that a killed writer left beside it. Its `.lock` folder above all:
 * with it, SQLite takes every later file of that name for one in use.
 */
export function removeDraft(path: string): void {
  for (const suffix of ['', '-wal', '-journal']) rmSync(`${path}${suffix}`, { force: true })
  removeLock(path)
}

/** Removes the lock that a killed process left of a file that is not in use. One that is not empty is not ours. */
export function removeLock(path: string): void {
  try {
    rmdirSync(`${path}.lock`)
  } catch {
    // None there, as almost always; or it cannot be removed, and whoever opens the file is told that it is locked.
  }
}
