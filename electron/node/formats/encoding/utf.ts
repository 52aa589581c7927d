/** How far the bytes are looked into where a sample tells enough. */
const SAMPLE = 64 * 1024

/** The encoding that a byte order mark names. */
export function markedEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return null
}

/** So many zeros may be damage in another encoding. */
const STRAY = 4

/** UTF-16 without a mark has zeros in every other byte, since spaces, digits and line ends of every language do. */
export function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, SAMPLE)
  let even = 0
  let odd = 0
  for (let at = 0; at < sample.length; at += 1) {
    if (sample[at] !== 0) continue
    if (at % 2 === 0) even += 1
    else odd += 1
  }
  const enough = Math.max(sample.length / 20, STRAY)
  if (odd > enough && even <= odd / 20) return 'utf-16le'
  if (even > enough && odd <= even / 20) return 'utf-16be'
  return null
}

/** How far bytes are a text in UTF-8. */
export interface Utf8Tally {
  /** Sequences of two to four bytes that are UTF-8. */
  readonly valid: number
  /** Bytes that are no part of UTF-8. */
  readonly invalid: number
  /** Whether more control characters stand in them than a damaged text has. */
  readonly isBinary: boolean
}

/** Counts by RFC 3629: no overlong forms, no surrogates, nothing beyond U+10FFFF. */
export function tallyUtf8(bytes: Uint8Array): Utf8Tally {
  let valid = 0
  let invalid = 0
  let controls = 0
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) {
      if (byte < 0x09 || (byte > 0x0d && byte < 0x1b)) controls += 1
      at += 1
      continue
    }
    const length = sequenceLength(bytes, at)
    if (length === 0) invalid += 1
    else valid += 1
    at += Math.max(length, 1)
  }
  return { valid, invalid, isBinary: controls > Math.max(bytes.length / 50, 8) }
}

function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
  if (length === 0) return 0
  const second = bytes[at + 1] ?? 0
  if (lead === 0xe0 && second < 0xa0) return 0
  if (lead === 0xed && second > 0x9f) return 0
  if (lead === 0xf0 && second < 0x90) return 0
  if (lead === 0xf4 && second > 0x8f) return 0
  for (let next = at + 1; next < at + length; next += 1) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0
  return length
}
