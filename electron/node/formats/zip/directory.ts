import { failure, ok, type Result } from '#core/result'
import type { FormatFailure } from '../format-reader'

/** A file in a ZIP archive, as the archive's directory has it. All numbers are claims until the bytes are read. */
export interface ZipEntry {
  readonly name: string
  readonly encrypted: boolean
  /** 0: as it is; 8: deflated. */
  readonly method: number
  readonly checksum: number
  /** Bytes in the archive and when unpacked. */
  readonly packed: number
  readonly unpacked: number
  /** Where its local header begins. */
  readonly offset: number
}

/** The entries of an archive, and where its directory begins: no entry may reach beyond. */
export interface ZipDirectory {
  readonly entries: readonly ZipEntry[]
  readonly start: number
}

const END_RECORD = 0x06054b50
const END_RECORD_SIZE = 22
const LONGEST_COMMENT = 0xffff
const ENTRY = 0x02014b50
const ENTRY_SIZE = 46
const LONG_FIELD = 0x0001
const IN_LONG_FIELD = 0xffffffff
const UTF_8 = 0x0800

const damaged = (detail: string) => failure<FormatFailure>({ code: 'damaged', detail })

/**
 * Reads the directory at the end of a ZIP archive (PKWARE APPNOTE 6.3, 4.3.12 and 4.3.16).
 *
 * @param mostEntries - more of them are refused as `too-large`
 * @returns `damaged` for what begins as an archive and has no whole directory, `wrong-format` for what is none
 */
export function readDirectory(bytes: Uint8Array, mostEntries: number): Result<ZipDirectory, FormatFailure> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecordOf(view)
  if (end === null) {
    return beginsAsArchive(bytes) ? damaged('no directory') : failure({ code: 'wrong-format', detail: null })
  }
  const count = view.getUint16(end + 10, true)
  const size = view.getUint32(end + 12, true)
  const start = view.getUint32(end + 16, true)
  // 0xffff entries, or a directory beyond 4 GiB, are told in a longer record.
  if (count > mostEntries || start === IN_LONG_FIELD || size === IN_LONG_FIELD) {
    return failure({ code: 'too-large', detail: null })
  }
  if (start + size > end) return damaged('directory')
  const entries: ZipEntry[] = []
  let at = start
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== ENTRY) return damaged('directory')
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const next = at + ENTRY_SIZE + nameLength + extraLength + view.getUint16(at + 32, true)
    if (next > end) return damaged('directory')
    const flags = view.getUint16(at + 8, true)
    const extra = at + ENTRY_SIZE + nameLength
    const claims = longClaims(
      view,
      [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)],
      extra,
      extra + extraLength,
    )
    if (claims === null) return damaged('directory')
    entries.push({
      name: nameOf(bytes.subarray(at + ENTRY_SIZE, extra), (flags & UTF_8) !== 0),
      encrypted: (flags & 1) !== 0,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      unpacked: claims[0],
      packed: claims[1],
      offset: claims[2],
    })
    at = next
  }
  return ok({ entries, start })
}

/** `PK` and one of the marks that follow it. */
/** Whether a file begins with one of the signatures of a ZIP archive, rather than with words such as “PKR”. */
export function beginsAsArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) < 9 && (bytes[3] ?? 9) < 9
}

/** The last record whose comment fits into what is left of the file. */
function endRecordOf(view: DataView): number | null {
  const last = view.byteLength - END_RECORD_SIZE
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) !== END_RECORD) continue
    if (at + END_RECORD_SIZE + view.getUint16(at + 20, true) <= view.byteLength) return at
  }
  return null
}

type Claims = readonly [unpacked: number, packed: number, offset: number]

/** Replaces claims too large for 32 bits by those of the extra field that holds them; `null` where it lacks one. */
function longClaims(view: DataView, claims: Claims, from: number, to: number): Claims | null {
  if (!claims.includes(IN_LONG_FIELD)) return claims
  let at = from
  while (at + 4 <= to) {
    const size = view.getUint16(at + 2, true)
    const end = at + 4 + size
    if (end > to) return null
    if (view.getUint16(at, true) === LONG_FIELD) return filledIn(view, claims, at + 4, end)
    at = end
  }
  return null
}

function filledIn(view: DataView, claims: Claims, from: number, to: number): Claims | null {
  let at = from
  const long = claims.map((claim) => {
    if (claim !== IN_LONG_FIELD) return claim
    if (at + 8 > to) return Number.NaN
    at += 8
    return Number(view.getBigUint64(at - 8, true))
  })
  const [unpacked = Number.NaN, packed = Number.NaN, offset = Number.NaN] = long
  return long.every(Number.isSafeInteger) ? [unpacked, packed, offset] : null
}

/** Names that are not in UTF-8 are in code page 437; what we look for is in the ASCII of both. */
function nameOf(bytes: Uint8Array, utf8: boolean): string {
  return new TextDecoder(utf8 ? 'utf-8' : 'latin1').decode(bytes)
}
