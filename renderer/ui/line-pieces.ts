const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'

/** Days with their month, joined days as well: `2 June`, `2–3 June`; and names with their number: `CASA-1000`. */
const UNBROKEN = new RegExp(`\\b\\d{1,2}(?: ?[-–] ?\\d{1,2})? ${MONTH}\\b|\\b\\p{Lu}{2,}[-–]\\d+`, 'gu')

/** A piece of a text, and whether a line may not end within it. */
export interface LinePiece {
  /** Offset in the text. */
  readonly start: number
  readonly text: string
  readonly isUnbroken: boolean
}

/** Divides a text, character for character, into pieces that a line may break and pieces that it may not. */
export function linePieces(text: string): readonly LinePiece[] {
  const pieces: LinePiece[] = []
  let end = 0
  const add = (upTo: number, isUnbroken: boolean) => {
    if (upTo > end) pieces.push({ start: end, text: text.slice(end, upTo), isUnbroken })
    end = upTo
  }
  for (const { 0: unbroken, index } of text.matchAll(UNBROKEN)) {
    add(index, false)
    add(index + unbroken.length, true)
  }
  add(text.length, false)
  return pieces
}
