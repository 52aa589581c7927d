import { chmodSync, lstatSync, mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** What the reader's surroundings asked for, before {@link keepFilesPrivate}; `null` until then. */
let usualMask: number | null = null

/** Files and folders that the reader keeps in its data folder, by the beginnings of their names. */
const OWN = /^(?:notes\.db|library\.db|backups$|settings|places|searches|extracts)/

/**
 * From now on whatever this process makes is for this account alone: files 0600, folders 0700, whatever the umask was.
 * Windows has no such modes; there the profile's folder is private by its own rules.
 */
export function keepFilesPrivate(): void {
  if (process.platform === 'win32') return
  const before = process.umask(0o077)
  usualMask ??= before
}

/** The same for one piece of work that makes files, in a process that goes on to do other things. */
export function privately<Value>(work: () => Value): Value {
  if (process.platform === 'win32') return work()
  const before = process.umask(0o077)
  try {
    return work()
  } finally {
    process.umask(before)
  }
}

/** The mode of a file that the person asked for in a place of their own choice: what their system gives to any program's. */
export function usualFileMode(): number {
  return 0o666 & ~(usualMask ?? process.umask())
}

function narrow(file: string): void {
  const found = lstatSync(file)
  if (!found.isFile() && !found.isDirectory()) return
  if ((found.mode & 0o077) !== 0) chmodSync(file, found.mode & 0o700)
  if (found.isDirectory()) for (const name of readdirSync(file)) narrow(path.join(file, name))
}

/**
 * Makes the data folder, and narrows it and what an earlier version, or another umask, left open in it to this account.
 * Only our own names are touched: the folder may have been chosen by hand.
 *
 * @returns the system's code where that could not be done, e.g. in a folder of another account, or `null`
 */
export function narrowDataFolder(folder: string): string | null {
  if (process.platform === 'win32') return null
  try {
    mkdirSync(folder, { recursive: true })
    const own = readdirSync(folder).filter((name) => OWN.test(name))
    if ((lstatSync(folder).mode & 0o077) !== 0) chmodSync(folder, 0o700)
    for (const name of own) narrow(path.join(folder, name))
    return null
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  }
}
