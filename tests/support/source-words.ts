import { officialPieces, type ParsedDeclaration } from '#core/document/parse/words'

/**
 * A text's words with their punctuation, without regard to line breaks. A hyphen or dash behind a word at the end of a line
 * joins what follows: its other half, or, at the end of a paragraph, another word.
 */
export function wordsOf(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/([\p{L}\p{N}][-‐‑–])[^\S\r\n\f]*[\r\n\f]\s*/gu, '$1')
    .split(/\s+/)
    .filter((word) => word !== '')
}

/** All words of a declaration in source order: equal to `wordsOf(source)` for the source it was read from. */
export function sourceWords(declaration: ParsedDeclaration): string[] {
  const pieces = officialPieces(declaration).toSorted((one, other) => one.line - other.line)
  return wordsOf(pieces.map(({ text }) => text).join('\n'))
}
