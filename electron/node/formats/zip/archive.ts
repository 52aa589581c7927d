import { crc32, inflateRawSync } from 'node:zlib'
import { failure, ok, type Result } from '#core/result'
import type { FormatFailure } from '../format-reader'
import { readDirectory, type ZipDirectory, type ZipEntry } from './directory'

/** How much is taken from an archive; sizes in bytes. */
export interface ArchiveLimits {
  readonly archive: number
  readonly entries: number
  /** One file, unpacked. */
  readonly file: number
  /** All files that are read, unpacked. */
  readonly whole: number
  /** How often a file's size in the archive goes into its own, where it is larger than `ratioFrom`. */
  readonly ratio: number
  readonly ratioFrom: number
}

const MEBIBYTE = 2 ** 20

/**
 * Far above real documents (text packs 5 to 30 times, tables of one word up to 150 times) and far below what a bomb needs
 * (deflate packs up to 1,032 times).
 */
export const archiveLimits: ArchiveLimits = {
  archive: 256 * MEBIBYTE,
  entries: 10_000,
  file: 128 * MEBIBYTE,
  whole: 256 * MEBIBYTE,
  ratio: 250,
  ratioFrom: 2 * MEBIBYTE,
}

/** An archive in memory. A file is unpacked when it is asked for, and only then. */
export interface Archive {
  /** @returns `null` when there is no such file; letters of either case are the same */
  read: (name: string) => Result<Uint8Array | null, FormatFailure>
  readonly has: (name: string) => boolean
}

const LOCAL_HEADER = 0x04034b50
const LOCAL_HEADER_SIZE = 30
const STORED = 0
const DEFLATED = 8

/**
 * Opens a ZIP archive by its directory. Nothing is written anywhere, and names are only looked up, so that one with `..`
 * reaches nothing. Sizes are claims: what comes out is counted, and has to be what the directory says.
 *
 * @returns `unpacks-to-too-much`, `too-large`, `damaged` or `wrong-format`; `encrypted` only when such a file is read
 */
export function openArchive(bytes: Uint8Array, limits = archiveLimits): Result<Archive, FormatFailure> {
  if (bytes.length === 0) return failure({ code: 'empty', detail: null })
  if (bytes.length > limits.archive) return failure({ code: 'too-large', detail: null })
  const directory = readDirectory(bytes, limits.entries)
  if (!directory.ok) return directory
  const entries = new Map<string, ZipEntry>()
  for (const entry of directory.value.entries) {
    const key = entry.name.toLowerCase()
    // Of two files of one name programs take one or the other: the text would not be the same in all of them.
    if (entries.has(key)) return failure({ code: 'damaged', detail: entry.name })
    entries.set(key, entry)
  }
  let left = limits.whole
  return ok({
    has: (name) => entries.has(name.toLowerCase()),
    read: (name) => {
      const entry = entries.get(name.toLowerCase())
      if (entry === undefined) return ok(null)
      const file = unpack(bytes, entry, directory.value, limits, left)
      if (file.ok) left -= file.value.length
      return file
    },
  })
}

function unpack(
  bytes: Uint8Array,
  entry: ZipEntry,
  directory: ZipDirectory,
  limits: ArchiveLimits,
  left: number,
): Result<Uint8Array, FormatFailure> {
  const refused = (code: FormatFailure['code']) => failure<FormatFailure>({ code, detail: entry.name })
  if (entry.encrypted) return refused('encrypted')
  if (entry.method !== STORED && entry.method !== DEFLATED) return refused('wrong-format')
  const most = Math.min(limits.file, left, Math.max(limits.ratioFrom, entry.packed * limits.ratio))
  if (entry.unpacked > most) return refused('unpacks-to-too-much')
  const packed = packedBytes(bytes, entry, directory.start)
  if (packed === null) return refused('damaged')
  const file = entry.method === STORED ? packed : inflated(packed, most)
  if (file === 'too-much') return refused('unpacks-to-too-much')
  if (file === null || file.length !== entry.unpacked || crc32(file) !== entry.checksum) {
    return refused('damaged')
  }
  return ok(file)
}

/** The bytes of an entry; its local header says only where they begin. */
function packedBytes(bytes: Uint8Array, entry: ZipEntry, directoryStart: number): Uint8Array | null {
  const { offset } = entry
  if (offset + LOCAL_HEADER_SIZE > directoryStart) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(offset, true) !== LOCAL_HEADER) return null
  const start =
    offset + LOCAL_HEADER_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  const end = start + entry.packed
  return end > directoryStart ? null : bytes.subarray(start, end)
}

function inflated(packed: Uint8Array, most: number): Uint8Array | 'too-much' | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    return error instanceof RangeError ? 'too-much' : null
  }
}
