/**
 * How many words a text has: what white space parts. Words of a file and of the text made of it are counted so, with numbers
 * and marks that stand alone. A search counts by its own rules: see `countSearched` in `search/tokenise.ts`.
 */
export function countWords(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0
}
