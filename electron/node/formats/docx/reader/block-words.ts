import type { SourceBlock } from '#core/import/source-text'

/** The words of blocks where there are no blocks: in a cell, a note, a comment. Each stands on its own line. */
export function blockWords(blocks: readonly SourceBlock[]): string {
  return blocks.map(wordsOf).join('\n')
}

function wordsOf({ num, text, rows }: SourceBlock): string {
  if (rows !== undefined) return rows.map((cells) => cells.join('\t')).join('\n')
  if (num === null) return text
  return text === '' ? num : `${num} ${text}`
}
