import type { Emphasis } from '#core/import/source-text'
import type { Hyphens } from './hyphens'
import { blankBetween, type Line, type Piece } from './lines'

/** The words of lines that belong together. */
export interface JoinedWords {
  readonly text: string
  readonly emphasis: readonly Emphasis[]
  /** Pieces that are marks of notes, and where in the text they stand. */
  readonly marks: readonly { readonly piece: Piece; readonly offset: number }[]
}

/**
 * Joins lines to one text. A hyphen that only parts a line goes; a tab within a line stays one.
 *
 * @param marks - pieces that are no words but marks of notes
 */
export function joined(lines: readonly Line[], hyphens: Hyphens, marks: ReadonlySet<Piece>): JoinedWords {
  let text = ''
  const emphasis: Emphasis[] = []
  const found: { piece: Piece; offset: number }[] = []
  for (const { pieces } of lines) {
    const words = pieces.filter((piece) => !marks.has(piece))
    let before: Piece | undefined
    for (const piece of pieces) {
      if (marks.has(piece)) {
        found.push({ piece, offset: text.trimEnd().length })
        continue
      }
      const own = piece.text.replaceAll(/\s+/g, ' ')
      if (before !== undefined) text += blankBetween(before, piece)
      else if (text !== '') text = broken(text, words.map((word) => word.text).join(''), hyphens)
      const shown = text === '' || /\s$/.test(text) ? own.trimStart() : own
      addEmphasis(emphasis, piece, text.length, text.length + shown.length)
      text += shown
      before = piece
    }
  }
  const end = text.trimEnd().length
  return {
    text: text.slice(0, end),
    emphasis: emphasis
      .map((each) => ({ ...each, end: Math.min(each.end, end) }))
      .filter((each) => each.end > each.start),
    marks: found.map(({ piece, offset }) => ({ piece, offset: Math.min(offset, end) })),
  }
}

/** The text so far, ready for the words of the next line. */
function broken(text: string, next: string, hyphens: Hyphens): string {
  const before = text.trimEnd()
  const after = next.trimStart()
  if (hyphens.isOfLine(before, after)) return before.slice(0, -1)
  // A dash or hyphen that belongs to the word goes on without a blank.
  return /[\p{L}\p{N}][-\u2010\u2011]$/u.test(before) ? before : `${before} `
}

function addEmphasis(emphasis: Emphasis[], piece: Piece, start: number, end: number): void {
  for (const style of ['bold', 'italic'] as const) {
    if (!piece[style]) continue
    const index = emphasis.findLastIndex((each) => each.style === style)
    const last = emphasis[index]
    // A blank between two runs of one look belongs to both.
    if (last !== undefined && start - last.end <= 1) emphasis[index] = { ...last, end }
    else emphasis.push({ start, end, style })
  }
}
