/** A word with its place: a half-open range of UTF-16 offsets. */
export interface Token {
  /** Lower case, without marks of punctuation. */
  readonly word: string
  readonly start: number
  readonly end: number
}

/** A run of letters, digits and marks. In scripts without spaces, every sign is one token. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+/gu

/** The words of a text. Case, spaces and punctuation, which editors change first, do not count. */
export function tokenise(text: string): Token[] {
  return [...text.matchAll(WORD)].map((match) => ({
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }))
}
