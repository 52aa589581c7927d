import type { FlowedWords } from '../markup/word-flow'

/**
 * The UN's files repeat the number of a heading in its words (`<num>I.</num>`, `I. Organization of work`), where the page
 * prints it once.
 *
 * @returns the number that stands in the words too, or `null`, and the words without it
 */
export function repeatedNumber(
  num: string | null,
  words: FlowedWords,
): { readonly repeated: string | null; readonly rest: FlowedWords } {
  if (num === null || !words.text.startsWith(num)) return { repeated: null, rest: words }
  const behind = words.text.slice(num.length)
  const text = behind.trimStart()
  if (text === '' || text === behind) return { repeated: null, rest: words }
  const cut = words.text.length - text.length
  const moved = (offset: number) => Math.max(offset - cut, 0)
  return {
    repeated: num,
    rest: {
      text,
      emphasis: words.emphasis
        .map(({ start, end, style }) => ({ start: moved(start), end: moved(end), style }))
        .filter(({ start, end }) => start < end),
      footnotes: words.footnotes.map((note) => ({ ...note, offset: moved(note.offset) })),
    },
  }
}
