import { characterClass, classOf, withoutInvisible } from './characters'

/**
 * Letters that Unicode does not decompose, and the letter that each is treated as in a search. The reasons are in
 * docs/adr/0004-search.md. Cyrillic ӣ ӯ ё й decompose by themselves (to и у е и).
 */
const LETTERS: Readonly<Record<string, string>> = {
  // Latin
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  // Cyrillic of Tajik, as typed on a keyboard without its letters
  ҷ: 'ч',
  ҳ: 'х',
  қ: 'к',
  ғ: 'г',
  // Arabic script: Arabic and Urdu or Persian forms of one letter
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ه: 'ہ',
  ة: 'ہ',
  ە: 'ہ',
  ٱ: 'ا',
  ـ: '',
}

/** Diacritics that are dropped: Latin, Greek and Cyrillic accents, Arabic harakat, Hebrew points. Vowel signs of Indic scripts stay. */
const DROPPED_MARKS = [
  [0x300, 0x36f],
  [0x483, 0x489],
  [0x591, 0x5c7],
  [0x610, 0x61a],
  [0x64b, 0x65f],
  [0x670, 0x670],
  [0x6d6, 0x6dc],
  [0x6df, 0x6e8],
  [0x6ea, 0x6ed],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe20, 0xfe2f],
] as const

function isDroppedMark(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return DROPPED_MARKS.some(([first, last]) => code >= first && code <= last)
}

const ARABIC_ZERO = 0x0660
const PERSIAN_ZERO = 0x06f0

function foldDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0
  for (const zero of [ARABIC_ZERO, PERSIAN_ZERO]) {
    if (code >= zero && code < zero + 10) return String(code - zero)
  }
  return character
}

function foldLetters(character: string, lowerCase: boolean): string {
  let folded = ''
  for (const part of character.normalize('NFKD')) {
    if (isDroppedMark(part)) continue
    const lower = part
      .toLowerCase()
      .normalize('NFKD')
      .replaceAll(/[\u0300-\u036F]/g, '')
    const letter = LETTERS[lower]
    if (lowerCase || letter === undefined)
      folded += lowerCase ? (letter ?? foldDigit(lower)) : foldDigit(part)
    else folded += lower === part ? letter : letter.toUpperCase()
  }
  return folded
}

/** One character as search sees it: apostrophes, hyphens and quotation marks in one form, letters without diacritics. */
function foldCharacter(character: string, lowerCase: boolean): string {
  switch (classOf(character.codePointAt(0) ?? 0)) {
    case characterClass.invisible:
      return ''
    case characterClass.apostrophe:
      return "'"
    case characterClass.hyphen:
      return '-'
    case characterClass.separator:
      return '“”„«»'.includes(character) ? '"' : character
    default:
      return foldLetters(character, lowerCase)
  }
}

const NOT_OF_A_WORD = /[^\p{L}\p{N}\p{M}]/gu
const PLAIN = /^[a-z0-9]*$/

/** A word as it is compared: lower case, no diacritics, letters by the folding table. */
export function foldWord(word: string): string {
  if (PLAIN.test(word)) return word
  let folded = ''
  for (const character of word) folded += foldLetters(character, true)
  return withoutInvisible(folded).replaceAll(NOT_OF_A_WORD, '')
}

/** A word as printed, compared letter by letter: composed, without invisible characters. */
export function printedWord(word: string): string {
  return PLAIN.test(word) ? word : withoutInvisible(word.normalize('NFC'))
}

/** In these texts only case is folded: all of ASCII without the grave accent, which is used for an apostrophe. */
const UNFOLDED = /^[\t\n\r\u0020-\u005f\u0061-\u007e]*$/

/** A folded text that knows where each of its characters came from. */
export interface FoldedText {
  readonly text: string
  /** Offset in the folded text → offset in the original; one entry more than the text has units. */
  readonly origin: readonly number[]
}

/**
 * Folds a whole text and remembers where each character came from.
 *
 * @param keep - `case` leaves capitals as they are; `nothing` folds them too
 */
export function foldText(original: string, keep: 'case' | 'nothing'): FoldedText {
  if (UNFOLDED.test(original)) {
    const origin = Array.from({ length: original.length + 1 }, (_unused, offset) => offset)
    return { text: keep === 'case' ? original : original.toLowerCase(), origin }
  }
  let text = ''
  const origin: number[] = []
  let offset = 0
  for (const character of original) {
    const folded = foldCharacter(character, keep === 'nothing')
    for (let unit = 0; unit < folded.length; unit += 1) origin.push(offset)
    text += folded
    offset += character.length
  }
  origin.push(offset)
  return { text, origin }
}
