/** What a character does between and inside words. */
export const characterClass = {
  separator: 0,
  word: 1,
  /** A mark that belongs to the letter before it. */
  mark: 2,
  /** Invisible: soft hyphen, joiners, direction marks. It neither ends a word nor belongs to it. */
  invisible: 3,
  apostrophe: 4,
  hyphen: 5,
} as const

/** `'`, `’` and what people type instead, including the modifier letters of transliteration. */
const APOSTROPHES = "'’‘‛ʼʻʹʽ`´′＇"
/** Hyphens and the dashes that join words. The em dash separates sentences, so it is a separator. */
const HYPHENS = '-‐‑‒–−﹣－'
const INVISIBLE = /^[\u00AD\u061C\u180E\u200C-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]$/u
const WORD = /^[\p{L}\p{N}]$/u
const MARK = /^\p{M}$/u

function classify(character: string): number {
  if (APOSTROPHES.includes(character)) return characterClass.apostrophe
  if (HYPHENS.includes(character)) return characterClass.hyphen
  if (INVISIBLE.test(character)) return characterClass.invisible
  if (WORD.test(character)) return characterClass.word
  if (MARK.test(character)) return characterClass.mark
  return characterClass.separator
}

const UNKNOWN = 255
const known = new Uint8Array(0x10000).fill(UNKNOWN)

/** The class of the character at a code point: one of the numbers of {@link characterClass}. */
export function classOf(codePoint: number): number {
  const remembered = known[codePoint]
  if (remembered !== undefined && remembered !== UNKNOWN) return remembered
  const found = classify(String.fromCodePoint(codePoint))
  if (codePoint < known.length) known[codePoint] = found
  return found
}

/** True for white space, control characters and invisible marks: what separates the parts of a query. */
export function isBlank(character: string): boolean {
  return /^[\s\p{Cc}]$/u.test(character) || INVISIBLE.test(character)
}

/** Removes soft hyphens, joiners and direction marks. */
export function withoutInvisible(text: string): string {
  let kept = ''
  for (const character of text) if (!INVISIBLE.test(character)) kept += character
  return kept
}
