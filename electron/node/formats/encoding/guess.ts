import { type CodePage, decodeCodePage } from './code-pages'

/** How many bytes are looked at, from the first that is not ASCII. */
const SAMPLE = 256 * 1024

/**
 * windows-1251 or windows-1252, by whether what they make of the bytes reads as words: what KOI8-R or an Arabic code page
 * holds does so in neither.
 *
 * @returns `null` where neither fits, or where a byte stands for nothing in the one that does
 */
export function guessCodePage(bytes: Uint8Array): CodePage | null {
  // A letter before the first one that is not ASCII shows that it stands in a word.
  const start = Math.max(bytes.findIndex((byte) => byte >= 0x80) - 1, 0)
  const sample = bytes.subarray(start, start + SAMPLE)
  const page = pageOf(sample)
  const voids = page === 'windows-1251' ? [0x98] : [0x81, 0x8d, 0x8f, 0x90, 0x9d]
  return bytes.some((byte) => voids.includes(byte)) ? null : page
}

function pageOf(sample: Uint8Array): CodePage | null {
  const cyrillic = decodeCodePage(sample, 'windows-1251')
  const high = beyondAscii(cyrillic)
  const words = cyrillic.match(/[\p{Script=Cyrillic}]{3,}/gu) ?? []
  const letters = words.join('')
  if (letters.length > high * 0.6) return readsAsCyrillic(words, letters) ? 'windows-1251' : null
  return readsAsLatin(decodeCodePage(sample, 'windows-1252'), high) ? 'windows-1252' : null
}

/** Most Cyrillic letters are small, and in a word a capital does not follow a small one. */
function readsAsCyrillic(words: readonly string[], letters: string): boolean {
  const mixed = words.filter((word) => /\p{Ll}\p{Lu}/u.test(word)).length
  const small = letters.match(/\p{Ll}/gu)?.length ?? 0
  return mixed <= words.length / 50 && small > letters.length / 2
}

/**
 * Whether nearly every high character is an accented letter in a word of plain ones, a word of one letter (à, è, é, ó), or
 * a mark of print.
 */
function readsAsLatin(text: string, high: number): boolean {
  const inWords = text.match(/(?<=[A-Za-z])[À-ÖØ-öø-ÿŒœŠšŽžŸ]|[À-ÖØ-öø-ÿŒœŠšŽžŸ](?=[A-Za-z])/g)?.length ?? 0
  const alone = text.match(/(?<![\p{L}])[àèéóÀÈÉÓ](?![\p{L}])/gu)?.length ?? 0
  const marks = text.match(/[\u00a0\u00ad«»“”‘’‹›–—…•·§°€£©®™ªº¿¡„‚†‡×¼½¾]/g)?.length ?? 0
  return inWords + alone + marks >= high * 0.95
}

function beyondAscii(text: string): number {
  return text.match(/[^\u0000-\u007f]/g)?.length ?? 0
}
