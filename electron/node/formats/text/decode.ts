import { failure, ok, type Result } from '#core/result'
import type { FormatFailure } from '../format-reader'
import { decodeCodePage } from './code-pages'

/** A text of a million words has about seven; nothing that people wrote is larger. In bytes. */
export const largestText = 32 * 1024 * 1024

/** How far the bytes are looked into where a sample tells enough. */
const SAMPLE = 64 * 1024

/** What other formats begin with. */
const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
]

/**
 * The characters of a text file. UTF-8 and UTF-16 are told by their marks or their bytes, windows-1251 and windows-1252
 * by whether what they make of the bytes reads as words.
 *
 * @returns without a byte order mark; or `empty`, `too-large`, `wrong-format` with the format that the first bytes name
 * (`control` where bytes stand in it that no text has), `unknown-encoding`
 */
export function decodeText(bytes: Uint8Array): Result<string, FormatFailure> {
  if (bytes.length === 0) return failure({ code: 'empty', detail: null })
  if (bytes.length > largestText) return failure({ code: 'too-large', detail: String(bytes.length) })
  const other = signatures.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))
  if (other) return failure({ code: 'wrong-format', detail: other[0] })
  const text = toCharacters(bytes)
  if (text === null) return failure({ code: 'unknown-encoding', detail: null })
  if (text.includes('\0')) return failure({ code: 'wrong-format', detail: 'control' })
  return ok(text)
}

function toCharacters(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes)
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes)
  const order = orderOfUtf16(bytes)
  if (order !== null) return decodeAs(order, bytes)
  return decodeAs('utf-8', bytes) ?? fromCodePage(bytes)
}

/** `null` where the bytes break the encoding's rules. */
function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    // Fatal decoding throws this and nothing else.
    if (error instanceof TypeError) return null
    throw error
  }
}

/** UTF-16 without a mark has zeros in every other byte, since spaces, digits and line ends of every language do. */
function orderOfUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, SAMPLE)
  if (bytes.length % 2 !== 0) return null
  const zeros = [0, 0]
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const enough = sample.length / 20
  if (odd > enough && even <= odd / 20) return 'utf-16le'
  if (even > enough && odd <= even / 20) return 'utf-16be'
  return null
}

/**
 * Cyrillic comes in whole words, and in them a capital does not follow a small letter: what KOI8-R or an Arabic code page
 * holds reads otherwise. Latin letters with accents stand among plain ones.
 */
function fromCodePage(bytes: Uint8Array): string | null {
  const cyrillic = decodeCodePage(bytes, 'windows-1251')
  const sample = cyrillic.slice(0, SAMPLE * 4)
  const words = sample.match(/[\p{Script=Cyrillic}]{3,}/gu) ?? []
  const letters = words.join('')
  const mixed = words.filter((word) => /\p{Ll}\p{Lu}/u.test(word)).length
  const small = letters.match(/\p{Ll}/gu)?.length ?? 0
  const high = sample.match(/[^\u0000-\u007f]/g)?.length ?? 0
  if (letters.length > high * 0.6)
    return mixed <= words.length / 50 && small > letters.length / 2 && !cyrillic.includes('\uFFFD')
      ? cyrillic
      : null
  const latin = decodeCodePage(bytes, 'windows-1252')
  return readsAsLatin(latin.slice(0, SAMPLE * 4)) && !latin.includes('\uFFFD') ? latin : null
}

/** Whether nearly every high character is an accented letter in a word of plain ones, or a mark of print. */
function readsAsLatin(text: string): boolean {
  const high = text.match(/[^\u0000-\u007f]/g)?.length ?? 0
  const inWords = text.match(/(?<=[A-Za-z])[À-ÖØ-öø-ÿŒœŠšŽžŸ]|[À-ÖØ-öø-ÿŒœŠšŽžŸ](?=[A-Za-z])/g)?.length ?? 0
  const alone = text.match(/(?<![\p{L}])[àÀ](?![\p{L}])/gu)?.length ?? 0
  const marks = text.match(/[\u00a0«»“”‘’–—…•§°€£©®ªº¿¡„‚]/g)?.length ?? 0
  return inWords + alone + marks >= high * 0.95
}
