import fs from 'node:fs'

type FaultyCall = 'writeSync' | 'fsyncSync' | 'ftruncateSync' | 'readSync'

/**
 * Makes the file layer under SQLite fail: the `nth` call of one kind from now on, and all later ones, throw as a disk
 * would. Only the library's calls are met, which go through the module object. Call the answer to repair the disk.
 */
export function breakDisk(call: FaultyCall, code: 'EIO' | 'ENOSPC', nth = 1): () => void {
  const original = fs[call]
  let count = 0
  const broken = (...values: unknown[]): unknown => {
    count += 1
    if (count >= nth) throw Object.assign(new Error(`${code}: injected fault`), { code })
    return Reflect.apply(original, fs, values)
  }
  Object.assign(fs, { [call]: broken })
  return () => Object.assign(fs, { [call]: original })
}

/** Runs `work` with `seen` called after every write of the file layer: a place to look at the disk in mid-commit. */
export function watchWrites(seen: (count: number) => void, work: () => void): void {
  const original = fs.writeSync
  let count = 0
  const watched = (...values: unknown[]): unknown => {
    const written: unknown = Reflect.apply(original, fs, values)
    count += 1
    seen(count)
    return written
  }
  Object.assign(fs, { writeSync: watched })
  try {
    work()
  } finally {
    Object.assign(fs, { writeSync: original })
  }
}
