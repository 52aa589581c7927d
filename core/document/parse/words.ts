import type { Declaration, PrefaceLine, TextNode } from '../declaration'
import { tableText } from '../units'

/** What of a declaration was read from its source. */
export type ParsedDeclaration = Pick<
  Declaration,
  | 'title'
  | 'dateLine'
  | 'visit'
  | 'preface'
  | 'preamble'
  | 'body'
  | 'conclusions'
  | 'attachments'
  | 'instruments'
  | 'signature'
>

/** A stretch of official text with the line of the source it begins on. */
export interface Piece {
  readonly text: string
  readonly line: number
}

/** The official text, a piece an entry, in reading order: a node's number and words, then its footnotes and its parts. */
export function officialPieces(declaration: ParsedDeclaration): Piece[] {
  const { title, dateLine, preface = [], preamble, body, conclusions, attachments } = declaration
  const lines = (position: PrefaceLine['position']): Piece[] =>
    preface.flatMap((line) =>
      line.position === position ? [{ text: line.text, line: line.sourceLines.first }] : [],
    )
  return [
    ...lines('above'),
    { text: title, line: 0 },
    ...(dateLine ? [{ text: dateLine, line: 0 }] : []),
    ...lines('below'),
    ...[...preamble, ...body].flatMap(nodePieces),
    ...conclusions.map(({ text, sourceLines }) => ({ text, line: sourceLines.first })),
    ...attachments.flatMap(nodePieces),
  ]
}

function nodePieces({ num, heading, text, rows, footnotes, children, sourceLines }: TextNode): Piece[] {
  const words = heading ?? (rows ? tableText(rows) : text)
  const own = [num ?? '', words].filter((part) => part !== '').join(' ')
  return [
    { text: own, line: sourceLines.first },
    ...footnotes.map((note) => ({ text: `${note.marker} ${note.text}`, line: note.sourceLines.first })),
    ...children.flatMap(nodePieces),
  ]
}

/**
 * The official text as one string, the string that `edition.textSha256` is taken of, as UTF-8: every piece of
 * {@link officialPieces} on a line of its own, each line ended by LF.
 */
export function plainText(declaration: ParsedDeclaration): string {
  return officialPieces(declaration)
    .map(({ text }) => `${text}\n`)
    .join('')
}
