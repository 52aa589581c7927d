import type { CrossReference } from './cross-reference'

/** A stretch of a text: plain words, or words that refer to something. */
export interface TextPiece {
  readonly text: string
  /** Offset of its first character. */
  readonly start: number
  readonly reference: CrossReference | null
}

/** Cuts a text at its references. The pieces joined are the text, word for word. */
export function splitText(text: string, references: readonly CrossReference[]): readonly TextPiece[] {
  const pieces: TextPiece[] = []
  let end = 0
  for (const reference of references) {
    const { span } = reference
    if (span.start > end) pieces.push({ text: text.slice(end, span.start), start: end, reference: null })
    pieces.push({ text: text.slice(span.start, span.end), start: span.start, reference })
    end = span.end
  }
  if (end < text.length) pieces.push({ text: text.slice(end), start: end, reference: null })
  return pieces
}
