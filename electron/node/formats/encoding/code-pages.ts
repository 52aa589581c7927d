/**
 * The upper halves (0x80–0xFF) of the two single-byte encodings in which most older texts come, from the WHATWG Encoding
 * Standard. U+FFFD stands where the standard has a control character: no text means it. Own tables, since Node 20 reads
 * windows-1252 as ISO 8859-1 and makes control characters of quotation marks and dashes.
 */
const windows1251 =
  'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\uFFFD™љ›њќћџ\u00A0ЎўЈ¤Ґ¦§Ё©Є«¬\u00AD®Ї°±Ііґµ¶·ё№є»јЅѕїАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя'
const windows1252 =
  '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ'

const upperHalves = { 'windows-1251': windows1251, 'windows-1252': windows1252 } as const

export type CodePage = keyof typeof upperHalves

export function isCodePage(encoding: string): encoding is CodePage {
  return Object.hasOwn(upperHalves, encoding)
}

/** Bytes at a time: `String.fromCharCode` takes its characters as arguments. */
const CHUNK = 8_192

/** The characters of a single-byte encoding. */
export function decodeCodePage(bytes: Uint8Array, page: CodePage): string {
  const upper = upperHalves[page]
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const codes = Array.from(bytes.subarray(at, at + CHUNK), (byte) =>
      byte < 0x80 ? byte : upper.charCodeAt(byte - 0x80),
    )
    parts.push(String.fromCharCode(...codes))
  }
  return parts.join('')
}
