import { closeSync, existsSync, fsyncSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ZodError } from 'zod'
import { type StoreFailureCode, StoreFault } from '#core/notes/store'

const BY_ERRNO: Readonly<Record<string, StoreFailureCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  ENOENT: 'not-found',
}

/** The errno name of a Node file error (`ENOSPC`), or `null`. */
function errnoOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

/** Whether a file that is there can be written; throws the reason when not. */
function touch(file: string): void {
  if (existsSync(file)) closeSync(openSync(file, 'r+'))
}

/** Writes and removes a small file of our own; throws when that is not possible. */
function writeBeside(folder: string): void {
  const file = join(folder, `.probe-${process.pid}`)
  try {
    const descriptor = openSync(file, 'w')
    try {
      writeSync(descriptor, Buffer.alloc(65_536))
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
  } finally {
    try {
      rmSync(file, { force: true })
    } catch {
      // Nothing is lost by an empty probe file that a read-only folder will not let go of.
    }
  }
}

/**
 * SQLite's file layer folds every failed write into "disk I/O error": opening the store's own files and writing a small
 * one beside them tells why.
 */
function probe(place: string): StoreFailureCode {
  const isFolder = statSync(place, { throwIfNoEntry: false })?.isDirectory() === true
  try {
    if (!isFolder) for (const suffix of ['', '-wal']) touch(`${place}${suffix}`)
    writeBeside(isFolder ? place : dirname(place))
    return 'input-output'
  } catch (error) {
    return BY_ERRNO[errnoOf(error) ?? ''] ?? 'input-output'
  }
}

function codeOf(error: unknown, place: string): StoreFailureCode | null {
  const errno = errnoOf(error)
  if (errno) return BY_ERRNO[errno] ?? 'input-output'
  if (!isSqliteError(error)) return null
  // From the beginning: the rest of a message may be words out of the file.
  const { message } = error
  if (/^database(?: table| schema)? is locked/i.test(message)) return 'in-use'
  if (/^database (?:already|is) closed/i.test(message)) return 'closed'
  if (/^database or disk is full/i.test(message)) return 'disk-full'
  if (
    /^(?:disk I\/O error|unable to open|could not open|attempt to write a readonly|cannot VACUUM)/i.test(
      message,
    )
  )
    return probe(place)
  // The statements are our own and right: what they cannot run on is not as we wrote it.
  return BUG.test(message) ? null : 'damaged'
}

/** Messages of the library about how it is called. */
const BUG = /^(?:Unknown binding|Unsupported type|Statement already|Nothing to prepare|Could not reset)/

function isSqliteError(error: unknown): error is Error {
  return error instanceof Error && error.name === 'SQLite3Error'
}

/** What reading a file that is not as we wrote it ends in, other than an error of SQLite: a trap of its WebAssembly, too. */
function comesOfContent(error: unknown): boolean {
  if (error instanceof RangeError || error instanceof SyntaxError || error instanceof ZodError) return true
  return error instanceof Error && error.name === 'RuntimeError'
}

/**
 * Runs `work`; errors of SQLite and of the file system become a {@link StoreFault}, bugs go on as they are.
 *
 * @param place - the store's file, or a folder that is written to
 */
export function guard<Value>(place: string, work: () => Value): Value {
  try {
    return work()
  } catch (error) {
    if (error instanceof StoreFault) throw error
    const code = codeOf(error, place)
    if (code) throw new StoreFault({ code }, { cause: error })
    throw error
  }
}

/** Like {@link guard}, for looking at a file for the first time: whatever its content makes of the reading is damage. */
export function guardOpening<Value>(place: string, work: () => Value): Value {
  return guard(place, () => {
    try {
      return work()
    } catch (error) {
      if (comesOfContent(error)) throw new StoreFault({ code: 'damaged' }, { cause: error })
      throw error
    }
  })
}
