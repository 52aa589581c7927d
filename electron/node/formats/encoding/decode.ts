import { failure, ok, type Result } from '#core/result'
import type { FormatFailure } from '../format-reader'
import { decodeCodePage, isCodePage } from './code-pages'
import { guessCodePage } from './guess'
import { markedEncoding, tallyUtf8, wideEncoding } from './utf'

/** A file's characters, and how they were told. */
export interface DecodedText {
  readonly text: string
  /** By the WHATWG Encoding Standard, in lower case: `windows-1251`. */
  readonly encoding: string
  /** Bytes that no character of the encoding stands for; each is U+FFFD in the text. */
  readonly unknownCharacters: number
}

/** Encodings that a file may state of itself, by the names it may use; what browsers take for what. */
const stated: ReadonlyMap<string, string> = new Map(
  Object.entries({
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
  }),
)

/**
 * Tells the encoding of a file and decodes it: by its byte order mark, by UTF-8 that is valid and more than ASCII, by what
 * the file states, then by which encoding makes words of it. What a file states is not believed against its own bytes:
 * pages that were saved as UTF-8 often still name what they were before.
 *
 * @param label - what the file states of its encoding; `null` for formats that state nothing
 * @returns without a byte order mark; or `unknown-encoding`, with the label, where the bytes are no text in any of them
 */
export function decodeText(bytes: Uint8Array, label: string | null): Result<DecodedText, FormatFailure> {
  const encoding = encodingOf(bytes, label?.trim().toLowerCase() ?? null)
  return encoding === null
    ? failure({ code: 'unknown-encoding', detail: label })
    : ok(decoded(bytes, encoding))
}

/**
 * Whether bytes that make no word of any encoding are damage in a text that is ASCII otherwise: one in a thousand, and no
 * more than a word has. They are counted, and the text is read without them.
 */
function isDamage(invalid: number, length: number): boolean {
  return invalid <= Math.min(length / 1_000, 8)
}

function encodingOf(bytes: Uint8Array, label: string | null): string | null {
  const marked = markedEncoding(bytes)
  if (marked) return marked
  const wide = label?.startsWith('utf-16') ? null : wideEncoding(bytes)
  if (wide) return wide
  const { valid, invalid, isBinary } = tallyUtf8(bytes)
  if (isBinary) return null
  if (invalid === 0) return 'utf-8'
  const named = label === null ? null : (stated.get(label) ?? null)
  if (named !== null && named !== 'utf-8') return named
  // Damaged UTF-8: other encodings hardly ever hold its sequences.
  if (valid > invalid * 4) return 'utf-8'
  if (label !== null && named === null) return null
  return guessCodePage(bytes) ?? (isDamage(invalid, bytes.length) ? 'utf-8' : null)
}

function decoded(bytes: Uint8Array, encoding: string): DecodedText {
  const text = isCodePage(encoding)
    ? decodeCodePage(bytes, encoding)
    : new TextDecoder(encoding).decode(bytes)
  return { text, encoding, unknownCharacters: text.match(/\ufffd/g)?.length ?? 0 }
}

/**
 * The beginning of a file for what is told by ASCII alone, such as markup. Letters in other encodings than UTF are
 * U+FFFD.
 *
 * @param length - in bytes
 * @returns without a byte order mark; `null` for bytes that are no text
 */
export function skimText(bytes: Uint8Array, length: number): string | null {
  const start = bytes.subarray(0, length)
  const encoding = markedEncoding(start) ?? wideEncoding(start) ?? 'utf-8'
  if (encoding === 'utf-8' && (start.includes(0) || tallyUtf8(start).isBinary)) return null
  return new TextDecoder(encoding).decode(start)
}
