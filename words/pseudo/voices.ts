import type { Voice } from './retell'

const accents: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  e: 'é',
  i: 'í',
  n: 'ñ',
  o: 'ó',
  u: 'ú',
  y: 'ý',
  A: 'Á',
  C: 'Ç',
  E: 'É',
  I: 'Í',
  N: 'Ñ',
  O: 'Ó',
  U: 'Ú',
  Y: 'Ý',
}
const growth = 0.4
const letters = /\p{L}+/gu
const wholeWords = /\p{L}[\p{L}\p{M}’'-]*/gu

/** A word with accents, and letters doubled all along it until it is 40 % longer. */
function lengthened(word: string): string {
  return Array.from(word, (letter, index) => {
    const said = accents[letter] ?? letter
    const doubled = Math.ceil((index + 1) * growth) - Math.ceil(index * growth)
    return said.repeat(1 + doubled)
  }).join('')
}

/** `en-XA`: as long as German or Tajik, with accents. */
export const long: Voice = {
  words: (text) => text.replaceAll(letters, lengthened),
  argument: (text) => text,
}

const [RIGHT_TO_LEFT_MARK, OVERRIDE, END_OVERRIDE] = ['\u200F', '\u202E', '\u202C']
const [ISOLATE, END_ISOLATE] = ['\u2068', '\u2069']

/**
 * `ar-XB`: every word runs from right to left, as its letters do in Arabic. The marks have the direction of a letter, so
 * that whoever looks for the direction of a text finds it. Arguments keep their own direction.
 */
export const mirrored: Voice = {
  words: (text) =>
    text.replaceAll(
      wholeWords,
      (word) => `${RIGHT_TO_LEFT_MARK}${OVERRIDE}${word}${END_OVERRIDE}${RIGHT_TO_LEFT_MARK}`,
    ),
  argument: (text) => `${ISOLATE}${text}${END_ISOLATE}`,
}
