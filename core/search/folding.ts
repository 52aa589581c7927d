import { characterClass, classOf, withoutInvisible } from './characters'

/**
 * Letters that Unicode does not decompose, and the letter they are searched as. The reasons are in docs/adr/0004-search.md.
 * Cyrillic ӣ ӯ ё й decompose by themselves (to и у е и).
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
const DROPPED_MARK =
  /^[\u0300-\u036F\u0483-\u0489\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]$/u

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
    if (DROPPED_MARK.test(part)) continue
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

/** A folded text that knows where each of its characters came from. */
export interface FoldedText {
  readonly text: string
  /** Offset in the folded text → offset in the original; one entry more than the text has units. */
  readonly origin: readonly number[]
}

/**
 * Folds a whole text and keeps the way back.
 *
 * @param keep - `letters-case` folds everything but case; `nothing` folds case as well
 */
export function foldText(original: string, keep: 'case' | 'nothing'): FoldedText {
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
