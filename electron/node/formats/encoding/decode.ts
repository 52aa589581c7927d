import { failure, ok, type Result } from '#core/result'
import type { FormatFailure } from '../format-reader'

/** A file's characters, and how they were told. */
export interface DecodedText {
  readonly text: string
  /** By the WHATWG Encoding Standard, in lower case: `windows-1251`. */
  readonly encoding: string
  /** Bytes that no character of the encoding stands for; each is U+FFFD in the text. */
  readonly unknownCharacters: number
}

/** Encodings that a file may state of itself, by the names it may use; what browsers take for what. */
const stated: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'windows-1252',
  ascii: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252',
  'windows-1251': 'windows-1251',
  cp1251: 'windows-1251',
  'x-cp1251': 'windows-1251',
  'koi8-r': 'koi8-r',
  'koi8-u': 'koi8-u',
  'iso-8859-5': 'iso-8859-5',
  'iso-8859-2': 'iso-8859-2',
  'iso-8859-6': 'iso-8859-6',
  'iso-8859-9': 'windows-1254',
  'iso-8859-15': 'iso-8859-15',
  'windows-1250': 'windows-1250',
  'windows-1254': 'windows-1254',
  'windows-1256': 'windows-1256',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
}

/**
 * Tells the encoding of a file and decodes it: by its byte order mark, by UTF-8 that is valid and more than ASCII, by what
 * the file states, then by what its letters look like. What a file states is not believed against its own bytes: pages
 * that were saved as UTF-8 often still name what they were before.
 *
 * @param label - what the file states of its encoding, or `null`
 * @returns `unknown-encoding` where the bytes are no text in any of them
 */
export function decodeText(bytes: Uint8Array, label: string | null): Result<DecodedText, FormatFailure> {
  const marked = markedEncoding(bytes)
  if (marked) return ok(decoded(bytes, marked))
  if (label === null || !/^utf-16/i.test(label.trim())) {
    const wide = wideEncoding(bytes)
    if (wide) return ok(decoded(bytes, wide))
  }
  const tally = tallyOf(bytes)
  if (tally.controls > Math.max(bytes.length / 50, 8))
    return failure({ code: 'unknown-encoding', detail: label })
  if (tally.invalid === 0) return ok(decoded(bytes, 'utf-8'))
  const named = label === null ? null : (stated[label.trim().toLowerCase()] ?? null)
  if (named !== null && named !== 'utf-8') return ok(decoded(bytes, named))
  if (tally.valid > tally.invalid * 4) return ok(decoded(bytes, 'utf-8'))
  if (label !== null && named === null) return failure({ code: 'unknown-encoding', detail: label })
  const guessed = guessedEncoding(bytes)
  return guessed ? ok(decoded(bytes, guessed)) : failure({ code: 'unknown-encoding', detail: label })
}

function decoded(bytes: Uint8Array, encoding: string): DecodedText {
  const text = encoding === 'windows-1252' ? westernText(bytes) : new TextDecoder(encoding).decode(bytes)
  return { text, encoding, unknownCharacters: count(text, '\ufffd') }
}

/** windows-1252 from 0x80 to 0x9f, by the WHATWG Encoding Standard. */
const western =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

/** Node 20 reads windows-1252 as ISO 8859-1 and makes control characters of quotation marks and dashes. */
function westernText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (sign) => western[sign.charCodeAt(0) - 0x80] ?? sign)
}

function count(text: string, sign: string): number {
  let found = 0
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) found += 1
  return found
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 without a mark: its markup and spaces have a zero in every second byte. */
function wideEncoding(bytes: Uint8Array): string | null {
  const looked = bytes.subarray(0, 4_096)
  const zeros = [0, 0]
  for (const [index, byte] of looked.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const enough = looked.length / 8
  if (odd > enough && even * 20 < odd) return 'utf-16le'
  if (even > enough && odd * 20 < even) return 'utf-16be'
  return null
}

interface Tally {
  /** Sequences of two to four bytes that are UTF-8. */
  readonly valid: number
  /** Bytes that are no part of UTF-8. */
  readonly invalid: number
  /** Control characters that no text has. */
  readonly controls: number
}

/** How far bytes are UTF-8, by RFC 3629: no overlong forms, no surrogates, nothing beyond U+10FFFF. */
function tallyOf(bytes: Uint8Array): Tally {
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
  return { valid, invalid, controls }
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

/**
 * windows-1251 or windows-1252, by the company that high bytes keep: in Russian they stand in rows, in western languages
 * one by one between letters of ASCII. Quotation marks and dashes are the same in both.
 *
 * @returns `null` where a byte stands for nothing in the one that fits
 */
function guessedEncoding(bytes: Uint8Array): string | null {
  let inRows = 0
  let alone = 0
  for (let at = 0; at < bytes.length; at += 1) {
    if (!isHighLetter(bytes[at])) continue
    if (isHighLetter(bytes[at - 1]) || isHighLetter(bytes[at + 1])) inRows += 1
    else if (isLetter(bytes[at - 1]) || isLetter(bytes[at + 1])) alone += 1
  }
  const encoding = inRows > alone ? 'windows-1251' : 'windows-1252'
  const undefinedBytes = encoding === 'windows-1251' ? [0x98] : [0x81, 0x8d, 0x8f, 0x90, 0x9d]
  return bytes.some((byte) => undefinedBytes.includes(byte)) ? null : encoding
}

function isHighLetter(byte: number | undefined): boolean {
  return byte !== undefined && (byte >= 0xc0 || byte === 0xa8 || byte === 0xb8)
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a
}
