import { groupBy } from '../../group-by'
import type { Declaration } from '../declaration'

/** A text's words with their punctuation, without regard to line breaks; a line-end hyphen joins its two halves. */
export function wordsOf(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/([^\s][-‐‑–])\s*[\r\n\f]\s*/g, '$1')
    .split(/\s+/)
    .filter((word) => word !== '')
}

/** What of a declaration was read from its source. */
export type ParsedDeclaration = Pick<
  Declaration,
  'title' | 'dateLine' | 'visit' | 'paragraphs' | 'instruments' | 'signature'
>

/**
 * The official text in the order of the source, a piece an entry: title, date line, then each paragraph with its
 * printed number followed by the instruments it lists, then the closing line.
 */
function officialPieces(declaration: ParsedDeclaration): string[] {
  const { title, dateLine, paragraphs, instruments, signature } = declaration
  const instrumentsOf = groupBy(instruments, ({ paragraph }) => paragraph)
  const numbered = (number: string | null, text: string): string => (number ? `${number} ${text}` : text)
  return [
    title,
    ...(dateLine ? [dateLine] : []),
    ...paragraphs.flatMap((paragraph) => [
      numbered(paragraph.printedNumber, paragraph.text),
      ...(instrumentsOf.get(paragraph.eId) ?? []).map((instrument) =>
        numbered(instrument.printedNumber, instrument.text),
      ),
    ]),
    ...(signature ? [signature.text] : []),
  ]
}

/** All words of a declaration in source order: equal to `wordsOf(source)` for the source it was read from. */
export function sourceWords(declaration: ParsedDeclaration): string[] {
  return officialPieces(declaration).flatMap((piece) => piece.split(/\s+/))
}

/**
 * The official text as one string, the string that `edition.textSha256` is taken of, as UTF-8: every piece of
 * {@link officialPieces} on a line of its own, each line ended by LF.
 */
export function plainText(declaration: ParsedDeclaration): string {
  return officialPieces(declaration)
    .map((piece) => `${piece}\n`)
    .join('')
}
