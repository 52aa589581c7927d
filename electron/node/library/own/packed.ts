import { createHash } from 'node:crypto'
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

/** Parts the fields of a row; JSON, ids and dates never hold it. */
const SEPARATOR = '\u001f'

/** Nothing that unpacks to more was ever packed here: larger files are refused before they are read. */
const MOST = 1024 * 1024 * 1024

export type Packing = 'deflated' | 'plain'

/** Bytes as they are kept: deflated where that is smaller, as it is not for a Word file or a PDF. */
export function pack(bytes: Uint8Array): { readonly packing: Packing; readonly bytes: Uint8Array } {
  const deflated = deflateRawSync(bytes, { level: 9 })
  return deflated.length < bytes.length
    ? { packing: 'deflated', bytes: deflated }
    : { packing: 'plain', bytes }
}

/** The bytes that were packed, or `null` where these are none. */
export function unpack(bytes: Uint8Array, packing: string): Uint8Array | null {
  if (packing === 'plain') return bytes
  if (packing !== 'deflated') return null
  try {
    return inflateRawSync(bytes, { maxOutputLength: MOST })
  } catch {
    // Whatever zlib says of it: it is not what was packed, and the caller names the text.
    return null
  }
}

/** A value of JSON; `null` where it is none: whoever can write a row can also write its checksum. */
export function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

/** Checksum of a row's fields: finds damage inside text, which SQLite does not see. */
export function checksumOf(...fields: readonly (string | number | null)[]): number {
  return crc32(fields.map((field) => field ?? '').join(SEPARATOR))
}

/** Checksum of packed bytes and of what they belong to. */
export function checksumOfBytes(bytes: Uint8Array, ...fields: readonly string[]): number {
  return crc32(bytes, checksumOf(...fields))
}

/** SHA-256 in lower-case hexadecimal; a text counts as its UTF-8 bytes. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
